import { describe, expect, it } from 'vitest';
import type { ImportAnswer, ImportOpening, ImportUndone } from '../../src/contract.ts';
import type { Workspace } from '../../src/local/workspace.ts';
import { stretch } from '../support/import.ts';
import { ask, lines, office, rowsOf, told } from '../support/office.ts';

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

  it('shows of each column what stands in it, not a note that spans all of them', () => {
    const workspace = office();
    workspace.person.addSheet('貼り付け');
    const note = '※会報は○だけ';
    const cells = [
      ['団体名', '会報', '覚え'],
      [note, note, note],
      ['花咲く会', '○', '秘'],
    ];
    for (const [row, own] of cells.entries())
      for (const [at, text] of own.entries()) workspace.person.type('貼り付け', row + 1, at + 1, text);
    workspace.person.select('貼り付け', 1);
    expect(pastedAgain(workspace).sheets[0]?.samples).toEqual(['花咲く会', '○', '秘']);
  });

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
