import type { Block } from '../../domain/import/source.ts';
import { NEW_CELL } from './edit.ts';
import { blankDoc, type Doc, MARK, NORMAL_PARAGRAPH, type Unit } from './model.ts';

/**
 * A converted document: its words, paragraph by paragraph and cell by cell. What
 * a conversion keeps besides is not documented and not emulated; cells that were
 * joined come apart.
 */
export function docFromBlocks(blocks: readonly Block[], revisionId: string): Doc {
  const blank = blankDoc(revisionId);
  const content = blocks.flatMap((block) => (block.kind === 'text' ? paragraphs(block.text) : tableOf(block.rows)));
  const [section, end] = blank.units;
  return { ...blank, units: [section, ...content, end].flatMap((unit) => unit ?? []) };
}

/** Each line a paragraph; within a cell as well. */
function paragraphs(text: string): Unit[] {
  const [ended] = [{ c: '\n', text: {}, paragraph: NORMAL_PARAGRAPH }];
  return text.split('\n').flatMap((line) => [...Array.from(line, (c): Unit => ({ c, text: {} })), ended]);
}

function tableOf(rows: Extract<Block, { kind: 'table' }>['rows']): Unit[] {
  const texts = rows.map((row) =>
    row.flatMap(({ text, colSpan }) => [text, ...Array.from({ length: colSpan - 1 }, () => '')]),
  );
  const width = Math.max(1, ...texts.map((row) => row.length));
  const columns = Array.from({ length: width }, () => ({ widthType: 'EVENLY_DISTRIBUTED' }));
  const body = texts.flatMap((row): Unit[] => [
    { c: MARK.row, row: {} },
    ...columns.flatMap((_, i): Unit[] => [{ c: MARK.cell, cell: NEW_CELL }, ...paragraphs(row[i] ?? '')]),
  ]);
  // A table stands behind a paragraph, never at the very beginning (InsertTableRequest).
  return [...paragraphs(''), { c: MARK.table, columns }, ...body, { c: MARK.tableEnd }];
}
