import { describe, expect, it } from 'vitest';
import type { ImportAnswer, ImportOpening, ImportOrder } from '../../src/contract.ts';
import { importIdOf, runImport } from '../../src/local/import/run-import.ts';
import { ExecutionKilled } from '../../src/local/membrane.ts';
import type { Workspace } from '../../src/local/workspace.ts';
import { GROUPS, list, stretch } from '../support/import.ts';
import { copyOf, frozen, importCsv, lines, office, rowsOf, told } from '../support/office.ts';

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
