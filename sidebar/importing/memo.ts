import { type List, picked, pickOf } from './list.ts';
import { BEGINNING, type Place } from './run.ts';

/** What is kept at a list, so that its import can go on, or be taken back, when the page was closed. */
export interface Memo {
  readonly importId: string;
  readonly place: Place;
  readonly done: boolean;
  /** How the person set each sheet; null where that was too long to keep. */
  readonly sheets: readonly { readonly table: string; readonly taken: boolean; readonly picks: string }[] | null;
}

/** The script takes no more. */
const LONGEST = 3000;

/** The memo as it is kept. One that is too long forgets where it stood: going through a list twice changes nothing. */
export function memoText(list: List, importId: string, place: Place, done: boolean): string {
  const sheets = list.sheets.map(({ plan, taken }) => ({
    table: plan.table,
    taken,
    picks: plan.columns.map(pickOf).join(','),
  }));
  const whole = JSON.stringify({ importId, place, done, sheets } satisfies Memo);
  if (whole.length <= LONGEST) return whole;
  const start = { ...BEGINNING, counts: place.counts };
  const known = JSON.stringify({ importId, place: start, done, sheets } satisfies Memo);
  return known.length <= LONGEST
    ? known
    : JSON.stringify({ importId, place: start, done, sheets: null } satisfies Memo);
}

/** The memo that was kept; null where there is none, or none that can be read. */
export function readMemo(text: string): Memo | null {
  try {
    return text === '' ? null : (JSON.parse(text) as Memo);
  } catch {
    return null;
  }
}

/** The list set as it was. */
export function setAsBefore(list: List, memo: Memo): List {
  const sheets = list.sheets.map((sheet, i) => {
    const before = memo.sheets?.[i];
    const picks = before?.picks.split(',') ?? [];
    if (!before || before.table !== sheet.plan.table || picks.length !== sheet.plan.columns.length) return sheet;
    const columns = sheet.plan.columns.map((column, at) => picked(column, picks[at] ?? ''));
    return { ...sheet, taken: before.taken, plan: { ...sheet.plan, columns } };
  });
  return { ...list, sheets };
}
