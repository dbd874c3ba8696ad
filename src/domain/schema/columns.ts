/**
 * The vocabulary in which tables are declared. A table is data: sheets, Forms,
 * row types, document fields, imports and public projections are derived from
 * it, each by one consumer. Nothing else lists columns.
 */

/** What a column holds. Lists are stored one a line (`lines`) or joined by 「、」 (`choices`, `refs`). */
export type ColumnType =
  | 'id'
  | 'ref'
  | 'refs'
  | 'text'
  | 'long'
  | 'lines'
  | 'choice'
  | 'choices'
  | 'date'
  | 'dateTime'
  | 'partialDate'
  | 'integer'
  | 'yen'
  | 'flag'
  | 'email'
  | 'phone'
  | 'postal'
  | 'url';

/** The value of a column in a row: lists are never absent, text is '' when empty, numbers are null. */
export type ValueOf<T extends ColumnType> = T extends 'refs' | 'lines' | 'choices'
  ? readonly string[]
  : T extends 'integer' | 'yen'
    ? number | null
    : T extends 'flag'
      ? boolean
      : string;

export type Value = ValueOf<ColumnType>;

/**
 * Who may see a column. `public` needs the named consent of the party it
 * speaks of; `internal` is for staff; `private` is for the staff in charge and
 * never leaves the registry in a document.
 */
export type Visibility = 'public' | 'internal' | 'private';

/** What a party can consent to have published, one by one (項目別公開同意). */
export const CONSENT_ITEMS = [
  '名前',
  '代表者',
  '連絡先',
  '活動の紹介',
  '強み・課題',
  '求めること',
  'できること',
  '事例',
  '写真',
] as const;
export type ConsentItem = (typeof CONSENT_ITEMS)[number];

export interface Column {
  readonly type: ColumnType;
  /** The heading people see. */
  readonly label: string;
  /** Headings that old lists use for the same thing. */
  readonly aliases?: readonly string[];
  readonly options?: readonly string[];
  readonly required?: true;
  readonly visibility: Visibility;
  readonly consent?: ConsentItem;
  /** The table that a `ref` or `refs` points to. */
  readonly ref?: string;
  /** One sentence for the person who fills it in: shown in Forms and as the heading's note. */
  readonly help?: string;
  /** How the question is put in a Form, where the heading alone would be curt. */
  readonly question?: string;
  /** What a number counts, as people write it behind: 「230名」. */
  readonly unit?: string;
  /** The ends of the scale on which a Form asks for a number. */
  readonly scale?: readonly [number, number];
  /** What it holds is never repeated in 監査: link tokens, and letters that carry them. */
  readonly secret?: true;
  /** Column width in pixels. */
  readonly width?: number;
}

export interface Table {
  /** The sheet's name. */
  readonly sheet: string;
  /** The letter in an id, as in 和光-団0042; absent where rows have natural keys. */
  readonly prefix?: string;
  /** The column whose value identifies a row. */
  readonly key: string;
  /** Years kept after the 年度 in which the row ended (保存年限); null: as long as the registry. */
  readonly retention: number | null;
  /** `work` tables are what staff look at; `ledger` tables are the product's own and hidden at first. */
  readonly role: 'work' | 'ledger';
  readonly columns: Readonly<Record<string, Column>>;
}

/** Keeps the literal types of a declaration while checking its form. */
export function defineTable<const T extends Table>(table: T): T {
  return table;
}

export type RowOf<T extends Table> = { readonly [K in keyof T['columns']]: ValueOf<T['columns'][K]['type']> };
