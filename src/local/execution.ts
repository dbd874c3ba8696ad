import type { Kernel } from './kernel.ts';
import { ExecutionKilled, type Gatekeeper } from './membrane.ts';
import { checkScopes, checkSimpleTrigger } from './permissions.ts';

/** Who started a function: a person by menu or sidebar, an installable trigger, or a simple trigger. */
export type ExecutionContext = 'menu' | 'sidebar' | 'trigger' | 'simple';

export interface LogLine {
  readonly time: number;
  readonly level: string;
  readonly text: string;
}

/** One line of the "Executions" page. */
export interface ExecutionRecord {
  readonly id: number;
  readonly function: string;
  readonly user: string;
  readonly context: ExecutionContext;
  readonly started: number;
  ended: number;
  status: 'running' | 'completed' | 'failed';
  error?: string;
  readonly logs: LogLine[];
}

// guides/services/quotas and guides/triggers ("They can't run for longer than 30 seconds")
const LIMIT: Readonly<Record<ExecutionContext, number>> = {
  menu: 360_000,
  sidebar: 360_000,
  trigger: 360_000,
  simple: 30_000,
};

/** One run of a function: who for, since when, what it may still do. */
export class Execution implements Gatekeeper {
  constructor(
    private readonly kernel: Kernel,
    readonly record: ExecutionRecord,
    private readonly scopes: readonly string[] | undefined,
    private readonly callMilliseconds: number,
  ) {}

  /** Charges the call to the clock and refuses what this execution may not do. */
  admit(service: string, method: string): void {
    const { user, context, started } = this.record;
    this.kernel.user = user;
    this.kernel.clock.advance(this.callMilliseconds);
    if (this.kernel.clock.now() - started > LIMIT[context])
      throw new ExecutionKilled('Exceeded maximum execution time');
    const call = `${service}.${method}`;
    if (context === 'simple') checkSimpleTrigger(call);
    checkScopes(call, this.scopes);
  }

  log(level: string, text: string): void {
    this.record.logs.push({ time: this.kernel.clock.now(), level, text });
  }
}
