import { type Doc, MARK, sameJson, type Unit } from './model.ts';
import { NAMED_STYLES, nestingLevels } from './named-styles.ts';
import type { DocsDocument, Paragraph, ParagraphElement, StructuralElement, TableCell, TableRow } from './types.ts';

/**
 * The document as `documents.get` shows it without `includeTabsContent`
 * (https://developers.google.com/workspace/docs/api/concepts/structure, and the
 * dump in …/samples/output-json). Zero is left out, as in all of Google's JSON.
 */
export function documentOf(id: string, title: string, doc: Doc): DocsDocument {
  return {
    title,
    body: { content: contentOf(doc.units, { at: 0 }) },
    documentStyle: doc.style,
    ...(doc.namedRanges.length > 0 && { namedRanges: rangesByName(doc) }),
    revisionId: doc.revisionId,
    suggestionsViewMode: 'SUGGESTIONS_INLINE',
    documentId: id,
    namedStyles: { styles: NAMED_STYLES },
    ...(Object.keys(doc.lists).length > 0 && { lists: listsOf(doc) }),
    ...(doc.units.some((unit) => unit.image) && { inlineObjects: inlineObjectsOf(doc) }),
  };
}

interface Cursor {
  at: number;
}

const CLOSING: ReadonlySet<string> = new Set([MARK.row, MARK.cell, MARK.tableEnd]);

function contentOf(units: readonly Unit[], cursor: Cursor): StructuralElement[] {
  const content: StructuralElement[] = [];
  for (let unit = units[cursor.at]; unit && !CLOSING.has(unit.c); unit = units[cursor.at]) {
    if (unit.c === MARK.section) content.push(sectionBreak(cursor));
    else if (unit.c === MARK.table) content.push(tableOf(units, cursor));
    else content.push(paragraphOf(units, cursor));
  }
  return content;
}

function sectionBreak(cursor: Cursor): StructuralElement {
  cursor.at += 1;
  const sectionStyle = {
    columnSeparatorStyle: 'NONE',
    contentDirection: 'LEFT_TO_RIGHT',
    sectionType: 'CONTINUOUS',
  };
  return { endIndex: cursor.at, sectionBreak: { sectionStyle } };
}

function paragraphOf(units: readonly Unit[], cursor: Cursor): StructuralElement {
  const startIndex = cursor.at;
  const elements: ParagraphElement[] = [];
  for (let unit = units[cursor.at]; unit; unit = units[cursor.at]) {
    elements.push(elementOf(units, cursor, unit));
    if (units[cursor.at - 1]?.c === '\n') break;
  }
  const end = units[cursor.at - 1]?.paragraph;
  if (!end) throw new Error(`no newline ends the paragraph at ${startIndex}`);
  const paragraph: Paragraph = {
    elements,
    paragraphStyle: end.style,
    ...(end.bullet && { bullet: end.bullet }),
  };
  return { startIndex, endIndex: cursor.at, paragraph };
}

function elementOf(units: readonly Unit[], cursor: Cursor, first: Unit): ParagraphElement {
  const startIndex = cursor.at;
  const textStyle = first.text ?? {};
  cursor.at += 1;
  if (first.c === MARK.pageBreak) return { startIndex, endIndex: cursor.at, pageBreak: { textStyle } };
  if (first.image)
    return { startIndex, endIndex: cursor.at, inlineObjectElement: { inlineObjectId: first.image.id, textStyle } };
  let content = first.c;
  while (!content.endsWith('\n')) {
    const unit = units[cursor.at];
    if (!unit || unit.c === MARK.pageBreak || unit.image || !sameJson(unit.text, first.text)) break;
    content += unit.c;
    cursor.at += 1;
  }
  return { startIndex, endIndex: cursor.at, textRun: { content, textStyle } };
}

function tableOf(units: readonly Unit[], cursor: Cursor): StructuralElement {
  const startIndex = cursor.at;
  const columns = units[startIndex]?.columns ?? [];
  cursor.at += 1;
  const tableRows: TableRow[] = [];
  while (units[cursor.at]?.c === MARK.row) tableRows.push(rowOf(units, cursor));
  cursor.at += 1;
  const table = {
    rows: tableRows.length,
    columns: columns.length,
    tableRows,
    tableStyle: { tableColumnProperties: columns },
  };
  return { startIndex, endIndex: cursor.at, table };
}

function rowOf(units: readonly Unit[], cursor: Cursor): TableRow {
  const startIndex = cursor.at;
  const tableRowStyle = units[startIndex]?.row ?? {};
  cursor.at += 1;
  const tableCells: TableCell[] = [];
  while (units[cursor.at]?.c === MARK.cell) {
    const cellStart = cursor.at;
    cursor.at += 1;
    const content = contentOf(units, cursor);
    const tableCellStyle = units[cellStart]?.cell ?? {};
    tableCells.push({ startIndex: cellStart, endIndex: cursor.at, content, tableCellStyle });
  }
  return { startIndex, endIndex: cursor.at, tableCells, tableRowStyle };
}

function rangesByName(doc: Doc): NonNullable<DocsDocument['namedRanges']> {
  const names = [...new Set(doc.namedRanges.map((range) => range.name))];
  return Object.fromEntries(
    names.map((name) => [name, { name, namedRanges: doc.namedRanges.filter((range) => range.name === name) }]),
  );
}

function listsOf(doc: Doc): NonNullable<DocsDocument['lists']> {
  return Object.fromEntries(
    Object.entries(doc.lists).map(([id, preset]) => [id, { listProperties: { nestingLevels: nestingLevels(preset) } }]),
  );
}

/** Pictures with their size in points: 96 pixels are 72 points. */
function inlineObjectsOf(doc: Doc): NonNullable<DocsDocument['inlineObjects']> {
  const images = doc.units.flatMap((unit) => unit.image ?? []);
  const pt = (pixels: number) => ({ magnitude: pixels * 0.75, unit: 'PT' });
  return Object.fromEntries(
    images.map(({ id, contentType, base64, width, height, description }) => {
      const embeddedObject = {
        ...(description && { description }),
        size: { width: pt(width), height: pt(height) },
        imageProperties: { contentUri: `data:${contentType};base64,${base64}` },
      };
      return [id, { objectId: id, inlineObjectProperties: { embeddedObject } }];
    }),
  );
}
