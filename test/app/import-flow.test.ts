import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import type { ImportAnswer, ImportOpening, ImportOrder, ImportUndone } from '../../src/contract.ts';
import { parseCsv } from '../../src/domain/import/csv.ts';
import { decode } from '../../src/domain/import/encoding.ts';
import type { Source } from '../../src/domain/import/source.ts';
import { addFile, MIME } from '../../src/local/drive-index.ts';
import { strict } from '../../src/local/import/read-file.ts';
import { importIdOf, runImport } from '../../src/local/import/run-import.ts';
import { ExecutionKilled } from '../../src/local/membrane.ts';
import type { Workspace } from '../../src/local/workspace.ts';
import { act, page, refused } from '../support/desk.ts';
import { ask, copyOf, frozen, importCsv, lines, office, rowsOf, told } from '../support/office.ts';

/** A list as the reader of CSV files gives it. */
function list(file: string, csv: string): Source {
  const read = parseCsv(csv);
  if ('code' in read) throw new Error(read.code);
  return { file, kind: 'table', sheets: [{ name: '', rows: read.rows, hiddenColumns: [], merges: [] }] };
}

const GROUPS = list(
  '団体名簿.csv',
  [
    '令和8年度 団体名簿,,,,,',
    '団体名,フリガナ,代表者,電話,公開(電話),公開(メール)',
    '広沢写生クラブ,ヒロサワシャセイクラブ,渡邊 花,000-000-0001,○,○',
    '廣澤写生倶楽部,ﾋﾛｻﾜｼｬｾｲｸﾗﾌﾞ,渡辺 花,０００（０００）０００１,○（平日）,',
    'みどりの会,ミドリノカイ,乙野 二,〃,×,×',
    '計 3団体,,,,,',
  ].join('\r\n'),
);

const sheets = (workspace: Workspace) => ['団体', '受付', '受付台帳'].map((sheet) => rowsOf(workspace, sheet).length);

describe('an import', () => {
  it('says of every row what became of it, and keeps titles and totals for a person', () => {
    const workspace = office();
    const reports = runImport(workspace, [GROUPS]);
    expect(reports.map(({ row, status }) => `${row ?? 'file'} ${status}`)).toEqual([
      '1 skipped',
      '2 skipped',
      '3 imported',
      '4 imported',
      '5 imported',
      '6 skipped',
      'file imported',
    ]);
    expect(reports[3]?.duplicatesOf).toEqual(['種川-団0001']);
    expect(reports[3]?.raw).toContain('廣澤写生倶楽部');
    expect(reports[4]?.record).toMatchObject({ phones: ['000-000-0001'], consent: { phone: 'no', email: 'no' } });
    expect(rowsOf(workspace, '受付').some((row) => row.届いた内容?.includes('令和8年度 団体名簿'))).toBe(true);
  });

  it('publishes nothing but what a lone ○ allows', () => {
    const workspace = office();
    runImport(workspace, [GROUPS]);
    expect(lines(workspace, '団体', '公開同意')).toEqual(['連絡先', '', '']);
  });

  it('run twice brings nothing new', () => {
    const workspace = office();
    runImport(workspace, [GROUPS]);
    const before = sheets(workspace);
    runImport(workspace, [GROUPS]);
    expect(sheets(workspace)).toEqual(before);
  });

  it('gone on with tells again what became of each row before', () => {
    const workspace = office();
    importCsv(workspace, 'groups', '団体名,住所,電話\n花咲く会,,\nみどりの会,本町1,000-0000-0001\n');
    const csv = `団体名,住所,電話,公開(電話)
花咲く会,,,
みどりの会,本町2,000-0000-0001,
広沢写生クラブ,,000-0000-0002,○（平日）
廣澤写生倶楽部,,000-0000-0002,
`;
    const told = () =>
      runImport(workspace, [list('名簿.csv', csv)])
        .filter(({ row = 0 }) => row > 1)
        .map(({ row, status, id, doubts, message = '' }) => ({ row, status, id, doubts, message }));
    const first = told();
    const shown = first.map(
      ({ row, status, id, doubts }) => `${row} ${status} ${id} ${doubts.map(({ field }) => field)}`,
    );
    expect(shown).toEqual([
      '2 skipped 種川-団0001 ',
      '3 intake 種川-受0001 name',
      '4 imported 種川-団0003 consent',
      '5 imported 種川-団0004 name',
    ]);
    expect(told()).toEqual(first);
  });

  it('killed at any call and run again comes to the same', () => {
    const undisturbed = office();
    runImport(undisturbed, [GROUPS]);
    const whole = sheets(undisturbed);
    for (let killAt = 1; killAt < 12; killAt++) {
      let calls = 0;
      const workspace = office({
        afterCall: () => {
          calls += 1;
          if (calls === killAt) throw new ExecutionKilled('killed');
        },
      });
      try {
        runImport(workspace, [GROUPS]);
      } catch (error) {
        if (!(error instanceof Error)) throw error;
      }
      const later = copyOf(frozen(workspace));
      runImport(later, [GROUPS]);
      expect([killAt, sheets(later)]).toEqual([killAt, whole]);
    }
  });

  it('is taken back whole, and what somebody changed since stays', () => {
    const workspace = office();
    runImport(workspace, [GROUPS]);
    workspace.person.type('団体', 2, '住所', '種川市本町9');
    expect(told(workspace, 'importUndo', importIdOf(GROUPS))).toMatchObject({ kept: 1 });
    expect(lines(workspace, '団体', '団体名')).toEqual(['広沢写生クラブ']);
    expect(() => told(workspace, 'importUndo', 'どこにもない')).toThrow('見つかりません');
  });

  it('is taken back but for a row into whose own column somebody wrote', () => {
    const workspace = office();
    runImport(workspace, [GROUPS]);
    workspace.person.insertColumns('団体', 3);
    workspace.person.type('団体', 1, 3, 'めも');
    workspace.person.type('団体', 2, 'めも', '電話した');
    expect(told(workspace, 'importUndo', importIdOf(GROUPS))).toMatchObject({ kept: 1 });
    expect(lines(workspace, '団体', '団体名', 'めも')).toEqual(['広沢写生クラブ | 電話した']);
  });

  it('previews without writing', () => {
    const workspace = office();
    const before = sheets(workspace);
    const rows = (GROUPS.kind === 'table' ? GROUPS.sheets[0]?.rows : undefined) ?? [];
    const order: ImportOrder = { from: 'rows', name: GROUPS.file, table: '', rows };
    const opening = told<ImportOpening>(workspace, 'importOpen', order);
    const answer = told<ImportAnswer>(workspace, 'importStretch', { ...stretch(opening, 'preview'), rows });
    expect(answer.rows.filter(({ status }) => status === 'imported')).toHaveLength(3);
    expect(sheets(workspace)).toEqual(before);
  });
});

/** As the page names the two. */
const PAIR = 'groups 種川-団0001 種川-団0002';

describe('two records of one group', () => {
  it('are found, merged by a person, and taken apart again', () => {
    const workspace = office();
    runImport(workspace, [GROUPS]);
    expect(page(workspace, 'duplicates').sections[0]?.lines.map(({ key }) => key)).toEqual([PAIR]);
    const before = [...lines(workspace, '団体', '団体番号', '団体名', '電話', '備考', '公開同意')].sort();
    const { about } = act(workspace, 'duplicates', 'merge', { about: PAIR, keys: ['name'] });
    expect(lines(workspace, '団体', '団体番号', '団体名', '公開同意')).toEqual([
      '種川-団0001 | 廣澤写生倶楽部 | ',
      '種川-団0003 | みどりの会 | ',
    ]);
    act(workspace, 'duplicates', 'unmerge', { about });
    expect([...lines(workspace, '団体', '団体番号', '団体名', '電話', '備考', '公開同意')].sort()).toEqual(before);
    expect(refused(workspace, 'duplicates', 'unmerge', { about })).toContain('見つかりません');
  });
});

const UNDONE = { fn: 'importUndo', args: [importIdOf(GROUPS)] };

function merged(): Workspace {
  const workspace = office();
  runImport(workspace, [GROUPS]);
  act(workspace, 'duplicates', 'merge', { about: PAIR, keys: ['name'] });
  return workspace;
}

function imported(): Workspace {
  const workspace = office();
  runImport(workspace, [GROUPS]);
  return workspace;
}

const pageOf = (action: string, about: string) => ({
  fn: 'officeAct',
  args: [{ name: 'duplicates', action, about, keys: ['name'], text: '' }],
});

const WORDS = 'ちょうどいま。';

describe('a word typed in the very moment of the write', () => {
  const merge = pageOf('merge', PAIR);
  const unmerge = pageOf('unmerge', '統合 種川-団0002 → 種川-団0001');
  const cases = [
    ['into a row of an import that is taken back', imported, UNDONE, '広沢写生クラブ', '備考'],
    ['into a record that is merged', imported, merge, '広沢写生クラブ', '備考'],
    ['into the record that goes into it', imported, merge, '廣澤写生倶楽部', '住所'],
    ['into a merged record that is taken apart', merged, unmerge, '廣澤写生倶楽部', '備考'],
  ] as const;
  it.each(cases)(
    '%s stands in the record, in 監査 or in 受付, killed after it or not',
    (_, before, call, name, heading) => {
      const state = frozen(before());
      for (const killed of [false, true]) {
        let written = false;
        const workspace: Workspace = copyOf(state, {
          beforeCall: ({ rest }) => {
            if (rest?.method !== 'spreadsheets.batchUpdate' || written) return;
            written = true;
            const row = rowsOf(workspace, '団体').findIndex((one) => one.団体名 === name);
            workspace.person.type('団体', row + 2, heading, WORDS);
          },
          afterCall: () => {
            if (killed && written) throw new ExecutionKilled('killed');
          },
        });
        const run = () => workspace.run(call.fn, call.args, { context: 'sidebar' });
        if (killed) expect(run).toThrow('killed');
        else expect(run()).toMatchObject({ ok: true });
        const later = copyOf(frozen(workspace));
        later.run('everyNight', [], { context: 'trigger' });
        const sheets = later.person.sheets().map(({ title }) => title);
        const told = sheets.filter((sheet) =>
          later.person
            .table(sheet)
            .flat()
            .some((cell) => cell.includes(WORDS)),
        );
        expect([killed, told.includes('受付'), sheets.includes('書きかえ中の控え')]).toEqual([killed, true, false]);
      }
    },
  );
});

/** Puts a file into the emulated Drive, as if it had come there by hand. */
function lay(workspace: Workspace, name: string, mimeType: string, bytes: Uint8Array, hiddenFromApp = false): string {
  const { drive, sheets } = workspace.world;
  const { id } = addFile(sheets.kernel, drive, { name, mimeType, hiddenFromApp });
  drive.blobs.set(id, bytes);
  return `https://drive.google.com/file/d/${id}/view?usp=sharing`;
}

const openLink = (workspace: Workspace, name: string): ImportOpening =>
  told(workspace, 'importOpen', { from: 'link', name, table: '' } satisfies ImportOrder);

/** What the page asks of a sheet of a list that is open. */
function stretch(opening: ImportOpening, act: 'preview' | 'import', at = 0, first = 1, count = 2000): object {
  const sheet = opening.sheets[at];
  return {
    ...{ act, kind: 'table', importId: opening.importId, print: opening.print, memo: 'm', file: opening.file },
    ...{ id: opening.id, plan: sheet?.plan, rowCount: sheet?.rowCount, lastColumn: sheet?.lastColumn },
    ...{ first, count, from: null, rows: null },
  };
}

describe('a file in Drive', () => {
  it('of Excel is converted, its sheets are taken in one by one, and no copy is left', async () => {
    const workbook = new ExcelJS.Workbook();
    const groups = workbook.addWorksheet('団体');
    groups.addRows([
      ['団体名', '電話', '設立年月日'],
      ['花咲く会', '0000000001', new Date(Date.UTC(2014, 8, 1))],
    ]);
    workbook.addWorksheet('講師').addRows([
      ['氏名', '電話'],
      ['見本 一', '000-0000-0002'],
    ]);
    const workspace = office();
    const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
    const before = workspace.world.drive.files.size;
    const opening = openLink(workspace, lay(workspace, '名簿.xlsx', MIME.xlsx, bytes));
    expect(opening.sheets.map(({ plan }) => `${plan.sheet} ${plan.table} ${plan.verdict}`)).toEqual([
      '団体 groups import',
      '講師 experts import',
    ]);
    for (const at of [0, 1]) told(workspace, 'importStretch', stretch(opening, 'import', at));
    told(workspace, 'importClose', opening.print, opening.id, '');
    expect(lines(workspace, '団体', '団体名', '電話', '設立年月日')).toEqual(['花咲く会 | 0000000001 | 2014-09-01']);
    expect(lines(workspace, '専門家', '氏名・団体名')).toEqual(['見本 一']);
    expect(workspace.world.drive.files.size).toBe(before + 1);
  });

  it('of CSV comes as it is, in Shift_JIS too: 3-1 is no day, and a telephone number keeps its 0', () => {
    const workspace = office();
    // 団体名,住所,電話 / 花咲く会,本町3-1,0000000001
    const bytes = Buffer.from(
      '926391cc96bc2c8f5a8f8a2c936498620d0a89d48de782ad89ef2c967b92ac332d312c303030303030303030310d0a',
      'hex',
    );
    const opening = openLink(workspace, lay(workspace, '名簿.csv', MIME.csv, bytes));
    const decoded = decode(Buffer.from(opening.base64, 'base64'), strict);
    const list = parseCsv('text' in decoded ? decoded.text : '');
    const rows = 'rows' in list ? list.rows : [];
    const read: ImportOpening = told(workspace, 'importOpen', { from: 'rows', name: opening.file, rows, table: '' });
    told(workspace, 'importStretch', { ...stretch(read, 'import'), rows });
    expect(lines(workspace, '団体', '団体名', '住所', '電話')).toEqual(['花咲く会 | 本町3-1 | 0000000001']);
  });

  it('of words is the record of a hearing: seen first, then taken in', () => {
    const workspace = office();
    workspace.run('importCsv', ['groups', '団体名,電話\n花咲く会,\n']);
    const words =
      '団体名：花咲く会\nヒアリング日：令和8年6月20日\n活動概要：駅前の花壇の手入れ\n強み：花に詳しい人が多い';
    const opening = openLink(workspace, lay(workspace, '聞き取り.txt', MIME.text, new TextEncoder().encode(words)));
    expect(opening.kind).toBe('document');
    const part = { ...stretch(opening, 'preview'), kind: 'document', plan: null };
    const { rows } = told<ImportAnswer>(workspace, 'importStretch', part);
    expect(rows.map(({ status, title }) => `${status} ${title}`)).toEqual(['imported 花咲く会']);
    expect(rowsOf(workspace, '種シート')).toEqual([]);
    told(workspace, 'importStretch', { ...part, act: 'import' });
    expect(lines(workspace, '種シート', '団体名', '活動概要')).toEqual(['花咲く会 | 駅前の花壇の手入れ']);
    const again = (text: string) =>
      openLink(workspace, lay(workspace, '聞き取り.txt', MIME.text, new TextEncoder().encode(text))).memo;
    expect([again(words), again(`${words}\n備考：別の日の記録`)]).toEqual(['m', '']);
  });

  it.each([
    [
      'that the script may not see',
      (w: Workspace) => lay(w, '名簿.xlsx', MIME.xlsx, new Uint8Array(), true),
      '見えません',
    ],
    ['that is broken', (w: Workspace) => lay(w, '名簿.xlsx', MIME.xlsx, new Uint8Array([1])), '変えられませんでした'],
    ['whose link is none', () => 'https://example.org/名簿', 'リンクの形'],
  ])('%s: the person is told what to do', (_, link, words) => {
    const workspace = office();
    const reply = ask(workspace, 'importOpen', { from: 'link', name: link(workspace), table: '' });
    expect(reply.ok ? '' : reply.message).toContain(words);
  });
});

describe('the import in the sidebar', () => {
  /** A list of some length in a sheet that is open. */
  function pasted(workspace: Workspace, count: number): ImportOpening {
    workspace.person.addSheet('貼り付け');
    const cells = [['団体名', '会報', '覚え'], ...Array.from({ length: count }, (_, i) => [`会${i + 1}`, '花', '秘'])];
    for (const [row, own] of cells.entries()) {
      for (const [at, text] of own.entries()) workspace.person.type('貼り付け', row + 1, at + 1, text);
    }
    workspace.person.select('貼り付け', 1);
    return told(workspace, 'importOpen', { from: 'sheet', name: '', table: '' });
  }

  it('goes through a list by stretches, remembers it, leaves out what is not wanted, and is undone step by step', () => {
    const workspace = office();
    const opening = pasted(workspace, 5);
    const [sheet] = opening.sheets;
    const columns = sheet?.plan.columns.map((column) =>
      column.heading === '覚え' ? { ...column, dropped: true } : column,
    );
    const part = (first: number) => ({
      ...stretch(opening, 'import', 0, first, 3),
      plan: { ...sheet?.plan, columns },
    });
    const first = told<ImportAnswer>(workspace, 'importStretch', part(1));
    expect(first.rows.map(({ row, status, title }) => [row, status, title])).toEqual([
      [1, 'skipped', ''],
      [2, 'imported', '会1'],
      [3, 'imported', '会2'],
    ]);
    expect(pastedAgain(workspace).memo).toBe('m');
    told(workspace, 'importStretch', { ...part(4), from: first.next });
    expect(lines(workspace, '団体', '団体名', '備考').at(-1)).toBe('会5 | 会報: 花');
    expect(rowsOf(workspace, '受付').some((row) => row.届いた内容?.includes('秘'))).toBe(false);
    const undone = told<ImportUndone>(workspace, 'importUndo', opening.importId);
    expect(undone).toEqual({ removed: 5, kept: 0, left: 0 });
    expect(rowsOf(workspace, '団体')).toEqual([]);
  });

  const pastedAgain = (workspace: Workspace): ImportOpening =>
    told(workspace, 'importOpen', { from: 'sheet', name: '', table: '' });

  it('refuses two columns for one, and none for the name', () => {
    const workspace = office();
    const opening = pasted(workspace, 1);
    const plan = opening.sheets[0]?.plan;
    const asked = (column: string): string => {
      const columns = plan?.columns.map((one, i) => (i < 2 ? { ...one, column } : one));
      const reply = ask(workspace, 'importStretch', { ...stretch(opening, 'preview'), plan: { ...plan, columns } });
      return reply.ok ? '' : reply.message;
    };
    expect(asked('name')).toContain('「団体名」が2つの列');
    expect(asked('')).toContain('「団体名」の列が見つかりません');
  });

  it('does not take a sheet of the registry for a list', () => {
    const workspace = office();
    workspace.person.select('団体', 1);
    const reply = ask(workspace, 'importOpen', { from: 'sheet', name: '', table: '' });
    expect(reply.ok ? '' : reply.message).toContain('台帳そのもの');
  });
});
