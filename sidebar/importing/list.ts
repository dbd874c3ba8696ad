import type { ImportColumn, ImportLine, ImportOpening, ImportSheet } from '../../src/contract.ts';

/** A list that is open, as the person has set it so far. */
export interface List {
  readonly opening: ImportOpening;
  readonly sheets: readonly Sheet[];
  /** The rows, where the page holds them. */
  readonly rows: readonly ImportLine[] | null;
  /** The only sheet that was asked for; '' for all. */
  readonly only: string;
}

export interface Sheet extends ImportSheet {
  readonly taken: boolean;
  /** What each column was taken for before the person changed anything. */
  readonly proposed: readonly string[];
}

export const DROP = 'drop';
export const NOTE = 'note';
const CONSENT = 'consent/';

/** An opened list before the person changes anything: the sheets that look like lists are taken. */
export function listOf(opening: ImportOpening, rows: readonly ImportLine[] | null, only: string): List {
  const sheets = opening.sheets.map((sheet) => ({
    ...sheet,
    ...(rows ? { rowCount: rows.length } : {}),
    taken: sheet.plan.verdict === 'import',
    proposed: sheet.plan.columns.map(pickOf),
  }));
  return { opening, sheets, rows, only };
}

/** What a column is taken for, as the value of its dropdown. */
export function pickOf({ column, consent, dropped }: ImportColumn): string {
  if (dropped) return DROP;
  return consent === '' ? column || NOTE : CONSENT + consent;
}

/** A column taken for what was picked in its dropdown. */
export function picked({ heading, hidden }: ImportColumn, pick: string): ImportColumn {
  const plan = { heading, hidden, column: '', consent: '' };
  if (pick === DROP) return { ...plan, dropped: true };
  if (pick.startsWith(CONSENT)) return { ...plan, consent: pick.slice(CONSENT.length) };
  return { ...plan, column: pick === NOTE ? '' : pick };
}

/** The sheet with another pick for one column, by its index. */
export function withPick(sheet: Sheet, at: number, pick: string): Sheet {
  const columns = sheet.plan.columns.map((column, i) => (i === at ? picked(column, pick) : column));
  const next = { ...sheet, plan: { ...sheet.plan, columns } };
  // Naming the missing column may be all that the sheet lacked.
  return { ...next, taken: sheet.taken || (sheet.plan.verdict === 'refuse' && problemOf(next) === '') };
}

/** Why a sheet cannot be taken in as it is set. */
export function problemOf({ plan, needs }: Sheet): '' | 'table' | 'missing' | 'twice' {
  if (plan.table === '') return 'table';
  if (doubled(plan.columns).size > 0) return 'twice';
  return plan.columns.some(({ column }) => column === needs) ? '' : 'missing';
}

/** Columns of the list, by their index, that would go where another one goes. */
export function doubled(columns: readonly ImportColumn[]): ReadonlySet<number> {
  const of = (column: string): number => columns.filter((one) => one.column === column).length;
  return new Set(columns.flatMap(({ column }, i) => (column !== '' && of(column) > 1 ? [i] : [])));
}

/** Whether a person should look at a column: as it was proposed, or since they changed it so that it clashes. */
export function isAsked({ plan, proposed }: Sheet, at: number, twice: ReadonlySet<number>): boolean {
  const pick = proposed[at] ?? NOTE;
  return twice.has(at) || plan.columns[at]?.hidden === true || pick === NOTE || pick.startsWith(CONSENT);
}

/** The value under which a dropdown offers the consent to a piece of information. */
export const pieceChoice = (piece: string): string => CONSENT + piece;

/** The sheets that the person wants to take in. */
export function takenSheets(list: List): readonly Sheet[] {
  return list.sheets.filter(({ taken }) => taken);
}

/** Whether the list can go on to be looked at. */
export function isReady(list: List): boolean {
  if (list.opening.kind === 'document') return true;
  const taken = takenSheets(list);
  return taken.length > 0 && taken.every((sheet) => problemOf(sheet) === '');
}
