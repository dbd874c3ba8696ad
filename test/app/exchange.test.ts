import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import type { RestoreReport } from '../../src/contract.ts';
import { TABLE_KEYS, tableOf } from '../../src/domain/schema/index.ts';
import { readXlsx } from '../../src/local/export/xlsx-read.ts';
import type { Workspace } from '../../src/local/workspace.ts';
import { act, audited, page, refused, typeRow } from '../support/desk.ts';
import { matched } from '../support/match.ts';
import { bareWorkspace, importCsv, lines, OFFICE, office, rowsOf } from '../support/office.ts';

const bytesOf = (base64: string) => Buffer.from(base64, 'base64');

describe('a table as CSV', () => {
  const csv = (workspace: Workspace, table = 'groups') =>
    act(workspace, 'export', 'csv', { keys: [table] }).file?.text ?? '';

  it('is UTF-8 with a byte-order mark and line ends that Excel knows, and is in the folder 内部', () => {
    const workspace = office();
    importCsv(workspace, 'groups', '団体名,会員数,設立年月日\n花咲く会,12,平成20年4月\n');
    const text = csv(workspace);
    expect(text.startsWith('\ufeff団体番号,団体名,')).toBe(true);
    expect(text.split('\r\n')[1]).toMatch(/^種川-団0001,花咲く会,/);
    const file = [...workspace.world.drive.files.values()].find((one) => one.name === '団体_2026-07-01.csv');
    const folder = workspace.world.drive.files.get(file?.parents[0] ?? '');
    expect(folder?.name).toBe('内部');
  });

  it('holds just what the person sees: no filtered rows, no hidden columns, the order and headings of the sheet', () => {
    const workspace = matched('打診');
    workspace.person.filter('団体', '団体名', ['花咲く会']);
    workspace.person.renameColumn('団体', '団体名', '名まえ');
    workspace.person.moveColumn('団体', '種別', 1);
    const rows = csv(workspace)
      .trim()
      .split('\r\n')
      .map((line) => line.split(','));
    expect(rows.map((row) => row.slice(0, 3))).toEqual([
      ['種別', '団体番号', '名まえ'],
      ['NPO法人', '種川-団0002', 'NPO法人みどりの手'],
      ['市民団体', '種川-団0003', '種川音楽クラブ'],
    ]);
    workspace.person.clearFilter('団体');
    expect(csv(workspace).trim().split('\r\n')).toHaveLength(4);
  });

  it('writes the same file again', () => {
    const workspace = office();
    importCsv(workspace, 'groups', '団体名,種別\n花咲く会,任意団体\n');
    csv(workspace);
    csv(workspace);
    expect([...workspace.world.drive.files.values()].filter((one) => one.name.startsWith('団体_'))).toHaveLength(1);
  });
});

/** The registry as .xlsx, edited elsewhere. */
async function edited(base64: string, edit: (file: ExcelJS.Workbook) => void): Promise<string> {
  const file = new ExcelJS.Workbook();
  await file.xlsx.load(bytesOf(base64) as unknown as ExcelJS.Buffer);
  edit(file);
  return Buffer.from(await file.xlsx.writeBuffer()).toString('base64');
}

function cellOf(file: ExcelJS.Workbook, sheet: string, row: number, heading: string): ExcelJS.Cell {
  const found = file.getWorksheet(sheet);
  const values = (found?.getRow(1).values ?? []) as readonly unknown[];
  return found?.getRow(row).getCell(values.indexOf(heading)) as ExcelJS.Cell;
}

const exported = (workspace: Workspace) => act(workspace, 'export', 'xlsx').file?.base64 ?? '';

describe('a registry that was edited without Google', () => {
  it('comes back: cells changed there, new rows with ids, conflicts side by side, deletions only proposed', async () => {
    const workspace = matched('打診');
    const file = await edited(exported(workspace), (book) => {
      cellOf(book, '団体', 2, '活動地域').value = '畑野市';
      cellOf(book, '団体', 3, '活動地域').value = '遠野町';
      cellOf(book, 'ニーズ・提供', 2, '期限').value = new Date(Date.UTC(2026, 8, 1));
      cellOf(book, '団体', 5, '団体名').value = '紙の会';
      book.getWorksheet('団体')?.spliceRows(4, 1);
    });
    workspace.person.type('団体', 3, '活動地域', '種川市北');
    const seen = act(workspace, 'exchange', 'receive', { about: '台帳.xlsx', text: file });
    expect(seen.lead).toContain('向こうだけで変わった欄が2、新しい行が1、両方で変わった欄が1、向こうで消えた行が1');
    expect(seen.sections[0]).toMatchObject({
      heading: '両方で変わった欄（選ぶとファイルのほうにします）',
      lines: [
        { text: '種川-団0002 活動地域', detail: 'ここ: 種川市北 ／ ファイル: 遠野町', key: 'groups 種川-団0002 area' },
      ],
    });
    expect(lines(workspace, '団体', '活動地域')).toEqual(['種川市', '種川市北', '種川市']);

    const done = act(workspace, 'exchange', 'takeBack', { about: seen.about });
    expect(done.lead).toBe('2欄を書きかえ、1行を加え、0行を消しました。');
    expect(lines(workspace, '団体', '団体番号', '団体名', '活動地域')).toEqual([
      '種川-団0001 | 花咲く会 | 畑野市',
      '種川-団0002 | NPO法人みどりの手 | 種川市北',
      '種川-団0003 | 種川音楽クラブ | 種川市',
      '種川-団0004 | 紙の会 | ',
    ]);
    expect(lines(workspace, 'ニーズ・提供', '期限')[0]).toBe('2026/09/01');
    expect(audited(workspace, '書き出した台帳の取り込み').map((row) => [row.記録番号, row.変更前])).toContainEqual([
      '種川-団0001',
      '{"area":"種川市"}',
    ]);
  });

  it('follows the file where the person says so', async () => {
    const workspace = matched('打診');
    const file = await edited(exported(workspace), (book) => {
      cellOf(book, '団体', 2, '活動地域').value = '遠野町';
      book.getWorksheet('団体')?.spliceRows(4, 1);
    });
    workspace.person.type('団体', 2, '活動地域', '種川市北');
    const { about } = act(workspace, 'exchange', 'receive', { about: '台帳.xlsx', text: file });
    act(workspace, 'exchange', 'takeBack', { about, keys: ['groups 種川-団0001 area', 'groups 種川-団0003'] });
    expect(lines(workspace, '団体', '団体番号', '活動地域')).toEqual(['種川-団0001 | 遠野町', '種川-団0002 | 種川市']);
  });

  it('is held to the rules: what cannot be read is told and left', async () => {
    const workspace = matched('打診');
    const file = await edited(exported(workspace), (book) => {
      cellOf(book, 'ニーズ・提供', 2, '状態').value = 'さがし中';
    });
    const seen = act(workspace, 'exchange', 'receive', { about: '台帳.xlsx', text: file });
    expect(seen.sections[0]?.lines[0]).toMatchObject({
      text: 'ニーズ・提供 2行目',
      detail: '「状態」に、選択肢にないことばがあります。選び直してください。',
    });
    act(workspace, 'exchange', 'takeBack', { about: seen.about });
    expect(lines(workspace, 'ニーズ・提供', '状態')[0]).toBe('募集中');
  });

  it('is refused when it is no export of ours, and when it is no .xlsx', async () => {
    const workspace = matched('打診');
    const stranger = new ExcelJS.Workbook();
    stranger.addWorksheet('団体').addRow(['団体名']);
    const bytes = Buffer.from(await stranger.xlsx.writeBuffer()).toString('base64');
    expect(refused(workspace, 'exchange', 'receive', { about: 'x.xlsx', text: bytes })).toContain(
      'たねが書き出したファイルではありません',
    );
    const text = Buffer.from('団体名').toString('base64');
    expect(refused(workspace, 'exchange', 'receive', { about: 'x.xlsx', text })).toContain(
      'Excelファイルとして読めません',
    );
  });

  it('shows nothing to do when nothing was edited, and can be put aside', () => {
    const workspace = matched('打診');
    const seen = act(workspace, 'exchange', 'receive', { about: '台帳.xlsx', text: exported(workspace) });
    expect(seen.sections).toEqual([]);
    act(workspace, 'exchange', 'discard', { about: seen.about });
    expect(workspace.world.drive.files.has(seen.about)).toBe(false);
    expect(page(workspace, 'exchange').about).toBe('');
  });
});

const HOSTILE = [
  '=1+1',
  "'それ",
  '\u0000制御',
  '改行\r\nと\t',
  '\ud83d',
  '_x000D_',
  ' 前後の空白 ',
  '👨‍👩‍👧',
  'あ'.repeat(40_000),
];

describe('restoring into an empty workbook', () => {
  it('gives an equal registry: every table, every row, every character', async () => {
    const workspace = matched('打診', '承諾', '実施', '完了');
    workspace.run('recordCase', [
      ['種川-縁0001'],
      { headline: '花壇がよみがえった', content: '土づくりの講座を開いた。' },
    ]);
    for (const [i, text] of HOSTILE.entries()) {
      const row = typeRow(workspace, '助成金', { 名称: `助成${i}` });
      const sheet = workspace.world.sheets
        .get(workspace.boundId)
        .sheets.find((one) => one.properties.title === '助成金');
      const column = workspace.person.column('助成金', '対象事業') - 1;
      const cells = [...(sheet?.rows[row - 1] ?? [])];
      cells[column] = { ...cells[column], userEnteredValue: { stringValue: text } };
      if (sheet) sheet.rows[row - 1] = cells;
    }
    act(workspace, 'inspection', 'repair');
    const sheets = (await readXlsx(bytesOf(exported(workspace)))).map(({ name, rows }) => ({ name, rows }));

    const empty = bareWorkspace({ seed: 9 });
    const report = empty.run('restoreWorkbook', [sheets, true, []]) as RestoreReport;
    expect(report.mode).toBe('restored');
    for (const { sheet: title } of TABLE_KEYS.map(tableOf)) {
      const [old, now] = [workspace, empty].map((one) => rowsOf(one, title).filter((row) => row.設定名 !== '台帳のID'));
      expect([title, now?.filter((row) => row.操作 !== '台帳の復元')]).toEqual([title, old]);
    }
    expect(importCsv(empty, 'groups', '団体名,種別\nあとの会,任意団体\n')).toMatchObject({ added: 1 });
    expect(lines(empty, '団体', '団体番号').at(-1)).toBe('種川-団0004');
  });

  it('is refused where there is a registry already', async () => {
    const workspace = matched('打診');
    const sheets = (await readXlsx(bytesOf(exported(workspace)))).map(({ name, rows }) => ({ name, rows }));
    const other = bareWorkspace({ seed: 9 });
    other.run('setUp', [OFFICE]);
    expect(() => other.run('restoreWorkbook', [sheets, true, []])).toThrow('別の台帳から');
    const compared = workspace.run('restoreWorkbook', [sheets, false, []]) as RestoreReport;
    expect(compared).toMatchObject({ mode: 'compared', counts: { changed: 0, conflicts: 0, added: 0, removed: 0 } });
  });
});
