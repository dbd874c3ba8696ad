import type { ImportOpening } from '../../../src/contract.ts';
import type { Workspace } from '../../../src/local/workspace.ts';
import { type Action, ask, GENERAL } from './support.ts';

function list(rows: number): string {
  const lines = Array.from({ length: rows }, (_, i) => `新しい会${i},任意団体,種川市,まちづくり`);
  return `団体名,種別,活動地域,活動分野\n${lines.join('\n')}\n`;
}

/** A list of 20 groups in a sheet of its own, left open. */
function paste(workspace: Workspace): void {
  workspace.person.addSheet('名簿');
  const cells = [['団体名', '電話'], ...Array.from({ length: 20 }, (_, i) => [`貼られた会${i}`, '000-0000-0001'])];
  for (const [row, own] of cells.entries()) {
    for (const [at, text] of own.entries()) workspace.person.type('名簿', row + 1, at + 1, text);
  }
  workspace.person.select('名簿', 1);
}

/** The two actions that a long import is made of. */
export const LONG_STRETCH = 'importStretch, 2,000 rows';
export const LONG_UNDO = 'importUndo of 2,000 rows';

let opened: ImportOpening;
const open = (workspace: Workspace): ImportOpening => {
  opened = ask(workspace, 'importOpen', { from: 'sheet', name: '', table: '' });
  return opened;
};
const stretch = (act: 'preview' | 'import') => (workspace: Workspace) => {
  const [sheet] = opened.sheets;
  return ask(workspace, 'importStretch', {
    ...{ act, kind: 'table', importId: opened.importId, print: opened.print, memo: 'm', file: opened.file },
    ...{ id: opened.id, plan: sheet?.plan, rowCount: sheet?.rowCount, lastColumn: sheet?.lastColumn },
    ...{ first: 1, count: 800, from: null, rows: null },
  });
};

/** 2,000 rows, one of headings, as the page has read them. */
const longList = () => [
  { row: 1, cells: ['団体名', '電話', '住所'] },
  ...Array.from({ length: 1999 }, (_, i) => {
    return { row: i + 2, cells: [`長い名簿の会${i}`, `000-0000-${1000 + i}`, `本町${i}`] };
  }),
];

/** Lists taken in, and taken back. */
export const IMPORTS: readonly Action[] = [
  { name: 'importOpen', limit: GENERAL, before: paste, act: open },
  { name: 'importStretch, preview', limit: GENERAL, act: stretch('preview') },
  {
    name: 'importStretch, 20 rows',
    limit: GENERAL,
    act: stretch('import'),
  },
  { name: 'importUndo', limit: GENERAL, act: (w) => ask(w, 'importUndo', opened.importId) },
  {
    name: LONG_STRETCH,
    limit: GENERAL,
    why: '1,000 rows a write',
    before: (w) => {
      opened = ask(w, 'importOpen', { from: 'rows', name: '長い名簿.csv', rows: longList(), table: '' });
    },
    act: (w) => {
      const rows = longList();
      const [sheet] = opened.sheets;
      const { importId, print, file, id } = opened;
      const what = {
        act: 'import',
        kind: 'table',
        importId,
        print,
        file,
        id,
        plan: sheet?.plan,
        memo: 'm',
        from: null,
      };
      return ask(w, 'importStretch', { ...what, rowCount: rows.length, lastColumn: '', first: 1, count: 2000, rows });
    },
  },
  { name: LONG_UNDO, limit: GENERAL, act: (w) => ask(w, 'importUndo', opened.importId) },
  { name: 'importClose', limit: GENERAL, act: (w) => ask(w, 'importClose', opened.print, opened.id, 'm') },
  { name: 'importCsv of 20 rows', limit: GENERAL, act: (w) => w.run('importCsv', ['groups', list(20)]) },
];
