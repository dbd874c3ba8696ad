/**
 * A file as it came, in a form that says nothing of its format: tables of text
 * with their places, or a document's paragraphs and tables. Whoever reads the
 * bytes makes it; all that is understood from it is understood here.
 */

/** One line of a list. */
export interface SourceRow {
  /** As a spreadsheet counts: the first row is 1. */
  readonly row: number;
  readonly cells: readonly string[];
  /** The line as it stood in the file, where that says more than the cells. */
  readonly raw?: string;
  /** Addresses behind cells that show other words, by column. */
  readonly links?: Readonly<Record<number, string>>;
  /** Formulas in cells, by column: what a cell shows may change by itself. */
  readonly formulas?: Readonly<Record<number, string>>;
  /** Why the line itself is broken: code of the message. */
  readonly problem?: string;
}

/** Rows and columns joined into one cell: first row, first column, last row, last column (rows from 1, columns from 0). */
export type Merge = readonly [number, number, number, number];

export interface SourceSheet {
  /** '' where the format knows no sheets. */
  readonly name: string;
  readonly rows: readonly SourceRow[];
  readonly hiddenColumns: readonly number[];
  readonly merges: readonly Merge[];
  readonly hidden?: boolean;
}

/** A cell of a document's table. */
export interface DocumentCell {
  readonly text: string;
  readonly colSpan: number;
  readonly rowSpan: number;
}

export type Block =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly DocumentCell[])[] };

/** Why a file, a row or a field cannot be taken: the code of a message and its particulars. */
export interface Remark {
  readonly code: string;
  readonly params: Readonly<Record<string, string>>;
}

export type Source =
  | { readonly file: string; readonly kind: 'table'; readonly sheets: readonly SourceSheet[] }
  | { readonly file: string; readonly kind: 'document'; readonly blocks: readonly Block[] };
