import { beforeAll, describe, expect, it } from 'vitest';
import type { CallRecord } from '../../src/local/kernel.ts';
import { ExecutionKilled } from '../../src/local/membrane.ts';
import type { Workspace, WorkspaceOptions } from '../../src/local/workspace.ts';
import { EXPERT, hear, LONG, SHORT, signUp, withGroups } from '../support/hearing.ts';
import { copyOf, frozen, office, rowsOf } from '../support/office.ts';

/** Three answers wait: one that can be taken in, one that cannot, one expert. */
let waiting: string;
/** The registry after an undisturbed sweep, and the number of its service calls. */
let undisturbed: Readonly<Record<string, unknown>>;
let calls: readonly CallRecord[];
/** Where a sweep is disturbed: at every call, but of the many that only read one answer after the other at every tenth. */
let places: readonly number[];
const READING = ['FormResponse', 'ItemResponse', 'Item'];

const SHEETS = ['団体', '専門家', '種シート', 'ニーズ・提供', '受付', '受付台帳', '採番'];

/** All that a sweep writes, without the moments at which it wrote. */
function registry(workspace: Workspace): Readonly<Record<string, unknown>> {
  const rows = SHEETS.map((sheet) => [sheet, rowsOf(workspace, sheet).map(({ 受付日時: _, ...row }) => row)] as const);
  const audit = rowsOf(workspace, '監査').map((row) => `${row.操作} ${row.表} ${row.記録番号} ${row.変更後?.length}`);
  return { ...Object.fromEntries(rows), 監査: audit };
}

function sweep(workspace: Workspace): void {
  workspace.run('everyHour', [], { context: 'trigger' });
}

/** A copy in which something happens at the n-th call of the first sweep. */
function disturbed(n: number, hook: 'beforeCall' | 'afterCall', act: (workspace: Workspace) => void): Workspace {
  let armed = false;
  let seen = 0;
  const options: Partial<WorkspaceOptions> = {
    [hook]: () => {
      if (!armed) return;
      seen += 1;
      if (seen !== n) return;
      armed = false;
      act(workspace);
    },
  };
  const workspace: Workspace = copyOf(waiting, options);
  armed = true;
  return workspace;
}

function kill(): never {
  throw new ExecutionKilled('killed');
}

beforeAll(() => {
  const workspace = withGroups(office({ deliver: () => 0 }));
  hear(workspace, LONG);
  hear(workspace, { ...SHORT, 団体の名前: '知らない会' });
  signUp(workspace, EXPERT);
  waiting = frozen(workspace);
  const log: CallRecord[] = [];
  const calm = copyOf(waiting, { beforeCall: (record) => void log.push(record) });
  sweep(calm);
  calls = [...log];
  places = calls.flatMap(({ service }, i) => (READING.includes(service) && i % 10 > 0 ? [] : [i + 1]));
  undisturbed = registry(calm);
});

describe('a sweep', () => {
  it('takes three answers in with few calls', () => {
    expect(undisturbed).toMatchObject({
      種シート: [{ 団体名: '花咲く会' }],
      受付: [{ 状態: '要確認' }],
      専門家: [{ '氏名・団体名': '見本 花子' }],
    });
    const writes = calls.filter(({ rest }) => rest?.method === 'spreadsheets.batchUpdate');
    expect(writes).toHaveLength(1);
  });

  it.each(['beforeCall', 'afterCall'] as const)(
    'killed %s any call is finished by the next',
    (hook) => {
      for (const n of places) {
        const workspace = disturbed(n, hook, kill);
        expect(() => sweep(workspace), `call ${n} of ${calls.length}`).toThrow('killed');
        sweep(workspace);
        expect(registry(workspace), `killed at ${hook} ${n} of ${calls.length}`).toEqual(undisturbed);
      }
    },
    300_000,
  );

  it('with another beginning at any of its calls leaves the same registry', () => {
    for (const n of places) {
      const workspace = disturbed(n, 'beforeCall', (shared) => {
        try {
          sweep(shared);
        } catch (error) {
          // Two cannot write at once: the one that waited in vain says so, and its turn comes again.
          expect(String(error)).toContain('ほかの処理が動いています');
        }
      });
      sweep(workspace);
      sweep(workspace);
      expect(registry(workspace), `second sweep at call ${n} of ${calls.length}`).toEqual(undisturbed);
    }
  }, 300_000);

  it('costs no more calls to the registry, however many answers came', () => {
    const cost = (answers: number): number => {
      let count = 0;
      const beforeCall = ({ service }: CallRecord) => {
        if (service.startsWith('Sheets')) count += 1;
      };
      const workspace = withGroups(office({ deliver: () => 0, beforeCall }));
      for (let i = 0; i < answers; i++) hear(workspace, { ...SHORT, 団体の名前: `知らない会${i}` });
      count = 0;
      sweep(workspace);
      return count;
    };
    expect(cost(12)).toBe(cost(1));
  });
});
