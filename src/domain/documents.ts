import { fiscalYearLabel, japaneseDate } from './calendar.ts';
import { grouped } from './grouped.ts';
import { type Column, type ColumnKey, columnOf, type Row, type TableKey, type Value } from './schema/index.ts';
import { isEmpty } from './values.ts';

/** A Doc that is generated from one record. Its fields are the record's columns; order and framing stand here. */
export interface DocumentDefinition {
  readonly key: DocumentKey;
  readonly table: TableKey;
  /** The Doc's heading, above the record's own name. */
  readonly title: string;
  /** Columns shown as the record's name. */
  readonly subject: readonly string[];
  readonly sections: readonly DocumentSection[];
}

export interface DocumentSection {
  readonly heading: string;
  /** `rows`: one label and its text a line; `columns`: labels side by side with their texts below. */
  readonly layout: 'rows' | 'columns';
  readonly columns: readonly string[];
}

export type DocumentKey = 'seedSheet' | 'caseReport';

function document<T extends TableKey>(
  table: T,
  rest: Omit<DocumentDefinition, 'table' | 'sections' | 'subject'> & {
    readonly subject: readonly ColumnKey<T>[];
    readonly sections: readonly (Omit<DocumentSection, 'columns'> & { readonly columns: readonly ColumnKey<T>[] })[];
  },
): DocumentDefinition {
  return { table, ...rest };
}

export const DOCUMENTS: Readonly<Record<DocumentKey, DocumentDefinition>> = {
  seedSheet: document('seedSheets', {
    key: 'seedSheet',
    title: '『共助マッチングの種』シート',
    subject: ['groupName'],
    sections: [
      { heading: '聞き取り', layout: 'columns', columns: ['fiscalYear', 'heardOn', 'listener', 'confirmedOn'] },
      { heading: '活動', layout: 'rows', columns: ['activities', 'publicText'] },
      { heading: '団体の強みと、弱み・課題', layout: 'columns', columns: ['strengths', 'weaknesses', 'issues'] },
      { heading: '必要な ひと・もの・おかね', layout: 'columns', columns: ['needPeople', 'needGoods', 'needMoney'] },
      {
        heading: '提供できる ひと・もの・おかね・場所・情報',
        layout: 'rows',
        columns: ['offerPeople', 'offerGoods', 'offerMoney', 'offerPlace', 'offerInformation'],
      },
      { heading: 'つながりたい相手', layout: 'rows', columns: ['partners'] },
    ],
  }),
  caseReport: document('cases', {
    key: 'caseReport',
    title: '共助の取組 マッチング事例',
    subject: ['headline'],
    sections: [
      {
        heading: 'マッチング',
        layout: 'rows',
        columns: ['groupName', 'partnerName', 'fiscalYear', 'heldOn', 'place', 'participants'],
      },
      { heading: '体制', layout: 'rows', columns: ['organiser', 'coOrganiser', 'supporter', 'cooperator'] },
      { heading: 'あらまし', layout: 'rows', columns: ['background', 'content', 'outcome', 'issues'] },
      { heading: '声と手引き', layout: 'rows', columns: ['voices', 'recipe'] },
    ],
  }),
};

export const DOCUMENT_KEYS = Object.keys(DOCUMENTS) as readonly DocumentKey[];

/** What stands where nothing was said: a merge field is never empty, so that its place in the Doc is never lost. */
export const NOTHING = '―';

/** The merge fields of a document: the subject, the date of update, and every column shown. */
export function fieldsOf(definition: DocumentDefinition): readonly string[] {
  return [...definition.subject, 'updatedOn', ...definition.sections.flatMap((section) => section.columns)];
}

/** The text of each merge field for a record. */
export function fieldTexts<T extends TableKey>(
  definition: DocumentDefinition,
  row: Row<T>,
  updatedOn: string,
): Readonly<Record<string, string>> {
  const texts: Record<string, string> = {};
  for (const field of fieldsOf(definition)) {
    texts[field] =
      field === 'updatedOn'
        ? japaneseDate(updatedOn)
        : displayText(field, columnOf(definition.table, field), (row as Record<string, Value>)[field] ?? '');
  }
  return texts;
}

/** A value as people read it: 和暦, bullets for lists, 「―」 for nothing. */
export function displayText(key: string, column: Column, value: Value): string {
  if (isEmpty(value)) return NOTHING;
  if (key === 'fiscalYear') return fiscalYearLabel(Number(value));
  if (column.type === 'date' || column.type === 'partialDate') return japaneseDate(String(value));
  if (column.type === 'lines') return (value as readonly string[]).map((line) => `・${line}`).join('\n');
  if (Array.isArray(value)) return value.join('、');
  if (typeof value === 'boolean') return value ? 'はい' : 'いいえ';
  if (typeof value === 'number') return grouped(value) + (column.type === 'yen' ? '円' : (column.unit ?? ''));
  return String(value);
}

/** The label over a field. */
export function labelOf(definition: DocumentDefinition, field: string): string {
  return columnOf(definition.table, field).label;
}
