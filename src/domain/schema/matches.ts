import { defineTable } from './columns.ts';
import { CONTACT_WAYS, DECLINE_REASONS, STAGES } from './options.ts';

/** マッチング: one need, one offer, and how far their introduction has come. */
export const matches = defineTable({
  sheet: 'マッチング',
  prefix: '縁',
  key: 'id',
  retention: 5,
  role: 'work',
  columns: {
    id: { type: 'id', label: 'マッチング番号', visibility: 'internal' },
    need: { type: 'ref', ref: 'items', label: 'ニーズ番号', required: true, visibility: 'internal' },
    needTitle: { type: 'text', label: 'ニーズ', visibility: 'internal', width: 260 },
    group: { type: 'ref', ref: 'groups', label: '団体番号', required: true, visibility: 'internal' },
    groupName: { type: 'text', label: '団体', visibility: 'internal', width: 200 },
    offer: {
      type: 'text',
      label: '提供番号',
      required: true,
      visibility: 'internal',
      help: '専門家・助成金・ニーズ提供のどれかの番号。',
    },
    partnerName: { type: 'text', label: '相手', visibility: 'internal', width: 200 },
    reasons: { type: 'lines', label: '理由', visibility: 'internal', width: 320 },
    unknowns: { type: 'lines', label: '不明点', visibility: 'internal', width: 260 },
    stage: { type: 'choice', label: '段階', options: STAGES, required: true, visibility: 'internal' },
    groupAnswer: { type: 'choice', label: '団体の諾否', options: ['承諾', '辞退'], visibility: 'internal' },
    groupAnsweredOn: { type: 'date', label: '団体の回答日', visibility: 'internal' },
    partnerAnswer: { type: 'choice', label: '相手の諾否', options: ['承諾', '辞退'], visibility: 'internal' },
    partnerAnsweredOn: { type: 'date', label: '相手の回答日', visibility: 'internal' },
    declineReason: { type: 'choice', label: '断り理由', options: DECLINE_REASONS, visibility: 'internal' },
    introducedOn: { type: 'date', label: '紹介日', visibility: 'internal' },
    completedOn: { type: 'date', label: '完了日', visibility: 'internal' },
    owner: { type: 'text', label: '担当', visibility: 'internal' },
    nextAction: { type: 'text', label: '次の行動', visibility: 'internal', width: 220 },
    nextOn: { type: 'date', label: '次の期日', visibility: 'internal' },
  },
});

/** 経過: what happened in a match, appended and never changed. */
export const entries = defineTable({
  sheet: '経過',
  prefix: '経',
  key: 'id',
  retention: 5,
  role: 'work',
  columns: {
    id: { type: 'id', label: '経過番号', visibility: 'internal' },
    match: { type: 'ref', ref: 'matches', label: 'マッチング番号', required: true, visibility: 'internal' },
    at: { type: 'dateTime', label: '日時', required: true, visibility: 'internal' },
    way: { type: 'choice', label: '方法', options: CONTACT_WAYS, visibility: 'internal' },
    counterpart: { type: 'text', label: '相手', visibility: 'internal' },
    stage: { type: 'choice', label: '段階', options: STAGES, visibility: 'internal' },
    text: { type: 'long', label: '内容', required: true, visibility: 'internal', width: 360 },
    followUp: { type: 'flag', label: '要フォロー', visibility: 'internal' },
    nextOn: { type: 'date', label: '次回日', visibility: 'internal' },
    recorder: { type: 'text', label: '記録者', visibility: 'internal' },
  },
});

/** 感想: what those involved said. */
export const feedback = defineTable({
  sheet: '感想',
  prefix: '感',
  key: 'id',
  retention: 5,
  role: 'work',
  columns: {
    id: { type: 'id', label: '感想番号', visibility: 'internal' },
    match: { type: 'ref', ref: 'matches', label: 'マッチング番号', required: true, visibility: 'internal' },
    standing: {
      type: 'choice',
      label: '立場',
      options: ['団体', '専門家', '参加者', 'その他'],
      required: true,
      visibility: 'internal',
    },
    satisfaction: {
      type: 'integer',
      label: '満足度',
      scale: [1, 5],
      visibility: 'internal',
      help: '1（低い）〜5（高い）',
    },
    change: { type: 'long', label: '変化', visibility: 'public', consent: '事例', width: 260 },
    trouble: { type: 'long', label: '困った点', visibility: 'internal', width: 260 },
    again: { type: 'choice', label: '再依頼の意向', options: ['はい', 'いいえ', 'わからない'], visibility: 'internal' },
    mayPublish: { type: 'flag', label: '公開可', visibility: 'internal' },
    note: { type: 'long', label: '備考', visibility: 'private', width: 240 },
  },
});
