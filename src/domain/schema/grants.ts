import { defineTable } from './columns.ts';
import { FIELDS } from './options.ts';

/** 助成金 */
export const grants = defineTable({
  sheet: '助成金',
  prefix: '助',
  key: 'id',
  retention: 5,
  role: 'work',
  columns: {
    id: { type: 'id', label: '助成金番号', visibility: 'internal' },
    name: {
      type: 'text',
      label: '名称',
      aliases: ['助成金名', '制度名', '助成金の名称', '補助金名', '事業名'],
      required: true,
      visibility: 'internal',
      width: 260,
    },
    funder: {
      type: 'text',
      label: '助成団体',
      aliases: ['実施団体', '実施主体', '助成元', '主催'],
      visibility: 'internal',
      width: 200,
    },
    fields: { type: 'choices', label: '分野', aliases: ['対象分野'], options: FIELDS, visibility: 'internal' },
    anyField: { type: 'flag', label: '分野を問わない', visibility: 'internal' },
    eligible: {
      type: 'lines',
      label: '対象団体',
      aliases: ['応募できる団体', '応募資格', '対象者'],
      visibility: 'internal',
    },
    areas: { type: 'lines', label: '対象地域', visibility: 'internal' },
    projects: { type: 'long', label: '対象事業', aliases: ['内容', '対象'], visibility: 'internal', width: 320 },
    uses: { type: 'lines', label: '対象経費', visibility: 'internal' },
    maxAmount: {
      type: 'yen',
      label: '上限額',
      aliases: ['助成額', '上限', '助成金額', '金額', '助成限度額', '補助額'],
      visibility: 'internal',
    },
    ratio: { type: 'text', label: '助成率', aliases: ['補助率'], visibility: 'internal' },
    opensOn: { type: 'date', label: '募集開始', visibility: 'internal' },
    deadline: {
      type: 'date',
      label: '締切',
      aliases: ['募集締切', '申込期限', '申請期限', '締め切り', '応募締切', '募集期限'],
      visibility: 'internal',
    },
    deadlineNote: { type: 'text', label: '締切の条件', visibility: 'internal', help: '時刻、必着、消印有効など。' },
    rolling: { type: 'flag', label: '随時', visibility: 'internal' },
    consultation: {
      type: 'flag',
      label: '事前相談が必要',
      aliases: ['事前相談', '事前相談の要否'],
      visibility: 'internal',
    },
    consultationBy: { type: 'date', label: '事前相談の期限', visibility: 'internal' },
    combinable: { type: 'text', label: '併願', visibility: 'internal' },
    papers: { type: 'lines', label: '必要書類', aliases: ['提出書類', '申請書類'], visibility: 'internal' },
    url: { type: 'url', label: 'URL', aliases: ['ホームページ', 'HP'], visibility: 'internal' },
    fiscalYear: { type: 'integer', label: '年度', visibility: 'internal' },
    listNo: { type: 'text', label: '名簿の番号', aliases: ['No', 'No.', '番号'], visibility: 'internal' },
    note: { type: 'long', label: '備考', visibility: 'private', width: 240 },
  },
});
