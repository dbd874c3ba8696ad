import { describe, expect, it } from 'vitest';
import { DOCUMENTS, fieldsOf } from '../../src/domain/documents.ts';
import { questionsOf } from '../../src/domain/forms/layout.ts';
import { columnsAsked, FORMS } from '../../src/domain/forms.ts';
import { columnName, sheetIdOf, tableOfSheet } from '../../src/domain/layout.ts';
import { CONSENT_ITEMS } from '../../src/domain/schema/columns.ts';
import { columnsOf, SCHEMA, TABLE_KEYS, type TableKey, tableOf } from '../../src/domain/schema/index.ts';
import { FIELDS, RESOURCE_KINDS, STAGES } from '../../src/domain/schema/options.ts';

const EVERY_COLUMN = TABLE_KEYS.flatMap((table) =>
  columnsOf(table).map(([key, column]) => ({ table, key, column, name: columnName(table, key) })),
);

/** What the programme's records hold (mission.md, "Records and their fields"), by the labels people see. */
const RECORDS: readonly (readonly [TableKey, string])[] = [
  ['groups', '団体名 フリガナ 種別 代表者 郵便番号 住所 電話 FAX メール 設立年月日 会員数 会費 活動地域 活動分野'],
  ['groups', '目的 活動内容 HP 法人番号 公開同意 有効期限'],
  ['seedSheets', '団体番号 団体名 年度 ヒアリング日 聞き手 活動概要 強み 弱み 課題 必要なひと 必要なもの 必要なおかね'],
  ['seedSheets', '提供できるひと 提供できるもの 提供できるおかね 提供できる場所 提供できる情報 希望する相手'],
  ['seedSheets', '公開用の文 団体確認日'],
  ['experts', '個人・団体 氏名・団体名 ふりがな 指導分野 内容 資格 対象 曜日 時間帯 活動可能地域 オンライン可'],
  ['experts', '謝礼・交通費 在住・在勤・在学 推薦 公開同意 有効期限 拠点'],
  ['items', '種別 向き 件名 内容 分野 対象 数量・人数 開始日時 終了日時 場所 期限 無期限 緊急度 状態'],
  ['grants', '名称 助成団体 分野 対象団体 対象地域 対象事業 対象経費 上限額 助成率 募集開始 締切 締切の条件 随時'],
  ['grants', '事前相談が必要 事前相談の期限 併願 必要書類 URL 年度'],
  ['matches', 'ニーズ番号 提供番号 相手 理由 不明点 段階 団体の諾否 団体の回答日 相手の諾否 相手の回答日 断り理由'],
  ['matches', '紹介日 担当 次の行動 次の期日'],
  ['entries', '日時 方法 相手 内容 要フォロー 次回日 記録者'],
  ['cases', '見出し 年度 団体 専門家 日時 場所 主催 共催 後援 協力 経緯 内容 参加者数（延べ） 成果 課題'],
  ['cases', '関係者の感想 写真と許諾 再現の手引き 情報提供元'],
  ['feedback', '立場 満足度 変化 困った点 再依頼の意向 公開可'],
];

describe('the schema', () => {
  it.each(RECORDS)('%s holds %s', (table, labels) => {
    const declared = columnsOf(table).map(([, column]) => column.label);
    expect(declared).toEqual(expect.arrayContaining(labels.split(' ')));
  });

  it.each(TABLE_KEYS)('%s: every label names one column', (table) => {
    const labels = columnsOf(table).map(([, column]) => column.label);
    expect(labels).toEqual([...new Set(labels)]);
  });

  it.each(TABLE_KEYS)('%s: an alias of one column is no label of another', (table) => {
    const labels = new Map(columnsOf(table).map(([key, column]) => [column.label, key]));
    const taken = columnsOf(table).flatMap(([key, column]) =>
      (column.aliases ?? []).filter((alias) => (labels.get(alias) ?? key) !== key),
    );
    expect(taken).toEqual([]);
  });

  it('a public column names the consent it needs, and no other does', () => {
    const wrong = EVERY_COLUMN.filter(({ column }) => (column.visibility === 'public') !== Boolean(column.consent));
    expect(wrong.map(({ name }) => name)).toEqual([]);
    expect(EVERY_COLUMN.flatMap(({ column }) => column.consent ?? [])).toSatisfy((items: string[]) =>
      items.every((item) => (CONSENT_ITEMS as readonly string[]).includes(item)),
    );
  });

  it('what tells where a person lives, and staff notes, are private', () => {
    const hidden = ['groups.postal', 'groups.address', 'groups.note', 'experts.residence', 'experts.note'];
    const found = EVERY_COLUMN.filter(({ name }) => hidden.includes(name)).map(({ column }) => column.visibility);
    expect(found).toEqual(hidden.map(() => 'private'));
  });

  it('a reference names a table, and only a reference does', () => {
    const wrong = EVERY_COLUMN.filter(({ column }) => {
      const refers = column.type === 'ref' || column.type === 'refs';
      return refers ? !TABLE_KEYS.includes(column.ref as TableKey) : column.ref !== undefined;
    });
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  it('a choice has its options, each once', () => {
    for (const { column, name } of EVERY_COLUMN) {
      if (column.type === 'choice') expect(column.options?.length, name).toBeGreaterThan(1);
      expect(new Set(column.options ?? []).size, name).toBe(column.options?.length ?? 0);
    }
  });

  it('no option holds the comma that joins choices in a cell', () => {
    const wrong = EVERY_COLUMN.filter(({ column }) => column.options?.some((option) => /[、,\n]/.test(option)));
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  it.each(TABLE_KEYS)('%s is identified by a column of its own', (table) => {
    const { key, columns, prefix } = tableOf(table);
    expect(columns[key]?.type === 'id').toBe(prefix !== undefined);
  });

  it('prefixes of ids are different', () => {
    const prefixes = TABLE_KEYS.flatMap((table) => tableOf(table).prefix ?? []);
    expect(prefixes).toEqual([...new Set(prefixes)]);
  });

  it('knows the 20 fields of the NPO Act, five kinds of resources, seven stages', () => {
    expect([FIELDS.length, RESOURCE_KINDS.length, STAGES.length]).toEqual([20, 5, 7]);
  });
});

describe('sheets', () => {
  /** Printed into workbooks that exist: these numbers never change; new tables get new ones. */
  it('keep their ids for ever', () => {
    expect(Object.fromEntries(TABLE_KEYS.map((table) => [table, sheetIdOf(table)]))).toMatchObject({
      ...{ groups: 7001, experts: 7002, seedSheets: 7003, items: 7004, grants: 7005, matches: 7006, entries: 7007 },
      ...{ feedback: 7008, cases: 7009, intake: 7010, outbox: 7011, documents: 7012, vocabulary: 7013, hubs: 7014 },
      ...{ settings: 7015, formItems: 7016, ledger: 7017, counters: 7018, audit: 7019 },
    });
  });

  it.each(TABLE_KEYS)('the sheet of %s is found by its id and bears a name of its own', (table) => {
    expect(tableOfSheet(sheetIdOf(table))).toBe(table);
    expect(TABLE_KEYS.filter((other) => SCHEMA[other].sheet === SCHEMA[table].sheet)).toEqual([table]);
  });
});

describe.each(Object.values(FORMS))('the Form $title', (form) => {
  it('asks for columns of its table, each once', () => {
    const asked = columnsAsked(form);
    expect(asked).toEqual([...new Set(asked)]);
    expect(columnsOf(form.table).map(([key]) => key)).toEqual(expect.arrayContaining([...asked]));
  });

  it('asks for all that is required and does not follow from the link, the match or the date', () => {
    const follows = ['fiscalYear', 'state', 'stage', 'offer'];
    const needed = columnsOf(form.table).flatMap(([key, { required, type }]) =>
      required && type !== 'id' && type !== 'ref' && !follows.includes(key) ? [key] : [],
    );
    expect(columnsAsked(form)).toEqual(expect.arrayContaining(needed));
  });

  it('puts no two questions in the same words', () => {
    const titles = questionsOf(form).map(({ question }) => question.title);
    expect(titles).toEqual([...new Set(titles)]);
  });

  it('says what the answers are used for', () => {
    expect(form.description).toContain('ためだけに使');
  });

  it('asks for consent item by item where a party registers, and requires none', () => {
    if (!('consents' in tableOf(form.table).columns)) return;
    const consent = questionsOf(form).find(({ slot }) => /consents$|^mayPublish$/.test(slot));
    // An answer to an approach is shown to nobody, so there is nothing to consent to.
    if (form.key !== 'answer') expect(consent?.question).toMatchObject({ required: false });
    expect(columnsAsked(form)).toContain('consents');
  });

  it('asks no person for what only staff decide', () => {
    expect(columnsAsked(form)).not.toEqual(expect.arrayContaining(['note']));
    expect(columnsAsked(form)).not.toEqual(expect.arrayContaining(['expires']));
  });
});

describe.each(Object.values(DOCUMENTS))('the document $title', (definition) => {
  it('shows columns of its table, each once', () => {
    const fields = fieldsOf(definition).filter((field) => field !== 'updatedOn');
    expect(fields).toEqual([...new Set(fields)]);
    expect(columnsOf(definition.table).map(([key]) => key)).toEqual(expect.arrayContaining(fields));
  });

  it('shows nothing private', () => {
    const shown = columnsOf(definition.table).filter(([key]) => fieldsOf(definition).includes(key));
    expect(shown.filter(([, column]) => column.visibility === 'private')).toEqual([]);
  });
});
