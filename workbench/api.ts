/** What the workbench's page and its server say to each other: types only, plain JSON. */

export interface SheetTab {
  readonly title: string;
  readonly hidden: boolean;
}

export interface MenuEntry {
  readonly caption: string;
  readonly handler?: string;
  readonly separator?: true;
  readonly items?: readonly MenuEntry[];
}

export interface FormLink {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Whether respondents may answer it now. */
  readonly open: boolean;
  readonly responses: number;
}

export interface FileView {
  readonly id: string;
  readonly name: string;
  readonly kind: 'folder' | 'spreadsheet' | 'document' | 'form' | 'pdf' | 'other' | 'page';
  readonly bytes: number | null;
  /** Epoch milliseconds. */
  readonly modified: number;
  /** Whether everybody with the link may read it. */
  readonly open: boolean;
  readonly children: readonly FileView[];
}

export interface MailView {
  readonly id: string;
  readonly time: number;
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly body: string;
}

/** All that stands around the grid. */
export interface OfficeView {
  readonly account: string;
  readonly book: string;
  /** Epoch milliseconds on the Workspace's own clock. */
  readonly now: number;
  readonly tabs: readonly SheetTab[];
  readonly menus: readonly MenuEntry[];
  readonly forms: readonly FormLink[];
  readonly files: readonly FileView[];
  readonly mails: readonly MailView[];
  /** The title of the sidebar that is open, or null. */
  readonly sidebar: string | null;
}

/** A protected area; rows and columns count from 1, `Infinity` is not JSON, so an open end is null. */
export interface Protection {
  readonly rows: readonly [number, number | null];
  readonly columns: readonly [number, number | null];
  readonly description: string;
}

export interface SheetColumn {
  readonly header: string;
  readonly width: number;
  /** The dropdown of its cells; none where there is no list. */
  readonly options: readonly string[];
  /** The note on its heading. */
  readonly note: string;
}

export interface SheetView {
  readonly title: string;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly columns: readonly SheetColumn[];
  /** Rows below the header that have content; `row` counts from 1 and includes the header. */
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[];
  /** The last row of the grid. */
  readonly lastRow: number;
  readonly protections: readonly Protection[];
  /** Texts filtered away, by column number. */
  readonly filter: Readonly<Record<string, readonly string[]>>;
}

/** What a person does to a sheet; columns and rows count from 1. */
export type Deed = { readonly sheet: string } & (
  | { readonly do: 'type'; readonly row: number; readonly column: number; readonly text: string }
  | { readonly do: 'sort'; readonly column: number; readonly descending: boolean }
  | { readonly do: 'filter'; readonly column: number; readonly hidden: readonly string[] }
  | { readonly do: 'clearFilter' }
  | { readonly do: 'insertRow'; readonly row: number }
  | { readonly do: 'deleteRow'; readonly row: number }
  | { readonly do: 'renameColumn'; readonly column: number; readonly header: string }
  | { readonly do: 'moveColumn'; readonly column: number; readonly before: number }
);

export type Warning = 'protected' | 'validation';

/** A question or message that the script puts to the person. */
export interface DialogView {
  readonly kind: 'alert' | 'prompt';
  readonly title: string;
  readonly message: string;
  readonly buttons: readonly string[];
}

export interface DialogAnswer {
  readonly button: string;
  readonly text: string;
}

/** What came of a menu item. */
export interface MenuOutcome {
  /** A question to answer first: the item is then run again, with one more answer. */
  readonly ask: DialogView | null;
  /** Messages that were shown. */
  readonly messages: readonly DialogView[];
  readonly toasts: readonly string[];
  /** A page that the script opened as a dialog, with its title and height. */
  readonly page: { readonly title: string; readonly height: number } | null;
  /** Whether the script showed its sidebar. */
  readonly sidebar: boolean;
  readonly error: string;
}

/** What came of `google.script.run`: a value, or the error that the failure handler gets. */
export type RunOutcome =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly name: string; readonly message: string };

export interface RunAnswer {
  readonly outcome: RunOutcome;
  /** Whether the call changed anything that the page may show. */
  readonly changed: boolean;
}

export interface MorningOutcome {
  readonly now: number;
  readonly fired: readonly { readonly handler: string; readonly error: string }[];
}

export interface FormItem {
  readonly id: number;
  readonly kind: string;
  readonly title: string;
  readonly help: string;
  readonly required: boolean;
  readonly choices: readonly string[];
  /** The page that a choice leads to, where it does not lead to the next one. */
  readonly branches: Readonly<Record<string, number>>;
  readonly other: boolean;
  readonly bounds: readonly [number, number];
  readonly labels: readonly [string, string];
}

export interface FormSheet {
  readonly items: readonly FormItem[];
  /** The page that follows; one past the last is the end. */
  readonly next: number;
}

/** A Form as its respondent meets it, page by page. */
export interface FormView {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly confirmation: string;
  readonly progressBar: boolean;
  readonly respondAgain: boolean;
  /** Why it cannot be answered; '' while it can. */
  readonly closed: string;
  readonly pages: readonly FormSheet[];
  /** Answers that the address brings along, by item id. */
  readonly given: Readonly<Record<string, string | readonly string[]>>;
}

export type FormAnswers = Readonly<Record<string, string | readonly string[]>>;

export type FormOutcome =
  | { readonly ok: true }
  | { readonly ok: false; readonly message: string; readonly item: number | null };

/** An error of the server, in words for the person. */
export interface Failure {
  readonly error: string;
}
