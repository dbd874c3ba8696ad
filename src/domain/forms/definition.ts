import { type ColumnKey, columnOf, type TableKey } from '../schema/index.ts';

export type FormKey = 'hearing' | 'expertSignup' | 'post' | 'answer' | 'feedback';

/** A question where it needs saying more than its column says. */
export interface Asked {
  readonly column: string;
  /** The table the answer belongs to, where it is not the form's own. */
  readonly table?: TableKey;
  /** Tells apart two questions for one column, asked on different branches. */
  readonly on?: string;
  readonly title?: string;
  readonly help?: string;
  readonly required?: boolean;
  readonly options?: readonly string[];
}

export interface FormSection {
  /** Never changes, so that the page is found again whatever its title says. */
  readonly key: string;
  readonly title: string;
  readonly help?: string;
  readonly columns: readonly (string | Asked)[];
  /** Where this page leads; left out, to the next one. */
  readonly next?: string;
  /** The question of this page whose answer leads on, and to which section. */
  readonly branch?: { readonly column: string; readonly to: Readonly<Record<string, string>> };
}

export interface FormDefinition {
  readonly key: FormKey;
  readonly table: TableKey;
  readonly title: string;
  /** Says what the answers are used for (利用目的, 個人情報の保護に関する法律 第62条). */
  readonly description: string;
  readonly confirmation: string;
  readonly sections: readonly FormSection[];
}

/** The end of a Form, as a section that another may lead to. */
export const END = 'end';

export const PURPOSE =
  '書いていただいたことは、団体と、ひと・もの・おかねを結びつけるためだけに使います。' +
  '「公開してよいもの」でチェックした項目のほかは、担当の職員しか見ません。';

/** Checks that a form asks only for columns that there are: a misspelt column does not compile, or does not load. */
export function form<T extends TableKey>(
  table: T,
  rest: Omit<FormDefinition, 'table' | 'sections'> & {
    readonly sections: readonly (Omit<FormSection, 'columns'> & {
      readonly columns: readonly (ColumnKey<T> | Asked)[];
    })[];
  },
): FormDefinition {
  for (const { columns } of rest.sections) {
    for (const asked of columns) if (typeof asked !== 'string') columnOf(asked.table ?? table, asked.column);
  }
  return { table, ...rest };
}
