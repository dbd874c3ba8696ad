import { fiscalYearOf } from './calendar.ts';
import { type LookRow, rowsIn, type WorkbookLook } from './inspection/look.ts';
import { type Row, TABLE_KEYS, type TableKey, tableOf } from './schema/index.ts';
import { isEnd, type Stage } from './stages.ts';

/** A row whose time of keeping (保存年限) is over. */
export interface Due {
  readonly table: TableKey;
  readonly row: LookRow;
  /** The day on which it ended. */
  readonly endedOn: string;
  readonly years: number;
}

/**
 * Rows that may be disposed of: kept for the declared number of years after
 * the 年度 in which they ended, as offices count (the period begins on the
 * first of April that follows). What has not ended is kept.
 */
export function dueRows(look: WorkbookLook, today: string): readonly Due[] {
  const touched = lastTouches(look);
  return TABLE_KEYS.flatMap((table) => {
    const years = tableOf(table).retention;
    if (years === null) return [];
    return rowsIn(look, table).flatMap((row): readonly Due[] => {
      const endedOn = endOf(look, table, row, touched).slice(0, 10);
      if (endedOn === '' || endedOn >= today) return [];
      return fiscalYearOf(today) > fiscalYearOf(endedOn) + years ? [{ table, row, endedOn, years }] : [];
    });
  });
}

type Touched = ReadonlyMap<string, string>;

function endOf(look: WorkbookLook, table: TableKey, row: LookRow, touched: Touched): string {
  return ENDS[table]?.(row.values as never, look, touched.get(`${tableOf(table).sheet} ${row.key}`) ?? '') ?? '';
}

type Ends = { readonly [T in TableKey]?: (row: Row<T>, look: WorkbookLook, touched: string) => string };

/** When a row of each table ended; '' while it is alive. */
const ENDS: Ends = {
  groups: (row, look) => (isBusy(look, row.id) ? '' : row.stoppedOn || row.expires),
  experts: (row, look) => (isBusy(look, row.id) ? '' : row.stoppedOn || row.expires),
  seedSheets: (row) => row.heardOn,
  items: (row, _look, touched) =>
    row.state === '終了' || row.state === '取り下げ' ? row.endsAt || row.deadline || touched : '',
  grants: (row) => (row.rolling ? '' : row.deadline),
  matches: (row, _look, touched) => (isEnd(row.stage as Stage) ? row.completedOn || touched : ''),
  entries: (row, look) => (matchIsOpen(look, row.match) ? '' : row.at),
  feedback: (row, look, touched) => (matchIsOpen(look, row.match) ? '' : touched),
  intake: (row) => (row.state === '要確認' ? '' : row.handledAt || row.receivedAt),
  outbox: (row) => (row.state === '下書き' ? '' : row.at),
  links: (row) => (row.state === '有効' ? '' : row.usedAt || row.expires),
  ledger: (row) => row.takenAt,
  audit: (row) => row.at,
};

/** Whether an introduction of a party is under way. */
function isBusy(look: WorkbookLook, party: string): boolean {
  return matches(look).some(
    (match) => !isEnd(match.stage as Stage) && (match.group === party || match.offer === party),
  );
}

function matchIsOpen(look: WorkbookLook, id: string): boolean {
  return matches(look).some((match) => match.id === id && !isEnd(match.stage as Stage));
}

function matches(look: WorkbookLook): readonly Row<'matches'>[] {
  return rowsIn(look, 'matches').map((row) => row.values as unknown as Row<'matches'>);
}

/** When 監査 last saw each record touched, for rows that carry no date of their own. */
function lastTouches(look: WorkbookLook): Touched {
  const touched = new Map<string, string>();
  for (const { values } of rowsIn(look, 'audit')) {
    const name = `${values.table} ${values.record}`;
    const at = String(values.at);
    if (at > (touched.get(name) ?? '')) touched.set(name, at);
  }
  return touched;
}
