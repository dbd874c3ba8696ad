/** A cell as a file shows it; '' is an empty one. */
export type Shown = string | number | boolean;
export type Table = readonly (readonly Shown[])[];

/** What a row of the edited table is: a row that was there (its index), perhaps with other cells, or a new one. */
export interface RowBack {
  readonly from: number | null;
  /** By column of the workbook. */
  readonly cells: ReadonlyMap<number, Shown>;
}

export interface Comparison {
  readonly rows: readonly RowBack[];
  readonly deleted: readonly number[];
  readonly reordered: boolean;
  /** Headings that were changed, by column of the workbook. */
  readonly headings: ReadonlyMap<number, Shown>;
  /** Headings of the file that are no column of the workbook. */
  readonly unknown: readonly string[];
}

/**
 * What was done to a table: its rows found again by their key (the first
 * column that holds a different value in each row), its columns by their
 * headings, wherever both now stand. A row whose key stands there twice is
 * new from its second place on, without the key.
 */
export function compare(before: Table, after: Table): Comparison {
  const [oldHeadings = [], ...oldRows] = before;
  const [newHeadings = [], ...newRows] = after;
  const { columns, headings, unknown } = matchColumns(oldHeadings, newHeadings);
  const key = keyColumn(oldRows);
  const known = new Map(oldRows.map((row, i) => [row[key ?? -1] ?? '', i]));
  known.delete('');
  const keyAt = columns.indexOf(key as never);
  const seen = new Set<number>();
  const rows = newRows
    .filter((row) => row.some((cell) => cell !== ''))
    .map((row, at): RowBack => {
      const found = key === undefined ? (at < oldRows.length ? at : undefined) : known.get(row[keyAt] ?? '');
      const from = found === undefined || seen.has(found) ? null : found;
      if (from !== null) seen.add(from);
      return {
        from,
        cells: differences(
          row,
          columns,
          from === null ? [] : (oldRows[from] ?? []),
          found !== undefined && from === null ? key : undefined,
        ),
      };
    });
  const order = rows.flatMap((row) => row.from ?? []);
  return {
    rows,
    deleted: oldRows.flatMap((row, i) => (seen.has(i) || row.every((cell) => cell === '') ? [] : i)),
    reordered: order.some((row, i) => i > 0 && row < (order[i - 1] ?? 0)),
    headings,
    unknown,
  };
}

/** For each column of the file the workbook's, -1 for none. One that is renamed is known by its place. */
function matchColumns(before: readonly Shown[], after: readonly Shown[]) {
  const columns = after.map((heading) => (heading === '' ? -1 : before.indexOf(heading)));
  const headings = new Map<number, Shown>();
  for (const [at, heading] of after.entries()) {
    const renamed = columns[at] === -1 && heading !== '' && at < before.length && !columns.includes(at);
    if (!renamed) continue;
    columns[at] = at;
    headings.set(at, heading);
  }
  return {
    columns,
    headings,
    unknown: after.filter((heading, at) => columns[at] === -1 && heading !== '').map(String),
  };
}

function keyColumn(rows: Table): number | undefined {
  const filled = rows.filter((row) => row.some((cell) => cell !== ''));
  const width = Math.max(0, ...filled.map((row) => row.length));
  for (let column = 0; column < width; column += 1) {
    const values = filled.map((row) => row[column] ?? '');
    if (!values.includes('') && new Set(values).size === values.length) return column;
  }
  return undefined;
}

function differences(
  row: readonly Shown[],
  columns: readonly number[],
  before: readonly Shown[],
  without: number | undefined,
): ReadonlyMap<number, Shown> {
  const cells = new Map<number, Shown>();
  for (const [at, column] of columns.entries()) {
    const [now, then] = [row[at] ?? '', before[column] ?? ''];
    if (column >= 0 && column !== without && now !== then) cells.set(column, now);
  }
  return cells;
}
