import type { Cell, Row, Sheet, Workbook } from './model.ts';

/** Formats and rules are written once each, equal rows in a row once with their count. */
export interface PackedWorkbook extends Omit<Workbook, 'sheets'> {
  readonly parts: readonly object[];
  readonly sheets: readonly PackedSheet[];
}
type PackedSheet = Omit<Sheet, 'rows'> & {
  readonly rows: readonly (readonly [number, readonly (PackedCell | null)[]])[];
};
/** Value, then the positions of format and rule in `parts` (-1 for none), then the note. */
type PackedCell = readonly [Cell['userEnteredValue'] | null, number, number, string?];

/** The workbook as JSON for the state folder. */
export function packWorkbook(book: Workbook): PackedWorkbook {
  const parts = new Parts();
  const sheets = book.sheets.map((sheet) => ({ ...sheet, rows: packRows(sheet.rows, parts) }));
  return { ...book, sheets, parts: parts.list };
}

/** The workbook that {@link packWorkbook} wrote; equal formats, rules and rows share their objects. */
export function unpackWorkbook(packed: PackedWorkbook): Workbook {
  const { parts, sheets, ...rest } = packed;
  const unpackCell = (cell: PackedCell | null): Cell | null => {
    if (!cell) return null;
    const [value, format, rule, note] = cell;
    return {
      ...(value ? { userEnteredValue: value } : {}),
      ...(format >= 0 ? { userEnteredFormat: parts[format] as object } : {}),
      ...(rule >= 0 ? { dataValidation: parts[rule] as object } : {}),
      ...(note ? { note } : {}),
    };
  };
  const unpackRows = (rows: PackedSheet['rows']): Row[] =>
    rows.flatMap(([count, row]) => new Array<Row>(count).fill(row.map(unpackCell)));
  return { ...rest, sheets: sheets.map((sheet) => ({ ...sheet, rows: unpackRows(sheet.rows) })) };
}

class Parts {
  readonly list: object[] = [];
  private readonly positions = new Map<string, number>();
  private readonly known = new WeakMap<object, number>();

  position(part: object | undefined): number {
    if (!part) return -1;
    const known = this.known.get(part);
    if (known !== undefined) return known;
    const key = JSON.stringify(part);
    const position = this.positions.get(key) ?? this.list.push(part) - 1;
    this.positions.set(key, position);
    this.known.set(part, position);
    return position;
  }
}

function packRows(rows: readonly Row[], parts: Parts): PackedSheet['rows'] {
  const packed: [number, (PackedCell | null)[]][] = [];
  let last = '';
  for (const row of rows) {
    const cells = Array.from(row ?? [], (cell) => (cell ? packCell(cell, parts) : null));
    const key = JSON.stringify(cells);
    const previous = packed.at(-1);
    if (previous && key === last) previous[0] += 1;
    else packed.push([1, cells]);
    last = key;
  }
  return packed;
}

function packCell(cell: Cell, parts: Parts): PackedCell {
  const [format, rule] = [parts.position(cell.userEnteredFormat), parts.position(cell.dataValidation)];
  const value = cell.userEnteredValue ?? null;
  return cell.note ? [value, format, rule, cell.note] : [value, format, rule];
}
