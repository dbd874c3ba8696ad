import type { Remark } from './source.ts';

/** The tables that lists can be imported into. */
export const IMPORTABLE = ['groups', 'experts', 'grants', 'cases', 'hubs'] as const;
export type ImportableTable = (typeof IMPORTABLE)[number];

/** What one column of a list is taken for. */
export interface ColumnPlan {
  readonly heading: string;
  /** The schema's column; '' where none is meant: its words go to 備考. */
  readonly column: string;
  /** The piece of information whose publication the column decides; '' where it is no mark of consent. */
  readonly consent: string;
  readonly hidden: boolean;
  /** A person chose to leave the column out: its words go nowhere, not even to 受付. */
  readonly dropped?: boolean;
}

/** What the whole list tells that one row cannot. */
export interface ListContext {
  /** Area code of numbers that are written without one. */
  readonly areaCode: string;
  /** The middle of the registration dates, 'YYYY'; '' when there are none. */
  readonly middleYear: string;
  /** Lines are cut off after their last filled cell throughout. */
  readonly ragged: boolean;
  /** Lines end in more separators than there are headings throughout. */
  readonly trailing: boolean;
}

/** How one sheet is going to be read: proposed by the product, changed by a person where it is wrong. */
export interface SheetPlan {
  readonly sheet: string;
  readonly table: ImportableTable | '';
  readonly verdict: 'import' | 'skip' | 'refuse';
  /** Why it is skipped or refused. */
  readonly remark?: Remark;
  /** Rows that hold the headings. */
  readonly headings: readonly number[];
  readonly columns: readonly ColumnPlan[];
  readonly context: ListContext;
}

export interface ImportPlan {
  readonly file: string;
  readonly sheets: readonly SheetPlan[];
  /** Why the file is refused as a whole. */
  readonly remark?: Remark;
}

/** What the office knows and lists take for granted. */
export interface Office {
  /** The municipality: 「市内」 means it. */
  readonly home: string;
  /** Names for several municipalities, explained in 設定. */
  readonly areaNames: ReadonlyMap<string, readonly string[]>;
  /** Today, 'YYYY-MM-DD'. */
  readonly today: string;
}
