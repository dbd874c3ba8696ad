import { parseCsv } from '../../../src/domain/import/csv.ts';
import type { Source } from '../../../src/domain/import/source.ts';
import type { Call } from '../../../src/local/executions.ts';
import { importIdOf } from '../../../src/local/import/run-import.ts';
import type { Workspace } from '../../../src/local/workspace.ts';
import { audited } from '../../support/desk.ts';
import { withGroups } from '../../support/hearing.ts';
import { importCsv, office, rowsOf } from '../../support/office.ts';
import { type Act, asked, pageAct } from '../act.ts';

const PLAIN = `団体名,種別,活動地域
${Array.from({ length: 12 }, (_, i) => `見本の会${i + 1},任意団体,種川市`).join('\n')}
`;

/** A list as offices keep them: a title, marks for "the same", a group written twice, a consent with a condition, a total. */
const KEPT = `令和8年度 団体名簿,,,,,
団体名,フリガナ,代表者,電話,公開(電話),公開(メール)
広沢写生クラブ,ヒロサワシャセイクラブ,渡邊 花,000-000-0001,○,○
廣澤写生倶楽部,ﾋﾛｻﾜｼｬｾｲｸﾗﾌﾞ,渡辺 花,０００（０００）０００１,○（平日）,
みどりの会,ミドリノカイ,乙野 二,〃,×,×
計 3団体,,,,,
`;

const TWICE = `団体名,種別,代表者,電話,活動地域,会費
特定非営利活動法人 花の輪,NPO法人,見本 太郎,000-0000-0001,種川市,
みどりの手,任意団体,見本 次郎,000-0000-0002,種川市,
NPO法人　花の輪（本部）,NPO法人,見本 太郎,000-0000-0001,畑野市,年1000円
`;

function listOf(file: string, csv: string): Source {
  const read = parseCsv(csv);
  if ('code' in read) throw new Error(read.code);
  return { file, kind: 'table', sheets: [{ name: '', rows: read.rows, hiddenColumns: [], merges: [] }] };
}

const SOURCE = listOf('団体名簿.csv', KEPT);
const FROM = { cells: [], year: null, count: 0 };

/** The one stretch of the list; how it is read follows from the list alone. */
function stretch(workspace: Workspace): Call {
  const { sheets } = workspace.run('proposeImport', [SOURCE]) as { sheets: readonly object[] };
  const sheet = SOURCE.kind === 'table' ? SOURCE.sheets[0] : undefined;
  const part = { importId: importIdOf(SOURCE), file: SOURCE.file, plan: sheets[0], sheet, from: FROM };
  return { fn: 'importPart', args: [part] };
}

const PAIR = ['種川-団0001', '種川-団0003'];

function withTwins(): Workspace {
  const workspace = office();
  importCsv(workspace, 'groups', TWICE);
  return workspace;
}

const MERGE = `統合 ${PAIR[1]} → ${PAIR[0]}`;
const isThere = (workspace: Workspace, id = PAIR[1]): boolean =>
  rowsOf(workspace, '団体').some((row) => row.団体番号 === id);

export const LIST_ACTS: readonly Act[] = [
  {
    name: 'a list imported',
    before: () => withGroups(office()),
    next: (w) => (isThere(w, '種川-団0015') ? undefined : { fn: 'importCsv', args: ['groups', PLAIN] }),
    sheets: ['団体', '受付'],
    submitted: PLAIN.split(/[,\n]/).filter((text) => text.startsWith('見本の会')),
  },
  {
    name: 'a list with doubts imported, and taken back',
    before: () => withGroups(office()),
    next: (w) => {
      if (rowsOf(w, '監査').some((row) => row.操作?.startsWith('取り込みの取り消し'))) return undefined;
      const isIn = rowsOf(w, '受付台帳').some((row) => row.フォーム === importIdOf(SOURCE));
      return isIn ? asked('importUndo', importIdOf(SOURCE)) : stretch(w);
    },
    sheets: ['団体', '受付'],
    submitted: KEPT.split(/[,\n]/).filter((text) => !['', '○', '×', '〃'].includes(text)),
    heeded: ['種川-団0004', '種川-団0005', '種川-団0006'],
  },
  {
    name: 'duplicates merged, and the merge taken back',
    before: withTwins,
    next: (w) => {
      if (audited(w, `${MERGE} の取り消し`).length > 0) return undefined;
      return isThere(w)
        ? pageAct('duplicates', 'merge', { about: `groups ${PAIR.join(' ')}`, keys: ['area'] })
        : pageAct('duplicates', 'unmerge', { about: MERGE });
    },
    sheets: ['団体'],
    heeded: PAIR,
  },
];
