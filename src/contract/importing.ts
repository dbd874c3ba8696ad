/** Lists that come in, and files that come back. */
import type { ReportSection } from './office.ts';

/** What became of the rows of a list. */
export interface ImportResult {
  readonly added: number;
  readonly doubtful: number;
  /** Registered, or in 受付, just as the list states it. */
  readonly known: number;
}

/** What came of an exported .xlsx that came back. */
export interface RestoreReport {
  readonly mode: 'restored' | 'compared' | 'taken';
  readonly counts: Readonly<Record<string, number>>;
  readonly sections: readonly ReportSection[];
}

/** One line of a list, as it stands. */
export interface ImportLine {
  readonly row: number;
  readonly cells: readonly string[];
  readonly raw?: string;
  readonly problem?: string;
}

/** What one column of a list is taken for: a column of the table, a mark of consent, 備考 where neither is named, or nothing. */
export interface ImportColumn {
  readonly heading: string;
  readonly column: string;
  readonly consent: string;
  readonly hidden: boolean;
  readonly dropped?: boolean;
}

/** How a sheet is read; what the page does not know it hands back as it came. */
export interface ImportPlanView {
  readonly sheet: string;
  readonly table: string;
  readonly verdict: 'import' | 'skip' | 'refuse';
  readonly headings: readonly number[];
  readonly columns: readonly ImportColumn[];
  readonly context: object;
}

/** What a stretch hands on to the next. */
export interface ImportHandover {
  readonly cells: readonly string[];
  readonly year: number | null;
  readonly count: number;
}

/** Where a list comes from: the sheet now open, a link, a file of the person's, a text that the page has read, or one that is open already. */
export interface ImportOrder {
  readonly from: 'sheet' | 'link' | 'upload' | 'rows' | 'again';
  /** A link or id in Drive; the name of a file; of `again` the name of the only sheet, or ''. */
  readonly name: string;
  readonly mimeType?: string;
  readonly base64?: string;
  /** The beginning of the rows that the page holds. */
  readonly rows?: readonly ImportLine[];
  readonly id?: string;
  readonly file?: string;
  /** The table that the person chose; '' to have it proposed. */
  readonly table: string;
}

/** A list as it may be taken in. */
export interface ImportOpening {
  /** `bytes`: a CSV file, for the page to read. */
  readonly kind: 'table' | 'document' | 'bytes';
  readonly file: string;
  /** The workbook or document that holds it; '' where the page does. */
  readonly id: string;
  readonly base64: string;
  readonly importId: string;
  /** By which the same list is known again. */
  readonly print: string;
  /** What the page left behind at this list, when it was last here; '' otherwise. */
  readonly memo: string;
  readonly sheets: readonly ImportSheet[];
}

export interface ImportSheet {
  readonly plan: ImportPlanView;
  /** Why it is not taken in as it stands; '' otherwise. */
  readonly message: string;
  readonly rowCount: number;
  readonly lastColumn: string;
  /** A value of each column, by which a person knows it. */
  readonly samples: readonly string[];
  /** The columns that the table has. */
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  /** The column without which nothing can be registered; '' without a table. */
  readonly needs: string;
  /** The pieces of information whose publication a column may decide. */
  readonly pieces: readonly string[];
}

/** Some rows to look at or to take in. */
export interface ImportStretch {
  readonly act: 'preview' | 'import';
  readonly kind: 'table' | 'document';
  readonly importId: string;
  readonly print: string;
  readonly memo: string;
  readonly file: string;
  readonly id: string;
  readonly plan: ImportPlanView | null;
  readonly rowCount: number;
  readonly lastColumn: string;
  /** The first row, from 1. */
  readonly first: number;
  readonly count: number;
  readonly from: ImportHandover | null;
  /** The rows, where the page holds them. */
  readonly rows: readonly ImportLine[] | null;
}

export interface ImportAnswer {
  readonly rows: readonly ImportRow[];
  readonly next: ImportHandover;
}

/** What became, or would become, of a row. */
export interface ImportRow {
  readonly row: number;
  readonly status: 'imported' | 'intake' | 'refused' | 'skipped';
  readonly id: string;
  readonly title: string;
  readonly message: string;
  readonly doubts: readonly string[];
  /** What is registered; for rows that are not, their words as they stood. */
  readonly facts: readonly (readonly [string, string])[];
}

/** What taking an import back has come to so far. */
export interface ImportUndone {
  readonly removed: number;
  readonly kept: number;
  readonly left: number;
}
