import { defineTable } from './columns.ts';

/** 拠点: the offices that run the programme together (the prefecture and its model cities). */
export const hubs = defineTable({
  sheet: '拠点',
  prefix: '拠',
  key: 'id',
  retention: null,
  role: 'work',
  columns: {
    id: { type: 'id', label: '拠点番号', visibility: 'internal' },
    name: { type: 'text', label: '拠点名', required: true, visibility: 'internal' },
    short: { type: 'text', label: '略称', required: true, visibility: 'internal', help: '番号の頭につく短い名前。' },
    kind: {
      type: 'choice',
      label: '区分',
      options: ['都道府県', '市区町村', 'その他'],
      visibility: 'internal',
    },
    office: { type: 'text', label: '担当課', visibility: 'internal' },
    period: { type: 'text', label: '配置の時期', visibility: 'internal' },
  },
});
