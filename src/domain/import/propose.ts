import { columnOf, tableOf } from '../schema/index.ts';
import { commonAreaCode, readPhones } from './cells/contacts.ts';
import { momentsIn } from './cells/dates.ts';
import { doubledHeading, findHeadings, type Headings, NAME_COLUMN } from './headings.ts';
import { IMPORTABLE, type ImportableTable, type ImportPlan, type ListContext, type SheetPlan } from './plan.ts';
import type { Remark, Source, SourceSheet } from './source.ts';
import { isBlank, plain } from './text.ts';

const NO_CONTEXT: ListContext = { areaCode: '', middleYear: '', ragged: false, trailing: false };

/** What this share of the lines does is the habit of the program that wrote the file. */
const HABIT = 0.3;

/** Sheets of those who are no longer there; they are imported only when a person asks for it. */
const PAST = /退会|退団|解散|廃止|抹消|登録取消/;

const HINTS: readonly (readonly [RegExp, ImportableTable])[] = [
  [/専門家|講師|人材|達人|指導者/, 'experts'],
  [/助成|補助金|基金/, 'grants'],
  [/実績|事例|マッチング/, 'cases'],
  [/団体|サークル|自治会/, 'groups'],
];

/** Proposes how a list is read: which sheets, into which table, which column is which. A person may change it. */
export function proposeImport(
  source: Extract<Source, { kind: 'table' }>,
  table: ImportableTable | '' = '',
): ImportPlan {
  const { file } = source;
  const sheets = source.sheets.map((sheet) => proposeSheet(file, sheet, table));
  if (sheets.every(({ verdict }) => verdict === 'skip')) {
    const filled = source.sheets.some((sheet) => sheet.rows.some(({ cells }) => !cells.every(isBlank)));
    const remark = sheets.find((sheet) => sheet.remark)?.remark ?? { code: 'import.empty', params: {} };
    return { file, sheets, remark: filled ? remark : { code: 'import.empty', params: {} } };
  }
  const refused =
    sheets.every(({ verdict }) => verdict !== 'import') && sheets.find(({ verdict }) => verdict === 'refuse');
  return { file, sheets, ...(refused ? remarkOf(refused) : {}) };
}

const remarkOf = ({ remark }: SheetPlan): { remark?: Remark } => (remark ? { remark } : {});

function proposeSheet(file: string, sheet: SourceSheet, given: ImportableTable | ''): SheetPlan {
  const plan = (verdict: SheetPlan['verdict'], remark?: Remark, found?: Headings): SheetPlan => ({
    sheet: sheet.name,
    table: found?.table ?? '',
    verdict,
    ...(remark ? { remark } : {}),
    headings: found?.rows ?? [],
    columns: found?.columns ?? [],
    context: found ? contextOf(sheet, found) : NO_CONTEXT,
  });
  const filled = sheet.rows.filter(({ cells }) => !cells.every(isBlank));
  if (filled.length === 0) return plan('skip', { code: 'import.empty', params: {} });
  const title = plain(filled[0]?.cells.find((cell) => !isBlank(cell)) ?? '');
  const found = findHeadings(sheet, given === '' ? IMPORTABLE : [given], hintOf(`${file} ${sheet.name} ${title}`));
  const people = found === undefined || found.table === 'groups' || found.table === 'experts';
  if (people && (PAST.test(sheet.name) || (sheet.name !== '' && PAST.test(title) && title.length < 20))) {
    return plan('skip', { code: 'import.pastSheet', params: { sheet: sheet.name } }, found);
  }
  return verdictOf(sheet, filled.length, found, plan);
}

function verdictOf(
  sheet: SourceSheet,
  filled: number,
  found: Headings | undefined,
  plan: (verdict: SheetPlan['verdict'], remark?: Remark, found?: Headings) => SheetPlan,
): SheetPlan {
  const width = Math.max(...sheet.rows.map(({ cells }) => cells.filter((cell) => !isBlank(cell)).length));
  if (!found) return plan('refuse', { code: 'import.noHeadings', params: {} });
  const nameColumn = NAME_COLUMN[found.table];
  if (!found.columns.some(({ column }) => column === nameColumn)) {
    const column = columnOf(found.table, nameColumn).label;
    return plan('refuse', { code: 'import.noColumn', params: { column, row: String(found.rows[0]) } }, found);
  }
  if (width === 1 && found.table !== 'hubs') return plan('refuse', { code: 'import.oneColumn', params: {} }, found);
  const [first, second] = doubledHeading(found.table, found.columns);
  if (first !== undefined && second !== undefined) {
    const params = {
      heading: found.columns[first]?.heading ?? '',
      first: String(first + 1),
      second: String(second + 1),
      row: String(found.rows[0]),
    };
    return plan('refuse', { code: 'import.headingTwice', params }, found);
  }
  if (
    filled <= found.rows.length &&
    sheet.rows.every(({ row, cells }) => row <= lastOf(found) || cells.every(isBlank))
  ) {
    return plan('refuse', { code: 'import.noRows', params: { table: tableOf(found.table).sheet } }, found);
  }
  return plan('import', undefined, found);
}

const lastOf = (found: Headings): number => found.rows[found.rows.length - 1] ?? 0;

function hintOf(names: string): ImportableTable | '' {
  return HINTS.find(([words]) => words.test(names))?.[1] ?? '';
}

/** What the columns as a whole tell: the usual area code, the usual years, whether short lines are the file's habit. */
function contextOf(sheet: SourceSheet, found: Headings): ListContext {
  const rows = sheet.rows.filter(({ row, cells }) => row > lastOf(found) && !cells.every(isBlank));
  const cellsOf = (column: string): readonly string[] => {
    const index = found.columns.findIndex((one) => one.column === column);
    return index < 0 ? [] : rows.map(({ cells }) => cells[index] ?? '');
  };
  const phones = cellsOf('phone').flatMap((text) => readPhones(text).value);
  const years = cellsOf('registeredOn')
    .flatMap((text) => momentsIn(text).map(({ date }) => date.slice(0, 4)))
    .sort();
  const share = (fits: (width: number) => boolean): number =>
    rows.filter(({ cells }) => fits(cells.length)).length / Math.max(1, rows.length);
  return {
    areaCode: commonAreaCode(phones),
    middleYear: years[years.length >> 1] ?? '',
    ragged: share((width) => width < found.columns.length) > HABIT,
    trailing: share((width) => width > found.columns.length) > HABIT,
  };
}
