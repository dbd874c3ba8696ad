import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../src/domain/import/csv.ts';
import type { Source } from '../../src/domain/import/source.ts';
import { importIdOf, runImport } from '../../src/local/import/run-import.ts';
import { ExecutionKilled } from '../../src/local/membrane.ts';
import type { Workspace } from '../../src/local/workspace.ts';
import { copyOf, frozen, lines, office, rowsOf } from '../support/office.ts';

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
    expect(workspace.run('undoImport', [importIdOf(GROUPS)])).toMatchObject({ kept: 1 });
    expect(lines(workspace, '団体', '団体名')).toEqual(['広沢写生クラブ']);
    expect(() => workspace.run('undoImport', ['どこにもない'])).toThrow('見つかりません');
  });

  it('previews without writing', () => {
    const workspace = office();
    const before = sheets(workspace);
    const plan = workspace.run('proposeImport', [GROUPS]) as { sheets: readonly object[] };
    const part = { importId: 'x', file: GROUPS.file, plan: plan.sheets[0], from: { cells: [], year: null, count: 0 } };
    const sheet = GROUPS.kind === 'table' ? GROUPS.sheets[0] : undefined;
    const { rows } = workspace.run('previewImport', [{ ...part, sheet }]) as { rows: readonly { status: string }[] };
    expect(rows.filter(({ status }) => status === 'imported')).toHaveLength(3);
    expect(sheets(workspace)).toEqual(before);
  });
});

describe('two records of one group', () => {
  it('are found, merged by a person, and taken apart again', () => {
    const workspace = office();
    runImport(workspace, [GROUPS]);
    const [pair] = workspace.run('duplicates', ['groups']) as readonly { a: { id: string }; b: { id: string } }[];
    expect([pair?.a.id, pair?.b.id]).toEqual(['種川-団0001', '種川-団0002']);
    const before = [...lines(workspace, '団体', '団体番号', '団体名', '電話', '備考', '公開同意')].sort();
    const { merge } = workspace.run('mergeRecords', ['groups', pair?.a.id, pair?.b.id, ['name']]) as { merge: string };
    expect(lines(workspace, '団体', '団体番号', '団体名', '公開同意')).toEqual([
      '種川-団0001 | 廣澤写生倶楽部 | ',
      '種川-団0003 | みどりの会 | ',
    ]);
    workspace.run('undoMerge', [merge]);
    expect([...lines(workspace, '団体', '団体番号', '団体名', '電話', '備考', '公開同意')].sort()).toEqual(before);
    expect(() => workspace.run('undoMerge', [merge])).toThrow('見つかりません');
  });
});
