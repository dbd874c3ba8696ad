import type { ImportRow, ImportSheet } from '../contract.ts';
import { TaneError } from '../domain/errors.ts';
import { consentPieces, NAME_COLUMN } from '../domain/import/headings.ts';
import type { ImportableTable, SheetPlan } from '../domain/import/plan.ts';
import type { RowReport } from '../domain/import/report.ts';
import type { SourceSheet } from '../domain/import/source.ts';
import { isBlank } from '../domain/import/text.ts';
import { columnsOf, tableOf } from '../domain/schema/index.ts';
import { YES } from '../domain/values.ts';
import { say } from '../messages/index.ts';
import { propose } from './import-run.ts';

/** Where a list stands: a workbook, a document of Google's, or bytes for the page to read. */
export interface Opened {
  readonly kind: 'table' | 'document' | 'bytes';
  readonly file: string;
  /** The workbook or document; '' where bytes are handed over. */
  readonly id: string;
  readonly base64: string;
}

/** How the sheets of a list would be read, with all that a person needs to change it. */
export function sheetsOffered(
  file: string,
  sheets: readonly SourceSheet[],
  table: ImportableTable | '',
): readonly Omit<ImportSheet, 'rowCount' | 'lastColumn'>[] {
  return propose({ file, kind: 'table', sheets }, table).sheets.map((plan, i) => ({
    plan,
    message: plan.remark ? say(plan.remark.code, plan.remark.params) : '',
    samples: samplesOf(sheets[i], plan),
    choices: plan.table === '' ? [] : choicesOf(plan.table),
    needs: plan.table === '' ? '' : NAME_COLUMN[plan.table],
    pieces: plan.table !== '' && 'consents' in tableOf(plan.table).columns ? consentPieces() : [],
  }));
}

/**
 * The plan as the person left it, held to be taken in.
 * @throws TaneError `import.columnTwice`, `import.noColumn`: half of what stands there would be lost
 */
export function asChosen(plan: SheetPlan): SheetPlan {
  if (plan.table === '') throw new TaneError('import.noHeadings');
  const declared = new Map(columnsOf(plan.table));
  const chosen = plan.columns.map(({ column }) => column).filter((column) => column !== '');
  const odd = chosen.find((column, i) => !declared.has(column) || chosen.indexOf(column) !== i);
  if (odd !== undefined) throw new TaneError('import.columnTwice', { column: declared.get(odd)?.label ?? odd });
  const name = NAME_COLUMN[plan.table];
  if (!chosen.includes(name)) {
    const row = plan.headings[0] ?? 1;
    throw new TaneError('import.noColumn', { column: declared.get(name)?.label ?? name, row });
  }
  // What spoke against it, the person has answered.
  const { remark: _, ...rest } = plan;
  return { ...rest, verdict: 'import' };
}

/** A row of the report, as short as a page of many needs it. */
export function rowShown(report: RowReport): ImportRow {
  const { row = 0, status, table, id = '', record, raw, doubts, message = '' } = report;
  const facts = table && record && status === 'imported' ? factsOf(table, record) : [['', raw] as const];
  const title = table && record ? String(record[titleColumn(table)] ?? '') : '';
  return { row, status, id, title, message, doubts: doubts.map((doubt) => doubt.message), facts };
}

function factsOf(
  table: NonNullable<RowReport['table']>,
  record: Readonly<Record<string, unknown>>,
): ImportRow['facts'] {
  return columnsOf(table).flatMap(([key, { label }]): ImportRow['facts'] => {
    const text = key === 'id' ? '' : wordsOf(record[key]);
    return text === '' ? [] : [[label, text]];
  });
}

/** A value, or the parts that reading found in it. */
function wordsOf(value: unknown): string {
  if (value === null || value === undefined || value === false) return '';
  if (value === true) return YES;
  if (typeof value !== 'object') return String(value);
  const parts = Object.values(value).map(wordsOf);
  return parts.filter((part) => part !== '').join('、');
}

function titleColumn(table: NonNullable<RowReport['table']>): string {
  return table === 'seedSheets' ? 'groupName' : (NAME_COLUMN[table as ImportableTable] ?? 'id');
}

function choicesOf(table: ImportableTable): ImportSheet['choices'] {
  return columnsOf(table).flatMap(([value, { label, type }]) =>
    ['id', 'ref', 'refs'].includes(type) || value === 'note' ? [] : [{ value, label }],
  );
}

/** The first words below each heading; a note that spans all columns is an example of none. */
function samplesOf(sheet: SourceSheet | undefined, plan: SheetPlan): readonly string[] {
  const below = (sheet?.rows ?? [])
    .filter(({ row, cells }) => row > Math.max(0, ...plan.headings) && new Set(cells).size > 1)
    .slice(0, 50);
  return plan.columns.map((_, i) => {
    const text = below.map(({ cells }) => cells[i] ?? '').find((cell) => !isBlank(cell)) ?? '';
    return text.trim().slice(0, 40);
  });
}
