/** Columns that groups and experts both have: their field, and what concerns being registered and being introduced. */
import { FIELDS, INTRODUCTION } from './options.ts';

/** Each goes into its table at its own place: the order of columns is the order on the sheet. */
export const REGISTERED = {
  fields: {
    type: 'choices',
    label: '活動分野',
    aliases: ['分野'],
    options: FIELDS,
    visibility: 'public',
    consent: '活動の紹介',
    width: 200,
  },
  introduction: {
    type: 'choice',
    label: '紹介の候補',
    aliases: ['紹介の可否'],
    options: INTRODUCTION,
    visibility: 'internal',
    question: '紹介の候補に、お名前を挙げてよいですか',
    help: '「出さない」を選ぶと、ほかの団体や専門家に紹介する候補に出しません。あとから変えられます。',
  },
  registeredOn: { type: 'partialDate', label: '登録日', aliases: ['登録年月日'], visibility: 'internal' },
  listNo: {
    type: 'text',
    label: '名簿の番号',
    aliases: ['No', 'No.', '番号', '登録番号', '登録No', '登録No.', '整理番号', '通番'],
    visibility: 'internal',
    help: '取り込んだ名簿での番号。',
  },
  expires: { type: 'date', label: '有効期限', aliases: ['登録期限'], visibility: 'internal' },
  stoppedOn: {
    type: 'date',
    label: '利用停止日',
    visibility: 'internal',
    help: 'この日から、だれにも紹介しません（本人の申し出による利用停止）。',
  },
} as const;
