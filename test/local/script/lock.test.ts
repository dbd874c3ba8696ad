import { describe, expect, it } from 'vitest';
import { evaluate, inScript, workspaceOf } from './support.ts';

describe('LockService (reference/lock/lock)', () => {
  it('a lock is taken, kept and released', () => {
    const body = `const lock = LockService.getDocumentLock();
      const before = lock.hasLock(); const taken = lock.tryLock(1000); const held = lock.hasLock();
      lock.releaseLock(); return [before, taken, held, lock.hasLock()];`;
    expect(evaluate(inScript(body))).toEqual([false, true, true, false]);
  });

  /** Runs `other` in a second execution while a first one holds the document lock. */
  function contend(other: string, hold = 'LockService.getDocumentLock().waitLock(1)') {
    let outcome: unknown;
    let waited = 0;
    const workspace = workspaceOf('', {
      beforeCall: ({ method }) => {
        if (method !== 'getUuid') return;
        const start = workspace.now();
        try {
          outcome = workspace.run('evaluate', [other]);
        } catch (error) {
          outcome = (error as Error).message;
        }
        waited = workspace.now() - start;
      },
    });
    workspace.run('evaluate', [`(${hold}, Utilities.getUuid())`]);
    return { outcome, waited };
  }

  it('tryLock gives up after its time while another execution holds the lock', () => {
    const { outcome, waited } = contend('LockService.getDocumentLock().tryLock(5000)');
    expect(outcome).toBe(false);
    expect(waited).toBeGreaterThanOrEqual(5000);
  });

  it('waitLock throws then', () => {
    expect(contend('LockService.getDocumentLock().waitLock(1)').outcome).toMatch(/Lock timeout/);
  });

  it('script lock and document lock are different locks', () => {
    expect(contend('LockService.getScriptLock().tryLock(1)').outcome).toBe(true);
  });

  it('locks do not persist while a dialog is open (reference/base/ui#alert)', () => {
    const hold = "(LockService.getDocumentLock().waitLock(1), SpreadsheetApp.getUi().alert('?'))";
    expect(contend('LockService.getDocumentLock().tryLock(1)', hold).outcome).toBe(true);
  });

  it('a lock is released when the script terminates', () => {
    const workspace = workspaceOf('');
    workspace.run('evaluate', ['LockService.getDocumentLock().tryLock(1)']);
    expect(workspace.run('evaluate', ['LockService.getDocumentLock().tryLock(1)'])).toBe(true);
  });
});
