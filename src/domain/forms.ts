import { type Column, type ColumnKey, columnOf, type TableKey } from './schema/index.ts';

/** The Forms of the registry. Their questions are the columns' own; only order and framing stand here. */
export interface FormSection {
  readonly title: string;
  readonly help?: string;
  readonly columns: readonly string[];
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

export type FormKey = 'hearing' | 'expertSignup';

const PURPOSE =
  '書いていただいたことは、団体と、ひと・もの・おかねを結びつけるためだけに使います。' +
  '「公開してよいもの」でチェックした項目のほかは、担当の職員しか見ません。';

/** Keeps column names of a form honest: a misspelt column does not compile. */
function form<T extends TableKey>(
  table: T,
  rest: Omit<FormDefinition, 'table' | 'sections'> & {
    readonly sections: readonly (Omit<FormSection, 'columns'> & { readonly columns: readonly ColumnKey<T>[] })[];
  },
): FormDefinition {
  return { table, ...rest };
}

export const FORMS: Readonly<Record<FormKey, FormDefinition>> = {
  hearing: form('seedSheets', {
    key: 'hearing',
    title: '『共助マッチングの種』シート ヒアリング',
    description: `団体の活動、強み、困っていることを聞かせてください。${PURPOSE}`,
    confirmation: 'ありがとうございました。担当者が内容を確かめて、ご連絡します。',
    sections: [
      { title: '団体について', columns: ['groupName', 'heardOn', 'listener'] },
      { title: '活動と、強み・弱み', columns: ['activities', 'strengths', 'weaknesses', 'issues'] },
      {
        title: '必要な ひと・もの・おかね',
        help: '思いつくものだけでかまいません。',
        columns: ['needPeople', 'needGoods', 'needMoney', 'partners'],
      },
      {
        title: '出せる ひと・もの・おかね・場所・情報',
        help: '小さなことでも、ほかの団体の助けになります。',
        columns: ['offerPeople', 'offerGoods', 'offerMoney', 'offerPlace', 'offerInformation'],
      },
      { title: '公開について', columns: ['publicText', 'consents', 'confirmedOn'] },
    ],
  }),
  expertSignup: form('experts', {
    key: 'expertSignup',
    title: '専門家 登録フォーム',
    description: `あなたのスキルやノウハウを、地域で活かしませんか。${PURPOSE}`,
    confirmation: 'ご登録ありがとうございました。合うご相談があったときに、担当者からご連絡します。',
    sections: [
      { title: 'あなたについて', columns: ['kind', 'name', 'kana', 'phone', 'email', 'residence'] },
      { title: 'できること', columns: ['fields', 'skills', 'profile', 'qualifications', 'targets'] },
      {
        title: '日時・場所・費用',
        columns: ['days', 'times', 'availability', 'areas', 'online', 'fee', 'feeText'],
      },
      { title: '公開について', columns: ['consents', 'recommendedBy'] },
    ],
  }),
};

export const FORM_KEYS = Object.keys(FORMS) as readonly FormKey[];

/** The columns a form asks for, in order. */
export function columnsAsked(definition: FormDefinition): readonly string[] {
  return definition.sections.flatMap((section) => section.columns);
}

export type QuestionKind = 'short' | 'paragraph' | 'choice' | 'list' | 'checkbox' | 'date';

export interface Question {
  readonly column: string;
  readonly title: string;
  readonly help: string;
  readonly kind: QuestionKind;
  readonly required: boolean;
  readonly options: readonly string[];
  readonly check: 'email' | 'integer' | 'none';
}

/** The question that fills a column. */
export function questionOf(table: TableKey, key: string): Question {
  const column = columnOf(table, key);
  return {
    column: key,
    title: column.question ?? column.label,
    help: column.help ?? '',
    kind: kindOf(column),
    required: column.required === true,
    options: column.type === 'flag' ? ['はい', 'いいえ'] : (column.options ?? []),
    check: column.type === 'email' ? 'email' : column.type === 'integer' ? 'integer' : 'none',
  };
}

/** More choices than this are offered as a drop-down list, which a phone shows on one screen. */
const LONG_LIST = 8;

function kindOf(column: Column): QuestionKind {
  if (column.type === 'choices') return 'checkbox';
  if (column.type === 'flag') return 'choice';
  if (column.type === 'choice') return (column.options?.length ?? 0) > LONG_LIST ? 'list' : 'choice';
  if (column.type === 'date') return 'date';
  return column.type === 'long' || column.type === 'lines' ? 'paragraph' : 'short';
}
