import { describe, expect, it } from 'vitest';
import { importIdOf, runImport } from '../../src/local/import/run-import.ts';
import { ExecutionKilled } from '../../src/local/membrane.ts';
import type { Workspace } from '../../src/local/workspace.ts';
import { act, page, refused } from '../support/desk.ts';
import { GROUPS, PAIR } from '../support/import.ts';
import { copyOf, frozen, lines, office, rowsOf } from '../support/office.ts';

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
