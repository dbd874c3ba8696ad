import type { Doubt } from '../intake.ts';
import { columnOf } from '../schema/index.ts';
import { NAME_COLUMN } from './headings.ts';
import { type Carry, type Line, linesOf } from './lines.ts';
import type { ImportableTable, Office, SheetPlan } from './plan.ts';
import type { Draft } from './rows/builder.ts';
import { type RowRead, readRow } from './rows/index.ts';
import type { Remark, SourceRow, SourceSheet } from './source.ts';
import { fingerprint, isBlank, plain, visible } from './text.ts';

/** A cell longer than this is no field of a record but a document; it is kept whole in 受付. */
const LONGEST = 10_000;

/** What one row of a list comes to, before anything is written. */
export interface RowReading {
  readonly sheet: string;
  readonly row: number;
  /** The row as it stood. */
  readonly raw: string;
  /** The row's cells under their headings, for people. */
  readonly content: readonly (readonly [string, string])[];
  /** `record`: can be registered; `hold`: goes whole into 受付; `skip`: is no record. */
  readonly kind: 'record' | 'hold' | 'skip';
  readonly draft?: Draft;
  readonly doubts: readonly Doubt[];
  readonly remark?: Remark;
  /** Under which the same row is known again. */
  readonly print: string;
}

/** What a stretch of rows hands on to the next. */
export interface Handover {
  readonly cells: Carry;
  readonly year: number | null;
  /** Records so far: a row of totals is compared with it. */
  readonly count: number;
}

export const FIRST: Handover = { cells: [], year: null, count: 0 };

/** Reads a stretch of a list's rows by its plan. */
export function readRows(
  sheet: SourceSheet,
  plan: SheetPlan,
  office: Office,
  from: Handover = FIRST,
): { readonly rows: readonly RowReading[]; readonly next: Handover } {
  let { year, count } = from;
  let cells = from.cells;
  const rows = linesOf(sheet, plan, from.cells).map((line) => {
    const base = baseOf(sheet, plan, line);
    if (line.kind === 'record') cells = line.cells;
    if (plan.verdict !== 'import') return { ...base, kind: 'skip' as const, ...remarkOf(plan.remark) };
    if (line.kind !== 'record') return { ...base, kind: 'skip' as const, remark: skipRemark(line, count) };
    count += 1;
    const broken = brokenness(line, plan);
    if (broken) return { ...base, kind: 'hold' as const, doubts: [doubtOf('', broken)], remark: broken };
    const read = readRow(plan.table as ImportableTable, line, { plan, office, year });
    if (typeof read.draft.values.fiscalYear === 'number') year = read.draft.values.fiscalYear;
    return finish(base, read, plan.table as ImportableTable);
  });
  return { rows, next: { cells, year, count } };
}

function finish(base: Omit<RowReading, 'kind'>, read: RowRead, table: ImportableTable): RowReading {
  const { draft, held } = read;
  if (held === '') return { ...base, kind: 'record', draft, doubts: draft.doubts };
  const name = NAME_COLUMN[table];
  const text = read.text ?? visible(String(draft.values[name] ?? ''));
  const remark = { code: held, params: { label: columnOf(table, name).label, text } };
  const known = draft.doubts.some(({ code }) => code === held);
  return {
    ...base,
    kind: 'hold',
    draft,
    doubts: known ? draft.doubts : [doubtOf('name', remark), ...draft.doubts],
    remark,
  };
}

const doubtOf = (column: string, { code, params }: Remark): Doubt => ({ column, code, params });
const remarkOf = (remark: Remark | undefined): { remark?: Remark } => (remark ? { remark } : {});

function baseOf(sheet: SourceSheet, plan: SheetPlan, line: Line): Omit<RowReading, 'kind'> {
  const raw = rawOf(line.source);
  const headed = line.kind === 'record' && plan.verdict === 'import';
  return {
    sheet: sheet.name,
    row: line.row,
    raw,
    content: line.source.cells.flatMap((text, i): (readonly [string, string])[] => {
      if (plan.columns[i]?.dropped) return [];
      const heading = headed ? plan.columns[i]?.heading : '';
      const link = line.source.links?.[i];
      const shown = [text, line.source.formulas?.[i] ?? '', link && link !== text ? link : ''].filter(
        (one) => one !== '',
      );
      return shown.length === 0 || isBlank(shown.join('')) ? [] : [[heading || `${i + 1}列目`, shown.join(' ')]];
    }),
    doubts: [],
    print: fingerprint([plan.table, ...line.cells.map((cell) => cell.trim())].join('\u001f')),
  };
}

function rawOf({ raw, cells, links, formulas }: SourceRow): string {
  if (raw !== undefined) return raw;
  const shown = cells.map((text, i) => {
    const behind = [links?.[i], formulas?.[i]].filter((one) => one && one !== text);
    return behind.length === 0 ? text : `${text} <${behind.join(' ')}>`;
  });
  return shown.join('\t').replace(/\t+$/, '');
}

const SKIPPED: Readonly<Record<string, string>> = {
  title: 'import.skip.title',
  heading: 'import.skip.heading',
  blank: 'import.skip.blank',
  note: 'import.skip.note',
  total: 'import.skip.total',
};

function skipRemark(line: Line, rows: number): Remark {
  const stated = line.kind === 'total' ? plain(line.cells.join(' ')).replace(/\s+/g, ' ') : '';
  const total = /\d+/.exec(stated)?.[0];
  if (total && Number(total) !== rows) return { code: 'import.total.differs', params: { stated, rows: String(rows) } };
  return { code: SKIPPED[line.kind] ?? 'import.skip.note', params: {} };
}

/** What makes the row as such unreliable: nobody can tell which cell is which, or what a cell will show tomorrow. */
function brokenness({ source, cells }: Line, plan: SheetPlan): Remark | undefined {
  if (source.problem) return { code: source.problem, params: { row: String(source.row) } };
  const width = plan.columns.length;
  const count = { row: String(source.row), cells: String(cells.length), columns: String(width) };
  const extra = cells.length > width && (!cells.slice(width).every(isBlank) || !plan.context.trailing);
  if (source.raw !== undefined && extra) return { code: 'import.tooManyCells', params: count };
  if (source.raw !== undefined && cells.length < width && !plan.context.ragged) {
    return { code: 'import.tooFewCells', params: count };
  }
  const [formula] = Object.entries(source.formulas ?? {}).filter(([i]) => !plan.columns[Number(i)]?.dropped);
  if (formula) {
    const heading = plan.columns[Number(formula[0])]?.heading ?? '';
    return { code: 'import.formula', params: { row: String(source.row), heading, text: formula[1].slice(0, 200) } };
  }
  const long = cells.findIndex((cell, i) => cell.length > LONGEST && !plan.columns[i]?.dropped);
  if (long < 0) return undefined;
  const heading = plan.columns[long]?.heading ?? '';
  return {
    code: 'import.tooLong',
    params: { row: String(source.row), heading, length: String(cells[long]?.length ?? 0) },
  };
}
