import type { Reply, Report } from '../../src/contract.ts';
import type { Call } from '../../src/local/executions.ts';
import type { Workspace } from '../../src/local/workspace.ts';

/** What somebody does next: a function of the script that is called, or something that happens outside of it. */
export type Step = Call | ((workspace: Workspace) => void);

/** Something that an office does and that writes. */
export interface Act {
  readonly name: string;
  /** The office before it. */
  readonly before: () => Workspace;
  /** What a person who looks at the office finds still to be done; undefined when nothing is left. */
  readonly next: (workspace: Workspace) => Step | undefined;
  /** The sheets that people work on meanwhile. */
  readonly sheets: readonly string[];
  /** Texts that were handed in, each of which must be found in the registry afterwards. */
  readonly submitted?: readonly string[];
  /**
   * Rows, by their keys, whose words decide what the act does: typed into, they
   * are left, or the act is refused in words, and what was typed in the moment of
   * the write is in 受付. It is only asked then that no word is lost.
   */
  readonly heeded?: readonly string[];
  /** One person does it: twice would be two of it. */
  readonly alone?: true;
  /** What a person may have to write down where a script cannot know: lines with these words are not compared. */
  readonly byHand?: readonly string[];
  /** Whatever is said of what it takes out goes with it, words typed meanwhile too. */
  readonly erases?: true;
}

/** More steps than any act has. */
const MOST_STEPS = 12;

/** Does what of an act is still to be done. Throws the words with which a step is refused. */
export function go(act: Act, workspace: Workspace): void {
  for (let count = 0; count < MOST_STEPS; count++) {
    const step = act.next(workspace);
    if (!step) return;
    take(step, workspace);
  }
  throw new Error(`${act.name}: never done`);
}

/** The product's own no, in words. */
export class Refused extends Error {}

function take(step: Step, workspace: Workspace): void {
  if (typeof step === 'function') {
    step(workspace);
    return;
  }
  const reply = workspace.run(step.fn, step.args, step.options) as Reply<unknown> | undefined;
  if (reply?.ok === false) throw new Refused(reply.message);
  const { name, next, about, lead } = { ...(reply?.value as Partial<Report> | undefined) };
  // The page goes on by itself.
  if (name && next) take(pageAct(name, next, { about, text: lead }), workspace);
}

/** A call of the sidebar. */
export function asked(fn: string, ...args: readonly unknown[]): Call {
  return { fn, args, options: { context: 'sidebar' } };
}

/** Something done on a page of the office. */
export function pageAct(name: string, action: string, given: Readonly<Record<string, unknown>> = {}): Call {
  return asked('officeAct', { name, action, about: '', keys: [], text: '', ...given });
}

export const HOURLY: Call = { fn: 'everyHour', options: { context: 'trigger' } };
export const NIGHTLY: Call = { fn: 'everyNight', options: { context: 'trigger' } };
export const SUBMITTED: Call = { fn: 'onFormSubmitted', options: { context: 'trigger' } };
