import type { Assumptions } from '../assumptions.ts';
import type { GridRange, Sheet, Workbook } from './model.ts';
import { refuse } from './refusal.ts';

/** A part of a sheet, zero-based, ends exclusive, never beyond the grid. */
export interface Area {
  readonly sheet: Sheet;
  readonly r0: number;
  readonly r1: number;
  readonly c0: number;
  readonly c1: number;
}

/** The sheet with this id; a missing id counts as 0, as in every proto3 message. */
export function sheetById(book: Workbook, sheetId = 0): Sheet {
  return book.sheets.find((sheet) => sheet.properties.sheetId === sheetId) ?? refuse(`No grid with id: ${sheetId}`);
}

/** The sheet with this title in any case, if there is one. */
export function sheetByTitle(book: Workbook, title: string): Sheet | undefined {
  return book.sheets.find((sheet) => sheet.properties.title.toLowerCase() === title.toLowerCase());
}

/** The part of the grid that a GridRange means. One that starts past the grid is refused unless it holds no cell or `isRefused` says no. */
export function areaOf(book: Workbook, range: GridRange, isRefused: () => boolean = () => true): Area {
  const sheet = sheetById(book, range.sheetId);
  const { rowCount, columnCount } = sheet.properties.gridProperties;
  const [r0, r1] = interval(range.startRowIndex, range.endRowIndex, rowCount);
  const [c0, c1] = interval(range.startColumnIndex, range.endColumnIndex, columnCount);
  const area = { sheet, r0, r1: Math.min(r1, rowCount), c0, c1: Math.min(c1, columnCount) };
  const outside = (r0 >= rowCount && r1 > r0) || (c0 >= columnCount && c1 > c0);
  if (outside && isRefused()) {
    const size = `Max rows: ${rowCount}, max columns: ${columnCount}`;
    refuse(`Range (${toA1(sheet, range)}) exceeds grid limits. ${size}`);
  }
  return area;
}

function interval(start = 0, end: number | undefined, size: number): readonly [number, number] {
  if (start < 0 || (end !== undefined && end < 0)) refuse('Range indexes must be non-negative.');
  if (end !== undefined && end < start) refuse('The end index of a range must not be less than its start index.');
  return [start, end ?? Math.max(size, start + 1)];
}

/** `A1:B2`, `A:A`, `1:2`, `A5:A`, a title, or a title before any of them (guides/concepts, "A1 notation"). */
export function parseA1(book: Workbook, text: string): GridRange {
  const unparsable = (): never => refuse(`Unable to parse range: ${text}`);
  const match = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?(.*)$/s.exec(text);
  const title = match?.[1]?.replaceAll("''", "'") ?? match?.[2];
  const named = title === undefined ? undefined : (sheetByTitle(book, title) ?? unparsable());
  const cells = /^([A-Za-z]{1,3})?([1-9]\d*)?(?::([A-Za-z]{1,3})?([1-9]\d*)?)?$/.exec(match?.[3] ?? '');
  if (!cells || !match?.[3] || !boundedLikeA1(match[3], cells)) return named ? unparsable() : wholeSheet(book, text);
  const sheet = named ?? book.sheets.find((one) => !one.properties.hidden) ?? unparsable();
  const [, c0, r0, c1, r1] = match[3].includes(':') ? cells : [cells[0], cells[1], cells[2], cells[1], cells[2]];
  return {
    sheetId: sheet.properties.sheetId,
    ...(c0 ? { startColumnIndex: columnIndex(c0) } : {}),
    ...(r0 ? { startRowIndex: Number(r0) - 1 } : {}),
    ...(c1 ? { endColumnIndex: columnIndex(c1) + 1 } : {}),
    ...(r1 ? { endRowIndex: Number(r1) } : {}),
  };
}

/** A lone reference must be a cell; a span needs something on both sides. */
function boundedLikeA1(text: string, cells: RegExpExecArray): boolean {
  const [, c0, r0, c1, r1] = cells;
  return text.includes(':') ? Boolean((c0 ?? r0) && (c1 ?? r1)) : Boolean(c0 && r0);
}

function wholeSheet(book: Workbook, text: string): GridRange {
  const title = /^'(.*)'$/s.exec(text)?.[1]?.replaceAll("''", "'") ?? text;
  const sheet = sheetByTitle(book, title) ?? refuse(`Unable to parse range: ${text}`);
  return { sheetId: sheet.properties.sheetId };
}

/** A range as responses and messages show it; the title is quoted unless it is plain ASCII, or always (A-SHEETS-QUOTES). */
export function toA1(sheet: Sheet, range: GridRange, assume?: Assumptions): string {
  const title = sheet.properties.title;
  const plain = /^[A-Za-z_]\w*$/.test(title) && !/^[A-Za-z]{1,3}\d+$/.test(title);
  const quoted = plain && assume?.['A-SHEETS-QUOTES'] !== 'all' ? title : `'${title.replaceAll("'", "''")}'`;
  const { startRowIndex: r0 = 0, startColumnIndex: c0 = 0, endRowIndex: r1, endColumnIndex: c1 } = range;
  const start = `${columnName(c0)}${r0 + 1}`;
  const end = `${c1 === undefined ? '' : columnName(c1 - 1)}${r1 ?? ''}`;
  return start === end || end === '' ? `${quoted}!${start}` : `${quoted}!${start}:${end}`;
}

/** 0 → A, 26 → AA. */
export function columnName(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnName(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}

function columnIndex(name: string): number {
  return [...name.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** An area as a bounded GridRange. */
export function rangeOf(area: Area): GridRange {
  const { sheet, r0, r1, c0, c1 } = area;
  const sheetId = sheet.properties.sheetId;
  return { sheetId, startRowIndex: r0, endRowIndex: r1, startColumnIndex: c0, endColumnIndex: c1 };
}
