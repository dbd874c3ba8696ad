import { type Kernel, ServiceError, ServiceObject } from '../kernel.ts';
import { WAIT, type Waiting } from '../membrane.ts';

/** Which execution holds which lock. */
export type LockTable = Map<string, number>;

/** Frees whatever an execution holds: at its end, and while it waits in a dialog (reference/base/ui#alert). */
export function releaseLocks(table: LockTable, execution: number): void {
  for (const [name, holder] of table) if (holder === execution) table.delete(name);
}

/** https://developers.google.com/apps-script/reference/lock/lock */
export class Lock extends ServiceObject implements GoogleAppsScript.Lock.Lock {
  readonly serviceName = 'Lock';

  constructor(
    private readonly kernel: Kernel,
    private readonly table: LockTable,
    private readonly execution: number,
    private readonly name: string,
  ) {
    super();
  }

  [WAIT](method: string, [milliseconds]: readonly unknown[]): Waiting | undefined {
    if (method !== 'tryLock' && method !== 'waitLock') return undefined;
    return {
      milliseconds: Number(milliseconds),
      isOver: () => [undefined, this.execution].includes(this.table.get(this.name)),
    };
  }

  hasLock(): boolean {
    return this.table.get(this.name) === this.execution;
  }

  /** Unless executions overlap, the holder cannot go on while this one waits, and a held lock always times out. */
  tryLock(timeoutInMillis: number): boolean {
    const holder = this.table.get(this.name);
    if (holder === undefined) this.table.set(this.name, this.execution);
    else if (holder !== this.execution) this.kernel.wait(timeoutInMillis);
    return this.hasLock();
  }

  waitLock(timeoutInMillis: number): void {
    if (this.tryLock(timeoutInMillis)) return;
    throw new ServiceError('Lock timeout: another process was holding the lock for too long.');
  }

  releaseLock(): void {
    if (this.hasLock()) this.table.delete(this.name);
  }
}

/** https://developers.google.com/apps-script/reference/lock/lock-service */
export class LockService extends ServiceObject implements GoogleAppsScript.Lock.LockService {
  readonly serviceName = 'LockService';

  constructor(
    private readonly kernel: Kernel,
    private readonly table: LockTable,
    private readonly execution: number,
  ) {
    super();
  }

  getDocumentLock(): Lock {
    return new Lock(this.kernel, this.table, this.execution, 'document');
  }

  getScriptLock(): Lock {
    return new Lock(this.kernel, this.table, this.execution, 'script');
  }

  getUserLock(): Lock {
    return new Lock(this.kernel, this.table, this.execution, `user:${this.kernel.user}`);
  }
}
