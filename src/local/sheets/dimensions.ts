import type { Assumptions } from '../assumptions.ts';
import type { Dimension, GridRange, Metadata, Sheet, Workbook } from './model.ts';

/** Rows or columns put in, taken out or moved; indexes before the change. */
export type Change =
  | { readonly kind: 'insert'; readonly at: number; readonly count: number }
  | { readonly kind: 'delete'; readonly from: number; readonly to: number }
  | {
      readonly kind: 'move';
      readonly from: number;
      readonly to: number;
      readonly before: number;
      readonly assume: Assumptions;
    };

/**
 * Applies a change to everything of the sheet that lies along the dimension:
 * cells, sizes, protected ranges, filter, conditional formats, developer
 * metadata (guides/metadata: metadata stays with its row or column, and goes with it).
 * References inside formulas and ONE_OF_RANGE rules are not rewritten: nothing here calculates.
 */
export function changeDimension(book: Workbook, sheet: Sheet, dimension: Dimension, change: Change): void {
  const grid = sheet.properties.gridProperties;
  const shift = <T>(list: readonly T[], empty: T): T[] => shiftList(list, change, empty);
  if (dimension === 'ROWS') {
    sheet.rows = shift(sheet.rows, []);
    sheet.rowProperties = shift(sheet.rowProperties, null);
  } else {
    sheet.rows = sheet.rows.map((row) => shift(row, null));
    sheet.columnProperties = shift(sheet.columnProperties, null);
  }
  const type = dimension === 'ROWS' ? 'ROW' : 'COLUMN';
  book.metadata = book.metadata.flatMap((entry) => shiftMetadata(entry, type, sheet.properties.sheetId, change));
  const count = dimension === 'ROWS' ? 'rowCount' : 'columnCount';
  sheet.properties = { ...sheet.properties, gridProperties: { ...grid, [count]: grid[count] + growth(change) } };
  shiftRanges(sheet, dimension, change);
}

function growth(change: Change): number {
  if (change.kind === 'insert') return change.count;
  return change.kind === 'delete' ? change.from - change.to : 0;
}

function shiftList<T>(list: readonly T[], change: Change, empty: T): T[] {
  const result = [...list];
  const last = change.kind === 'insert' ? change.at : change.kind === 'move' ? Math.max(change.to, change.before) : 0;
  while (change.kind !== 'delete' && result.length < last) result.push(empty);
  if (change.kind === 'insert') result.splice(change.at, 0, ...new Array<T>(change.count).fill(empty));
  else {
    const taken = result.splice(change.from, change.to - change.from);
    if (change.kind === 'move') result.splice(destination(change), 0, ...taken);
  }
  return result;
}

const destination = (change: Change & { kind: 'move' }): number =>
  change.before > change.from ? change.before - (change.to - change.from) : change.before;

/** Where an index goes; undefined when it is deleted. */
function shiftIndex(index: number, change: Change): number | undefined {
  if (change.kind === 'insert') return index >= change.at ? index + change.count : index;
  const size = change.to - change.from;
  const inside = index >= change.from && index < change.to;
  if (change.kind === 'delete') return inside ? undefined : index >= change.to ? index - size : index;
  const start = destination(change);
  if (inside) return start + index - change.from;
  const closed = index >= change.to ? index - size : index;
  return closed >= start ? closed + size : closed;
}

function shiftMetadata(entry: Metadata, type: 'ROW' | 'COLUMN', sheetId: number, change: Change): Metadata[] {
  const { on } = entry;
  if (!('index' in on) || on.type !== type || on.sheetId !== sheetId) return [entry];
  const index = shiftIndex(on.index, change);
  return index === undefined ? [] : [{ ...entry, on: { ...on, index } }];
}

function shiftRanges(sheet: Sheet, dimension: Dimension, change: Change): void {
  const shift = (range: GridRange): GridRange | undefined => shiftRange(range, dimension, change);
  sheet.protectedRanges = sheet.protectedRanges.flatMap((entry) => {
    const range = shift(entry.range);
    return range ? [{ ...entry, range }] : [];
  });
  const filter = sheet.basicFilter;
  const range = filter ? shift(filter.range) : undefined;
  sheet.basicFilter =
    filter && range
      ? { range, hidden: dimension === 'ROWS' ? (filter.hidden ?? {}) : shiftHidden(filter.hidden, change) }
      : null;
}

function shiftHidden(
  hidden: Readonly<Record<number, readonly string[]>> = {},
  change: Change,
): Record<number, readonly string[]> {
  return Object.fromEntries(
    Object.entries(hidden).flatMap(([column, values]) => {
      const next = shiftIndex(Number(column), change);
      return next === undefined ? [] : [[next, values]];
    }),
  );
}

/** The range after the change; undefined when all of it is deleted. An open side stays open. */
function shiftRange(range: GridRange, dimension: Dimension, change: Change): GridRange | undefined {
  const [startKey, endKey] =
    dimension === 'ROWS'
      ? (['startRowIndex', 'endRowIndex'] as const)
      : (['startColumnIndex', 'endColumnIndex'] as const);
  const start = range[startKey] ?? 0;
  const end = range[endKey];
  // An open range reaches past every index that can move, and its beginning at the edge stays there.
  const ends = shiftEnds(start, end ?? Number.MAX_SAFE_INTEGER, change);
  if (!ends) return undefined;
  return {
    ...range,
    ...(range[startKey] === undefined ? {} : { [startKey]: ends[0] }),
    ...(end === undefined ? {} : { [endKey]: ends[1] }),
  };
}

function shiftEnds(start: number, end: number, change: Change): readonly [number, number] | undefined {
  if (change.kind === 'insert') {
    return [start >= change.at ? start + change.count : start, end > change.at ? end + change.count : end];
  }
  if (change.kind === 'delete') {
    const cut = (index: number): number => index - Math.max(0, Math.min(index, change.to) - change.from);
    return cut(end) > cut(start) ? [cut(start), cut(end)] : undefined;
  }
  // A moved border takes the range along, if A-SHEETS-MOVE says so; a range that the move stays within keeps its place.

  if (change.from >= start && change.to <= end && change.before >= start && change.before <= end) return [start, end];
  const from = shiftIndex(start, change) ?? start;
  const to = (shiftIndex(end - 1, change) ?? end - 1) + 1;
  const moved = from !== start || to !== end;
  if (moved && change.assume['A-SHEETS-MOVE'] === 'stays') return [start, end];
  return [Math.min(from, to - 1), Math.max(to, from + 1)];
}
