import { describe, expect, it } from 'vitest';
import { personAtWork } from '../../../src/local/person-at-work.ts';
import { workspaceOf } from '../script/support.ts';

/** Notes in the script properties what each execution did, in the order in which it happened. */
const CODE = `
  const store = () => PropertiesService.getScriptProperties();
  const note = (text) => store().setProperty('log', (store().getProperty('log') || '') + text);
  function steps(name) { for (let i = 0; i < 4; i += 1) Sheets.Spreadsheets.get(SpreadsheetApp.getActive().getId(), {fields: 'spreadsheetId'}); note(name); return name; }
  function count() { const value = Number(store().getProperty('n') || 0); Utilities.getUuid(); store().setProperty('n', String(value + 1)); }
  function countLocked(wait) {
    const lock = LockService.getDocumentLock();
    if (!lock.tryLock(wait)) return 'no turn';
    try { count(); Utilities.sleep(1000); return 'counted'; } finally { lock.releaseLock(); }
  }
  function opposite(first, second) {
    const locks = { document: LockService.getDocumentLock(), script: LockService.getScriptLock() };
    if (!locks[first].tryLock(5000)) return 'no ' + first;
    return locks[second].tryLock(5000) ? 'both' : 'no ' + second;
  }
  function sleepThenNote(milliseconds) { Utilities.sleep(milliseconds); note(milliseconds + ' '); }
  function fail() { Utilities.getUuid(); throw new TypeError('だめ'); }
  function notEmulated() { try { Sheets.None(); } catch (e) { return 'caught'; } }
  function moment() { Utilities.getUuid(); return [Date.now(), Math.random()]; }
  function read(key) { return store().getProperty(key); }`;

const SEEDS = Array.from({ length: 12 }, (_, seed) => seed);
const call = (fn: string, ...args: unknown[]) => ({ fn, args });

describe('executions that overlap', () => {
  it('give the same log for the same seed, and another for another', () => {
    const run = (seed: number) => {
      const workspace = workspaceOf(CODE);
      const values = workspace.overlap([call('moment'), call('moment'), call('steps', 'a')], { seed });
      return JSON.stringify([values, workspace.executions.map((one) => [one.started, one.ended])]);
    };
    expect(run(1)).toBe(run(1));
    expect(new Set(SEEDS.map(run)).size).toBeGreaterThan(6);
  });

  it('go on in an order that the seed decides', () => {
    const orders = SEEDS.map((seed) => {
      const workspace = workspaceOf(CODE);
      workspace.overlap([call('sleepThenNote', 0), call('steps', 'a'), call('steps', 'b')], { seed });
      return workspace.run('read', ['log']);
    });
    expect(new Set(orders).size).toBeGreaterThan(2);
  });

  it('lose what they do not lock', () => {
    const counts = SEEDS.map((seed) => {
      const workspace = workspaceOf(CODE);
      workspace.overlap([call('count'), call('count'), call('count')], { seed });
      return workspace.run('read', ['n']);
    });
    expect(counts).toContain('1');
  });

  it('return what each function returned, or its error', () => {
    const results = workspaceOf(CODE).overlap([call('steps', 'a'), call('fail'), call('notEmulated')], { seed: 1 });
    expect(results[0]).toEqual({ value: 'a' });
    expect(results[1]?.error).toMatchObject({ name: 'TypeError', message: 'だめ' });
    expect(results[2]?.error?.message).toBe('Sheets.None is not emulated by the local Workspace');
  });

  it('are told apart by who they act for', () => {
    const code = 'function who() { Utilities.getUuid(); return Session.getEffectiveUser().getEmail(); }';
    const users = ['a@example.jp', 'b@example.jp'];
    const calls = users.map((user) => ({ fn: 'who', options: { user } }));
    for (const seed of SEEDS)
      expect(
        workspaceOf(code)
          .overlap(calls, { seed })
          .map(({ value }) => value),
      ).toEqual(users);
  });

  it('go on after others were left', () => {
    const workspace = workspaceOf(CODE);
    workspace.overlap([call('steps', 'a'), call('steps', 'b')], { seed: 3 });
    expect(workspace.run('steps', ['c'])).toBe('c');
    expect(workspace.overlap([call('steps', 'd')], { seed: 3 })).toEqual([{ value: 'd' }]);
  });
});

// https://developers.google.com/apps-script/reference/lock/lock
describe('locks of overlapping executions', () => {
  it.each(SEEDS)('let one in after the other: seed %i', (seed) => {
    const workspace = workspaceOf(CODE);
    const results = workspace.overlap(Array(3).fill(call('countLocked', 30_000)), { seed });
    expect(results.map(({ value }) => value)).toEqual(['counted', 'counted', 'counted']);
    expect(workspace.run('read', ['n'])).toBe('3');
  });

  it('time out on the emulated clock', () => {
    const workspace = workspaceOf(CODE);
    const results = workspace.overlap(Array(3).fill(call('countLocked', 500)), { seed: 2 });
    expect(results.map(({ value }) => value).sort()).toEqual(['counted', 'no turn', 'no turn']);
  });

  it.each(SEEDS)('that wait for each other time out, and nothing hangs: seed %i', (seed) => {
    const calls = [call('opposite', 'document', 'script'), call('opposite', 'script', 'document')];
    const results = workspaceOf(CODE).overlap(calls, { seed });
    expect(results.map(({ value }) => value)).toContain('both');
  });

  it('a sleep lets others go on, and time passes once', () => {
    const workspace = workspaceOf(CODE);
    const start = workspace.now();
    workspace.overlap([call('sleepThenNote', 5000), call('sleepThenNote', 1000)], { seed: 1 });
    expect(workspace.run('read', ['log'])).toBe('1000 5000 ');
    expect(workspace.now() - start).toBeLessThan(6000);
  });
});

describe('a person at work between two calls', () => {
  const type = (workspace: ReturnType<typeof workspaceOf>, ...rows: string[][]) => {
    for (const [r, row] of rows.entries())
      for (const [c, text] of row.entries()) workspace.person.type('シート1', r + 1, c + 1, text);
  };
  const TABLE = [
    ['番号', '名', '備考'],
    ['1', 'はら', 'x'],
    ['2', 'いけ', 'y'],
  ];

  it('sorts, inserts, types and moves columns, the same for the same seed', () => {
    const run = (seed: number) => {
      const done: unknown[] = [];
      const work = personAtWork({ seed, sheets: ['シート1'], types: ['備考'], likelihood: 0.5 });
      const workspace = workspaceOf(CODE, { people: (person) => void done.push(work(person)) });
      type(workspace, ...TABLE);
      workspace.overlap([call('steps', 'a'), call('steps', 'b'), call('steps', 'c')], { seed });
      return {
        done: done.filter((one) => one !== undefined) as { act: string }[],
        table: workspace.person.table('シート1'),
      };
    };
    expect(run(5)).toEqual(run(5));
    const acts = new Set(SEEDS.flatMap((seed) => run(seed).done.map(({ act }) => act)));
    expect([...acts].sort()).toEqual(['insertRow', 'moveColumn', 'sort', 'type']);
  });

  it('loses nothing but what it types over', () => {
    for (const seed of SEEDS) {
      const work = personAtWork({ seed, sheets: ['シート1'], likelihood: 1 });
      const workspace = workspaceOf(CODE, { people: work });
      type(workspace, ...TABLE);
      workspace.run('steps', ['a']);
      const words = workspace.person
        .table('シート1')
        .flat()
        .filter((text) => text !== '');
      expect(words.sort()).toEqual(TABLE.flat().sort());
    }
  });
});
