import type { ImportPlan, Office, SheetPlan } from '../domain/import/plan.ts';
import { proposeImport } from '../domain/import/propose.ts';
import { type Handover, type RowReading, readRows } from '../domain/import/read.ts';
import type { RowReport } from '../domain/import/report.ts';
import type { Source, SourceSheet } from '../domain/import/source.ts';
import { fingerprint, isBlank, plain, squeezed } from '../domain/import/text.ts';
import type { TableKey } from '../domain/schema/index.ts';
import { say } from '../messages/index.ts';
import type { Book } from './book.ts';
import { placeHearing } from './import-hearing.ts';
import { Known } from './import-known.ts';
import { type MemoNote, noteMemo } from './import-memo.ts';
import { placeRow } from './import-place.ts';
import { transactSeries } from './import-series.ts';
import { receive } from './intake-rows.ts';
import type { Ports } from './ports.ts';
import { consult, transact } from './transact.ts';

/**
 * Rows that one atomic write takes in: with what 監査 tells of them some two
 * megabytes, the most that Google advises for a request
 * (https://developers.google.com/workspace/sheets/api/guides/performance).
 */
const BATCH = 1000;

/** A stretch of a list, with what the stretch before handed on. */
export interface ImportPart {
  readonly importId: string;
  readonly file: string;
  readonly plan: SheetPlan;
  readonly sheet: SourceSheet;
  readonly from: Handover;
  /** What is noted at the list in the first write. */
  readonly note?: MemoNote;
}

export interface PartResult {
  readonly rows: readonly RowReport[];
  readonly next: Handover;
}

/** Names for several municipalities, one a line: 「朝霞地区4市＝朝霞市、志木市、和光市、新座市」. */
export const AREA_NAMES = '地域の呼び名';

/** How a list would be read; nothing is written. */
export function propose(source: Source, table: Parameters<typeof proposeImport>[1] = ''): ImportPlan {
  return source.kind === 'table' ? proposeImport(source, table) : { file: source.file, sheets: [] };
}

/**
 * Takes in a stretch of a list, in atomic writes of some hundred rows. Run
 * twice, or killed in between and run again, it comes to the same: each line
 * is recorded under its fingerprint in the write that takes it in.
 */
export function importRows(ports: Ports, part: ImportPart): PartResult {
  if (part.plan.verdict === 'refuse') return previewRows(ports, part);
  const tables = tablesFor(part.plan);
  const request = {
    act: actOf(part.importId),
    tables,
    state: (book: Book) => new Known(book, part.importId, tables.filter(isTarget)),
  };
  let next = part.from;
  const plansOf = (first: Book) => {
    const read = readRows(part.sheet, part.plan, officeOf(first), part.from);
    next = read.next;
    return inBatches(read.rows).map((batch, i) => (book: Book, known: Known) => {
      if (part.note && i === 0) noteMemo(book, part.note);
      const reports = batch.map((reading) => placeRow(book, known, part.file, reading));
      keepAside(book, known, part, batch);
      return reports;
    });
  };
  const rows = transactSeries(ports, request, plansOf).flat();
  return { rows, next };
}

/** What taking in a stretch would come to; nothing is written. */
export function previewRows(ports: Ports, part: ImportPart): PartResult {
  const refuses = part.plan.verdict === 'refuse';
  const tables = tablesFor(part.plan);
  return consult(ports, refuses ? [] : [...tables, 'counters'], (book) => {
    const { rows, next } = readRows(part.sheet, part.plan, officeOf(book), part.from);
    if (refuses) return { rows: rows.map((reading) => refused(part, reading)), next };
    const known = new Known(book, part.importId, tables.filter(isTarget));
    return { rows: rows.map((reading) => placeRow(book, known, part.file, reading)), next };
  });
}

type HearingSource = Extract<Source, { kind: 'document' }>;
const HEARING: readonly TableKey[] = ['groups', 'seedSheets', 'items', 'intake', 'ledger'];

/** Takes in the record of a hearing. */
export function importDocument(ports: Ports, importId: string, source: HearingSource, note?: MemoNote): RowReport {
  return transact(ports, { act: actOf(importId), tables: HEARING }, (book) => {
    if (note) noteMemo(book, note);
    return placeHearing(book, importId, source);
  });
}

/** What taking in the record of a hearing would come to; nothing is written. */
export function previewDocument(ports: Ports, importId: string, source: HearingSource): RowReport {
  return consult(ports, [...HEARING, 'counters'], (book) => placeHearing(book, importId, source));
}

/** How 監査 names an import. */
export function actOf(importId: string): string {
  return `取り込み ${importId}`;
}

export function officeOf(book: Book): Office {
  const names = book
    .setting(AREA_NAMES)
    .split('\n')
    .map((line) => line.split(/[＝=]/))
    .filter(([name, places]) => name && places)
    .map(([name = '', places = '']) => [squeezed(name), places.split(/[、,・]/).map((place) => place.trim())] as const);
  return { home: book.setting('拠点名'), areaNames: new Map(names), today: book.at.slice(0, 10) };
}

function tablesFor(plan: SheetPlan): readonly TableKey[] {
  return plan.table === '' ? ['intake', 'ledger'] : [plan.table, 'intake', 'ledger'];
}

const isTarget = (table: TableKey): boolean => table !== 'intake' && table !== 'ledger';

function inBatches(rows: readonly RowReading[]): readonly (readonly RowReading[])[] {
  return Array.from({ length: Math.ceil(rows.length / BATCH) }, (_, i) => rows.slice(i * BATCH, (i + 1) * BATCH));
}

/** Rows whose words are the list's own columns, or none. */
const WORDLESS = ['import.skip.heading', 'import.skip.blank'];

/** Words of a list that are no record — titles, notes, those who left — are kept together for a person to look at. */
function keepAside(book: Book, known: Known, part: ImportPart, batch: readonly RowReading[]): void {
  const lines = batch.flatMap(({ kind, remark, raw, row }) =>
    kind === 'skip' && !WORDLESS.includes(remark?.code ?? '') && !isBlank(raw) ? [[`${row}行目`, raw] as const] : [],
  );
  if (lines.length === 0) return;
  const print = fingerprint(`aside\u001f${lines.map(([, text]) => plain(text)).join('\n')}`);
  if (known.line(print)) return;
  const reference = `${part.file} ${part.sheet.name}`.trim();
  const doubts = [
    { column: '', code: part.plan.remark?.code ?? 'import.aside', params: part.plan.remark?.params ?? {} },
  ];
  const id = receive(book, { channel: '名簿の取り込み', reference, content: lines, doubts });
  known.setLine(book, print, `${reference} #aside`, id);
}

function refused(part: ImportPart, reading: RowReading): RowReport {
  const { remark } = part.plan;
  const blank = isBlank(reading.raw);
  return {
    file: part.file,
    ...(reading.sheet === '' ? {} : { sheet: reading.sheet }),
    row: reading.row,
    status: blank ? 'skipped' : 'refused',
    raw: reading.raw,
    doubts: [],
    ...(remark ? { message: say(remark.code, remark.params) } : {}),
  };
}
