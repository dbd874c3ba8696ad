import { describe, expect, it } from 'vitest';
import { type Delivery, type Fault, seededDeliveries, seededFaults } from '../../../src/local/faults.ts';
import type { TriggerRecord } from '../../../src/local/services/triggers.ts';
import { workspaceOf } from '../script/support.ts';

/** Two calls: one makes a sheet, the next reads a property; the error of the first is told. */
const CODE = `
  function add() {
    const book = SpreadsheetApp.getActive().getId();
    try { Sheets.Spreadsheets.batchUpdate({requests: [{addSheet: {properties: {title: 'new'}}}]}, book); }
    catch (error) { return [error.details ? error.details.code : null, error.message]; }
    return 'done';
  }
  function mail() { try { MailApp.sendEmail({to: 'a@example.jp'}); } catch (error) { return error.message; } return 'sent'; }
  function onOpened() { console.log('opened'); }
  function four() { let failed = 0; for (let i = 0; i < 4; i += 1) try { Utilities.getUuid(); } catch (e) { failed += 1; } return failed; }`;

const isWrite: Fault['at'] = ({ rest }) => rest?.method === 'spreadsheets.batchUpdate';
const outcome = (faults: readonly Fault[], fn = 'add') => {
  const workspace = workspaceOf(CODE, { faults });
  const [result] = workspace.overlap([{ fn }], { seed: 1 });
  return { told: result?.value ?? result?.error?.message, sheets: workspace.person.sheets().length, workspace };
};

describe('faults by plan', () => {
  it.each([
    ['transient', [503, expect.stringContaining('currently unavailable')], 1],
    ['quota', [429, expect.stringContaining('Quota exceeded')], 1],
    ['unknown', [null, 'Server not available.'], 2],
    ['killed', 'killed after call 3', 2],
  ] as const)('%s', (kind, told, sheets) => {
    expect(outcome([{ kind, at: isWrite }])).toMatchObject({ told, sheets });
  });

  it('are addressed by the number of the call, too', () => {
    expect(outcome([{ kind: 'unknown', at: 3 }])).toMatchObject({ told: [null, 'Server not available.'], sheets: 2 });
    expect(outcome([{ kind: 'unknown', at: 4 }])).toMatchObject({ told: 'done', sheets: 2 });
  });

  it('happen once unless the plan says more', () => {
    const at = () => true;
    expect(outcome([{ kind: 'transient', at }], 'four').told).toBe(1);
    expect(outcome([{ kind: 'transient', at, times: 3 }], 'four').told).toBe(3);
  });

  it("the day's mail is spent (guides/services/quotas)", () => {
    const { told, workspace } = outcome([{ kind: 'quota', at: ({ service }) => service === 'MailApp' }], 'mail');
    expect(told).toContain('Service invoked too many times');
    expect(workspace.mails).toEqual([]);
  });

  it('come of themselves from a seed, the same for the same seed', () => {
    const run = (seed: number) => outcome(seededFaults(seed, { transient: 0.4 }), 'four').told;
    const seeds = Array.from({ length: 20 }, (_, seed) => seed);
    expect(seeds.map(run)).toEqual(seeds.map(run));
    expect(new Set(seeds.map(run)).size).toBeGreaterThan(2);
  });
});

describe('events of triggers', () => {
  const opened = (deliver: (trigger: TriggerRecord) => Delivery) => {
    const workspace = workspaceOf(CODE, { deliver });
    workspace.run('evaluate', [
      "ScriptApp.newTrigger('onOpened').forSpreadsheet(SpreadsheetApp.getActive()).onOpen().create() && 0",
    ]);
    workspace.openBook();
    const runs = () => workspace.executions.filter((one) => one.function === 'onOpened').length;
    return { workspace, runs };
  };

  it.each([
    [0, 0],
    [1, 1],
    [2, 2],
    ['quota', 0],
  ] as const)('delivered %s', (delivery, runs) => {
    expect(opened(() => delivery).runs()).toBe(runs);
  });

  it('late', () => {
    const { workspace, runs } = opened(() => ({ late: 60_000 }));
    workspace.fireDue();
    expect(runs()).toBe(0);
    workspace.advance(60_000);
    expect(workspace.fireDue()).toEqual([{ handler: 'onOpened', owner: workspace.user }]);
    expect(runs()).toBe(1);
    expect(workspace.fireDue()).toEqual([]);
  });

  it('lost, doubled and late of themselves', () => {
    const deliver = seededDeliveries(1, { lost: 0.3, doubled: 0.3, late: 0.3 });
    const seen = Array.from({ length: 60 }, () => deliver({} as TriggerRecord));
    for (const kind of [0, 1, 2]) expect(seen).toContain(kind);
    expect(seen.some((one) => typeof one === 'object')).toBe(true);
  });
});
