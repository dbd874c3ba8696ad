import { readFileSync } from 'node:fs';
import type { Reply } from '../../src/contract.ts';
import type { Row, TableKey } from '../../src/domain/schema/index.ts';
import { type Bundle, type Manifest, makeBundle } from '../../src/local/bundle.ts';
import { apiError, type CallRecord } from '../../src/local/kernel.ts';
import type { Workspace, WorkspaceOptions } from '../../src/local/workspace.ts';
import { buildScript } from '../../tools/build.ts';
import { bareWorkspace, copyOf, frozen, OFFICE } from './office.ts';
import type { Step } from './registry-entry.ts';

const MANIFEST = JSON.parse(readFileSync('src/registry/appsscript.json', 'utf8')) as Manifest;
const BUNDLE: Bundle = makeBundle(await buildScript('test/support/registry-entry.ts'), new Map(), MANIFEST);

type Act = (call: CallRecord) => void;
interface Cue {
  readonly when: 'before' | 'after';
  readonly call: (name: string, index: number) => boolean;
  readonly act: Act;
}

/** The name of a call: the REST method where there is one. */
export const nameOf = (call: CallRecord): string => call.rest?.method ?? `${call.service}.${call.method}`;

/** An office at work: every service call is noted, and something may happen before or after any of them. */
export class Scene {
  readonly calls: CallRecord[] = [];
  readonly #cues = new Set<Cue>();
  readonly workspace: Workspace;

  constructor(open: (options: Partial<WorkspaceOptions>) => Workspace) {
    this.workspace = open({
      bundle: BUNDLE,
      beforeCall: (call) => {
        this.calls.push(call);
        this.#play('before', call);
      },
      afterCall: (call) => this.#play('after', call),
    });
  }

  /** A person, or a fault, once, before the next call of that name. */
  before(name: string, act: Act): this {
    return this.#cue({ when: 'before', call: (called) => called === name, act });
  }

  /** The same, after the call took effect and before the script hears of it. */
  after(name: string, act: Act): this {
    return this.#cue({ when: 'after', call: (called) => called === name, act });
  }

  /** Before the n-th call from now on. */
  beforeCall(n: number, act: Act): this {
    const last = this.calls.length + n;
    return this.#cue({ when: 'before', call: () => this.calls.length === last, act });
  }

  /** Names of the calls that some work made. */
  callsOf(work: () => unknown): string[] {
    const from = this.calls.length;
    work();
    return this.calls.slice(from).map(nameOf);
  }

  /** Runs one use case of the given steps; returns the keys it touched. Throws its words when it is refused. */
  write(...steps: readonly Step[]): string[] {
    return value(this.workspace.run('write', [steps]));
  }

  /** The words with which a use case is refused. */
  refusal(...steps: readonly Step[]): string {
    const answer = this.workspace.run('write', [steps]) as Reply<string[]>;
    return answer.ok ? `not refused: ${answer.value.join()}` : answer.message;
  }

  rows<T extends TableKey>(table: T): readonly Row<T>[] {
    return value<Record<T, readonly Row<T>[]>>(this.workspace.run('read', [[table]]))[table];
  }

  #cue(cue: Cue): this {
    this.#cues.add(cue);
    return this;
  }

  #play(when: Cue['when'], call: CallRecord): void {
    for (const cue of this.#cues) {
      if (cue.when !== when || !cue.call(nameOf(call), this.calls.length)) continue;
      this.#cues.delete(cue);
      cue.act(call);
      return;
    }
  }
}

/** The value of a reply. Throws its words when it is a refusal. */
export function value<T>(answer: unknown): T {
  const reply = answer as Reply<T>;
  if (!reply.ok) throw new Error(reply.message);
  return reply.value;
}

/** An act that fails the call as Google's services do. */
export function failing(code: number, message: string): Act {
  return (call) => {
    throw apiError(nameOf(call), code, message);
  };
}

/** A scene before 初期設定. */
export function bareScene(options: Partial<WorkspaceOptions> = {}): Scene {
  return new Scene((hooks) => bareWorkspace({ ...options, ...hooks }));
}

let setUpOnce: string | undefined;

/** A scene after 初期設定. */
export function scene(options: Partial<WorkspaceOptions> = {}): Scene {
  setUpOnce ??= (() => {
    const first = bareScene();
    first.workspace.run('setUp', [OFFICE]);
    return frozen(first.workspace);
  })();
  const folder = setUpOnce;
  return new Scene((hooks) => copyOf(folder, { ...options, ...hooks }));
}
