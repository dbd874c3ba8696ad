import type { Workspace } from '../../../src/local/workspace.ts';
import { page } from '../../support/desk.ts';
import { LECTURER } from '../../support/match.ts';
import { rowsOf } from '../../support/office.ts';
import { olderOffice } from '../../support/older-office.ts';
import { type Act, HOURLY, pageAct } from '../act.ts';
import { finished, introduced } from './offices.ts';

const experts = (workspace: Workspace) => rowsOf(workspace, '専門家').filter((row) => row.専門家番号 === LECTURER);
const documentOf = (workspace: Workspace, key: string) => rowsOf(workspace, '文書').find((row) => row.文書キー === key);
const setting = (workspace: Workspace, key: string) => rowsOf(workspace, '設定').some((row) => row.設定名 === key);

export const OFFICE_ACTS: readonly Act[] = [
  {
    name: 'documents',
    before: () => introduced('打診'),
    next: (w) => (documentOf(w, '種川-種0001')?.PDFのID ? undefined : { fn: 'makeDocuments' }),
    sheets: ['文書', '種シート'],
  },
  {
    name: 'the public page',
    before: () => {
      const workspace = introduced('打診');
      workspace.person.type('団体', 2, '公開同意', '名前、求めること');
      return workspace;
    },
    next: (w) => {
      const { sections, about } = page(w, 'public');
      return sections.some(({ heading }) => heading === '新しく載るもの')
        ? pageAct('public', 'publish', { about })
        : undefined;
    },
    sheets: ['文書', '団体'],
  },
  {
    name: 'a name put right, and use stopped',
    before: () => introduced('打診'),
    next: (w) => {
      const [expert] = experts(w);
      if (expert?.['氏名・団体名'] !== '見本 華子')
        return pageAct('person', 'correct', {
          about: LECTURER,
          keys: [`experts ${LECTURER} / name`],
          text: '見本 華子',
        });
      return expert.利用停止日 ? undefined : pageAct('person', 'stop', { about: LECTURER });
    },
    sheets: ['専門家', 'マッチング'],
  },
  {
    name: 'a person erased',
    before: finished,
    next: (w) => (experts(w).length > 0 ? pageAct('person', 'erase', { about: LECTURER }) : undefined),
    sheets: ['専門家', 'マッチング', '経過'],
    erases: true,
  },
  {
    name: 'what is approved disposed of',
    before: () => {
      const workspace = finished();
      workspace.person.type('種シート', 2, 'ヒアリング日', '2020/02/01');
      return workspace;
    },
    next: (w) =>
      rowsOf(w, '種シート').some((row) => row.種シート番号)
        ? pageAct('disposal', 'dispose', { keys: ['seedSheets 種川-種0001'] })
        : undefined,
    sheets: ['種シート', 'マッチング', '団体'],
    erases: true,
  },
  {
    name: 'a repair',
    before: () => {
      const workspace = introduced('打診');
      workspace.person.deleteColumn('団体', '目的');
      workspace.person.deleteSheet('語彙');
      return workspace;
    },
    next: (w) => (page(w, 'inspection').actions.length > 0 ? pageAct('inspection', 'repair') : undefined),
    sheets: ['専門家', '種シート'],
    // Columns that are moved under a repair get their formats by the next, which 監査 tells.
    byHand: ['点検と修復 専門家', '点検と修復 種シート'],
  },
  {
    name: 'an old workbook brought up to date',
    before: olderOffice,
    next: (w) => (setting(w, '台帳の版') ? undefined : HOURLY),
    sheets: ['団体', '設定'],
  },
];
