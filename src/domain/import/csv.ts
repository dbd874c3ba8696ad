import { undefused } from '../csv.ts';
import type { SourceRow } from './source.ts';

/** A list of comma-separated values, or why it is none. */
export type CsvReading =
  | { readonly rows: readonly SourceRow[] }
  | { readonly code: string; readonly params: Readonly<Record<string, string>> };

/**
 * Reads comma-separated values (RFC 4180; also separated by tabs or
 * semicolons), keeping each record's own text. Nothing is mended: a quote that
 * is never closed refuses the file, one in a wrong place marks its record.
 */
export function parseCsv(text: string): CsvReading {
  const bare = text.replace(/^\ufeff/, '');
  const separator = separatorOf(bare);
  const rows: SourceRow[] = [];
  let at = 0;
  let line = 1;
  while (at < bare.length) {
    const record = readRecord(bare, at, separator);
    if (record.open) return { code: 'import.unclosedQuote', params: { line: String(line) } };
    const raw = bare.slice(at, record.end);
    rows.push({
      row: rows.length + 1,
      cells: record.cells.map(undefused),
      raw,
      ...(record.stray ? { problem: 'import.strayQuote' } : {}),
    });
    line += raw.split('\n').length;
    at = record.next;
  }
  return { rows };
}

interface CsvRecord {
  readonly cells: readonly string[];
  readonly end: number;
  readonly next: number;
  /** A quote was opened and never closed. */
  readonly open: boolean;
  /** Something stands outside the quotes of a quoted cell. */
  readonly stray: boolean;
}

function readRecord(text: string, from: number, separator: string): CsvRecord {
  const cells: string[] = [];
  let at = from;
  let stray = false;
  for (;;) {
    const cell = text[at] === '"' ? readQuoted(text, at) : readBare(text, at, separator);
    if (!cell) return { cells, end: text.length, next: text.length, open: true, stray };
    at = cell.next;
    const tail = at < text.length && !isEnd(text, at, separator) ? readBare(text, at, separator) : undefined;
    if (tail) {
      stray = true;
      at = tail.next;
    }
    cells.push(cell.text + (tail?.text ?? ''));
    if (text[at] !== separator) break;
    at += 1;
  }
  const end = at;
  if (text[at] === '\r') at += 1;
  if (text[at] === '\n') at += 1;
  return { cells, end, next: at, open: false, stray };
}

const isEnd = (text: string, at: number, separator: string): boolean =>
  text[at] === separator || text[at] === '\n' || text[at] === '\r';

function readBare(text: string, from: number, separator: string): { text: string; next: number } {
  let at = from;
  while (at < text.length && !isEnd(text, at, separator)) at += 1;
  return { text: text.slice(from, at), next: at };
}

/** A quoted cell; a doubled quote stands for one. Undefined when its end is missing. */
function readQuoted(text: string, from: number): { text: string; next: number } | undefined {
  let at = from + 1;
  let value = '';
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return undefined;
    value += text.slice(at, quote);
    if (text[quote + 1] !== '"') return { text: value.replace(/\r\n/g, '\n'), next: quote + 1 };
    value += '"';
    at = quote + 2;
  }
}

/** What separates the cells: of comma, tab and semicolon the one that the first lines hold most often. */
function separatorOf(text: string): string {
  const head = text.slice(0, 4000);
  const count = (mark: string): number => head.split(mark).length;
  return [',', '\t', ';'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}
