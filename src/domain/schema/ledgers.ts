import { defineTable } from './columns.ts';
import { INTAKE_STATES, LINK_PURPOSES, LINK_STATES } from './options.ts';

/** 受付: what came in and could not become a record by itself, whole and with its reasons. */
export const intake = defineTable({
  sheet: '受付',
  prefix: '受',
  key: 'id',
  retention: 1,
  role: 'work',
  columns: {
    id: { type: 'id', label: '受付番号', visibility: 'internal' },
    receivedAt: { type: 'dateTime', label: '受付日時', required: true, visibility: 'internal' },
    channel: {
      type: 'text',
      label: '窓口',
      required: true,
      visibility: 'internal',
      help: 'どのフォーム・どの名簿から来たか。',
    },
    reference: {
      type: 'text',
      label: '元の番号',
      visibility: 'internal',
      help: 'フォームの回答番号、または名簿の行。',
    },
    state: {
      type: 'choice',
      label: '状態',
      options: INTAKE_STATES,
      required: true,
      visibility: 'internal',
    },
    reasons: { type: 'lines', label: '確認してほしいこと', visibility: 'internal', width: 320 },
    content: { type: 'long', label: '届いた内容', required: true, visibility: 'private', width: 420 },
    handledAt: { type: 'dateTime', label: '処理日時', visibility: 'internal' },
    handledBy: { type: 'text', label: '処理した人', visibility: 'internal' },
    record: { type: 'text', label: '登録先の番号', visibility: 'internal' },
    proposal: {
      type: 'long',
      label: '登録の案',
      visibility: 'private',
      help: 'サイドバーの「受付」で登録・統合するときに使います。書きかえないでください。',
    },
    answer: { type: 'text', label: '取り下げた理由', visibility: 'internal', width: 220 },
  },
});

/** 語彙: the staff's own words, which win over the built-in thesaurus. */
export const vocabulary = defineTable({
  sheet: '語彙',
  key: 'word',
  retention: null,
  role: 'work',
  columns: {
    word: { type: 'text', label: 'ことば', required: true, visibility: 'internal' },
    same: { type: 'choices', label: '同じ意味のことば', visibility: 'internal', width: 260 },
    broader: { type: 'choices', label: 'より広いことば', visibility: 'internal', width: 220 },
    unlike: { type: 'choices', label: '似ているが違うことば', visibility: 'internal', width: 220 },
    note: { type: 'text', label: '備考', visibility: 'internal', width: 220 },
  },
});

/** 文書: the files that belong to the registry — folders, Forms, templates, and each record's Doc and PDF; ids are kept for life. */
export const documents = defineTable({
  sheet: '文書',
  key: 'key',
  retention: null,
  role: 'work',
  columns: {
    key: { type: 'text', label: '文書キー', required: true, visibility: 'internal', width: 200 },
    kind: {
      type: 'choice',
      label: '種類',
      options: ['フォルダ', 'フォーム', '紙の様式', '様式', '種シート', '事例', '公開ページ'],
      required: true,
      visibility: 'internal',
    },
    record: { type: 'text', label: '記録番号', visibility: 'internal' },
    title: { type: 'text', label: '題名', visibility: 'internal', width: 260 },
    fileId: { type: 'text', label: 'ファイルID', visibility: 'internal' },
    url: { type: 'url', label: '編集リンク', visibility: 'internal' },
    shareUrl: { type: 'url', label: '回答リンク', visibility: 'internal', help: '回答してもらう人に渡すリンク。' },
    pdfId: { type: 'text', label: 'PDFのID', visibility: 'internal' },
    pdfUrl: { type: 'url', label: 'PDF', visibility: 'internal' },
    digest: { type: 'text', label: '内容の指紋', visibility: 'internal' },
    updatedAt: { type: 'dateTime', label: '更新日時', visibility: 'internal' },
  },
});

/** 送信: what went out. */
export const outbox = defineTable({
  sheet: '送信',
  prefix: '信',
  key: 'id',
  retention: 3,
  role: 'work',
  columns: {
    id: { type: 'id', label: '送信番号', visibility: 'internal' },
    at: { type: 'dateTime', label: '送信日時', visibility: 'internal' },
    to: { type: 'text', label: '宛先', visibility: 'private' },
    subject: { type: 'text', label: '件名', visibility: 'internal', width: 260 },
    body: { type: 'long', label: '本文', visibility: 'private', secret: true, width: 360 },
    match: { type: 'ref', ref: 'matches', label: 'マッチング番号', visibility: 'internal' },
    state: { type: 'choice', label: '状態', options: ['下書き', '送信中', '送信済み', '失敗'], visibility: 'internal' },
    party: { type: 'text', label: '相手方番号', visibility: 'internal' },
    partyName: { type: 'text', label: '相手方', visibility: 'internal', width: 200 },
    link: { type: 'ref', ref: 'links', label: 'リンク番号', visibility: 'internal' },
    sender: { type: 'text', label: '送った人', visibility: 'internal' },
  },
});

/** リンク: who was given a link to which Form, for what, until when. The link's secret itself is nowhere in the registry. */
export const links = defineTable({
  sheet: 'リンク',
  prefix: '鍵',
  key: 'id',
  retention: 3,
  role: 'work',
  columns: {
    id: { type: 'id', label: 'リンク番号', visibility: 'internal' },
    purpose: { type: 'choice', label: '使う人', options: LINK_PURPOSES, required: true, visibility: 'internal' },
    form: { type: 'text', label: 'フォーム', required: true, visibility: 'internal' },
    party: { type: 'text', label: '相手方番号', visibility: 'internal' },
    partyName: { type: 'text', label: '相手方', visibility: 'internal', width: 200 },
    match: { type: 'ref', ref: 'matches', label: 'マッチング番号', visibility: 'internal' },
    side: { type: 'choice', label: '側', options: ['団体', '相手'], visibility: 'internal' },
    state: { type: 'choice', label: '状態', options: LINK_STATES, required: true, visibility: 'internal' },
    issuedAt: { type: 'dateTime', label: '発行日時', required: true, visibility: 'internal' },
    issuedBy: { type: 'text', label: '発行した人', visibility: 'internal' },
    expires: { type: 'date', label: '有効期限', required: true, visibility: 'internal' },
    usedAt: { type: 'dateTime', label: '回答日時', visibility: 'internal' },
    record: { type: 'text', label: '登録先の番号', visibility: 'internal' },
    prefilled: {
      type: 'choices',
      label: '入れておいた列',
      visibility: 'internal',
      help: '前の答えを入れておいた質問。ここにある質問が空で返ってきたら、消したいという意味です。',
    },
    digest: { type: 'text', label: '照合用の指紋', required: true, visibility: 'private', secret: true },
  },
});

/** 設定: what each office decides for itself. */
export const settings = defineTable({
  sheet: '設定',
  key: 'key',
  retention: null,
  role: 'work',
  columns: {
    key: { type: 'text', label: '設定名', required: true, visibility: 'internal' },
    value: { type: 'text', label: '値', visibility: 'internal', width: 320 },
    help: { type: 'text', label: '説明', visibility: 'internal', width: 420 },
  },
});

/** フォーム項目: which item of which Form is which question or heading of the declaration. A row outlives its question, since old answers keep coming. */
export const formItems = defineTable({
  sheet: 'フォーム項目',
  key: 'key',
  retention: null,
  role: 'ledger',
  columns: {
    key: { type: 'text', label: '項目キー', required: true, visibility: 'internal' },
    form: { type: 'text', label: 'フォーム', required: true, visibility: 'internal' },
    formId: { type: 'text', label: 'フォームID', required: true, visibility: 'internal' },
    itemId: { type: 'text', label: '質問ID', required: true, visibility: 'internal' },
    column: { type: 'text', label: '列', required: true, visibility: 'internal' },
    questionId: { type: 'text', label: 'APIの質問ID', visibility: 'internal' },
    entry: { type: 'text', label: '入力欄の番号', visibility: 'internal' },
    digest: { type: 'text', label: '内容の指紋', visibility: 'internal' },
  },
});

/** 受付台帳: which responses have been taken in; what makes intake idempotent. */
export const ledger = defineTable({
  sheet: '受付台帳',
  key: 'response',
  retention: 1,
  role: 'ledger',
  columns: {
    response: { type: 'text', label: '回答番号', required: true, visibility: 'internal' },
    form: { type: 'text', label: 'フォーム', required: true, visibility: 'internal' },
    digest: { type: 'text', label: '内容の指紋', required: true, visibility: 'internal' },
    takenAt: { type: 'dateTime', label: '取り込み日時', required: true, visibility: 'internal' },
    record: { type: 'text', label: '登録先の番号', required: true, visibility: 'internal' },
  },
});

/** 監査: the product's own acts. One operation is one atomic write and shares one operation id. */
export const audit = defineTable({
  sheet: '監査',
  key: 'operation',
  retention: 3,
  role: 'ledger',
  columns: {
    operation: { type: 'text', label: '操作番号', required: true, visibility: 'internal' },
    act: { type: 'text', label: '操作', required: true, visibility: 'internal' },
    at: { type: 'dateTime', label: '日時', required: true, visibility: 'internal' },
    who: { type: 'text', label: '操作した人', visibility: 'internal' },
    table: { type: 'text', label: '表', visibility: 'internal' },
    record: { type: 'text', label: '記録番号', visibility: 'internal' },
    before: { type: 'long', label: '変更前', visibility: 'private', width: 320 },
    after: { type: 'long', label: '変更後', visibility: 'private', width: 320 },
  },
});

/** 採番: the last number given in each table, so that no id is ever given twice. */
export const counters = defineTable({
  sheet: '採番',
  key: 'table',
  retention: null,
  role: 'ledger',
  columns: {
    table: { type: 'text', label: '表', required: true, visibility: 'internal' },
    last: { type: 'integer', label: '最後の番号', required: true, visibility: 'internal' },
  },
});
