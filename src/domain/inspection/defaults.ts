import { fiscalYearOf } from '../calendar.ts';
import { columnsOf, type TableKey } from '../schema/index.ts';
import { type LookRow, rowsIn, type WorkbookLook } from './look.ts';

/** When the row is completed, and by whom. */
export interface Moment {
  readonly at: string;
  readonly who: string;
}

type Fill = string | number;

/**
 * What a Form or a use case would have filled in beside what a person typed
 * into a new row; only empty cells are filled.
 */
export function defaultsFor(
  table: TableKey,
  row: LookRow,
  look: WorkbookLook,
  moment: Moment,
): readonly (readonly [string, Fill])[] {
  const wanted = Object.entries(DEFAULTS[table]?.(row, look, moment) ?? {});
  const declared = new Set(columnsOf(table).map(([key]) => key));
  return wanted.filter(([key, value]) => declared.has(key) && value !== '' && (row.cells[key] ?? '') === '');
}

type Rule = (row: LookRow, look: WorkbookLook, moment: Moment) => Readonly<Record<string, Fill>>;

const DEFAULTS: Readonly<Partial<Record<TableKey, Rule>>> = {
  items: (row, look) => ({ state: '募集中', partyName: nameOf(look, String(row.values.party ?? '')) }),
  matches: (row, look, { who }) => ({
    stage: '候補',
    owner: who,
    groupName: nameOf(look, String(row.values.group ?? '')),
    needTitle: textOf(look, 'items', String(row.values.need ?? ''), 'title'),
  }),
  entries: (_row, _look, { at, who }) => ({ at, recorder: who }),
  seedSheets: (row, look, { at }) => ({
    groupName: nameOf(look, String(row.values.group ?? '')),
    fiscalYear: fiscalYearOf(String(row.values.heardOn || at)),
  }),
  cases: (row, _look, { at }) => ({ fiscalYear: fiscalYearOf(String(row.values.heldOn || at)) }),
  intake: (_row, _look, { at, who }) => ({
    receivedAt: at,
    channel: who === '' ? '手入力' : `手入力 ${who}`,
    state: '要確認',
  }),
  outbox: () => ({ state: '下書き' }),
};

function nameOf(look: WorkbookLook, id: string): string {
  return textOf(look, 'groups', id, 'name') || textOf(look, 'experts', id, 'name');
}

function textOf(look: WorkbookLook, table: TableKey, id: string, column: string): string {
  if (id === '') return '';
  return String(rowsIn(look, table).find((row) => row.key === id)?.values[column] ?? '');
}
