import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import type { ImportAnswer, ImportOpening, ImportOrder } from '../../src/contract.ts';
import { parseCsv } from '../../src/domain/import/csv.ts';
import { decode } from '../../src/domain/import/encoding.ts';
import { addFile, MIME } from '../../src/local/drive-index.ts';
import { strict } from '../../src/local/import/read-file.ts';
import type { Workspace } from '../../src/local/workspace.ts';
import { stretch } from '../support/import.ts';
import { ask, lines, office, rowsOf, told } from '../support/office.ts';

/** Puts a file into the emulated Drive, as if it had come there by hand. */
function lay(workspace: Workspace, name: string, mimeType: string, bytes: Uint8Array, hiddenFromApp = false): string {
  const { drive, sheets } = workspace.world;
  const { id } = addFile(sheets.kernel, drive, { name, mimeType, hiddenFromApp });
  drive.blobs.set(id, bytes);
  return `https://drive.google.com/file/d/${id}/view?usp=sharing`;
}

const openLink = (workspace: Workspace, name: string): ImportOpening =>
  told(workspace, 'importOpen', { from: 'link', name, table: '' } satisfies ImportOrder);

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
