import { columnsOf, tableOf } from '../../schema/index.ts';
import type { Line } from '../lines.ts';
import type { ImportableTable } from '../plan.ts';
import { type Draft, RowBuilder, type Scene } from './builder.ts';
import { readCase } from './cases.ts';
import { readExpert } from './experts.ts';
import { readGrant } from './grants.ts';
import { readGroup } from './groups.ts';
import { readName } from './names.ts';

/** A row as read: its record, and why it cannot become one ('' when it can). */
export interface RowRead {
  readonly draft: Draft;
  readonly held: string;
  /** What the reason is about, where it is not the name. */
  readonly text?: string;
}

type Reader = (row: RowBuilder) => string;

const READERS: Readonly<Record<ImportableTable, Reader>> = {
  groups: readGroup,
  experts: readExpert,
  grants: readGrant,
  cases: readCase,
  hubs: readByColumns,
};

/** Reads a row of a list by the rules of its table. */
export function readRow(table: ImportableTable, line: Line, scene: Scene): RowRead {
  const row = new RowBuilder(table, line, scene);
  const held = READERS[table](row);
  const draft = row.draft();
  // A table without 備考 has no place for words that no column takes.
  const homeless = 'note' in tableOf(table).columns ? '' : String(draft.values.note ?? '');
  if (homeless === '') return { draft, held };
  const doubt = { column: '', code: 'import.unknownColumn', params: { text: homeless } };
  return {
    draft: { ...draft, doubts: [doubt, ...draft.doubts] },
    held: held || 'import.unknownColumn',
    text: homeless,
  };
}

/** Tables without peculiarities: each column by its type. */
function readByColumns(row: RowBuilder): string {
  const held = readName(row, 'name');
  for (const [column] of columnsOf(row.table)) if (column !== 'name' && row.has(column)) row.plain(column);
  return held;
}
