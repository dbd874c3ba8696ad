import type { DialogAnswer, DialogView, MenuOutcome, MorningOutcome, RunOutcome } from '../../../workbench/api.ts';
import type { Answer } from '../services/ui.ts';
import type { Workspace } from '../workspace.ts';

/** What `google.script.run` does from the sidebar or a dialog. */
export function runFromPage(workspace: Workspace, name: string, args: readonly unknown[]): RunOutcome {
  try {
    return { ok: true, value: workspace.run(name, args, { context: 'sidebar' }) };
  } catch (error) {
    return { ok: false, name: nameOf(error), message: messageOf(error) };
  }
}

/** The script asks something that has no answer yet: the execution ends there. */
class Unanswered extends Error {
  constructor(readonly dialog: DialogView) {
    super(dialog.message);
  }
}

/**
 * Runs a menu item. Emulated services answer at once, a person does not: so at
 * the first question without an answer the execution is given up, the page
 * puts the question, and the item is run again with the answers so far. What
 * an item writes before it asks is therefore written twice; ours ask first.
 */
export function runMenuItem(workspace: Workspace, handler: string, answers: readonly DialogAnswer[]): MenuOutcome {
  const { screen, toasts } = workspace.world;
  const messages: DialogView[] = [];
  const toastsBefore = toasts.length;
  const sidebarBefore = screen.sidebar;
  let next = 0;
  workspace.onDialog((dialog): Answer => {
    if (dialog.kind === 'alert' && dialog.buttons.length === 1) {
      messages.push(dialog);
      return { button: 'OK' };
    }
    const answer = answers[next++];
    if (!answer) throw new Unanswered(dialog);
    return { button: answer.button as Answer['button'], text: answer.text };
  });
  screen.dialog = null;
  const outcome = (ask: DialogView | null, error: string): MenuOutcome => ({
    ask,
    messages,
    toasts: toasts.slice(toastsBefore).map(({ title, message }) => [title, message].filter(Boolean).join(': ')),
    page: screen.dialog ? { title: screen.dialog.title, height: screen.dialog.height ?? 300 } : null,
    sidebar: screen.sidebar !== sidebarBefore,
    error,
  });
  try {
    workspace.run(handler);
    return outcome(null, '');
  } catch (error) {
    return error instanceof Unanswered ? outcome(error.dialog, '') : outcome(null, messageOf(error));
  }
}

const HOUR = 3_600_000;
const JAPAN = 9 * HOUR;

/** Six o'clock in Japan, after `now`. */
export function nextMorning(now: number): number {
  const day = 24 * HOUR;
  const sixToday = Math.floor((now + JAPAN) / day) * day + 6 * HOUR - JAPAN;
  return sixToday > now ? sixToday : sixToday + day;
}

/** Moves the clock to the next morning and runs the timers that were due by then. */
export function morning(workspace: Workspace): MorningOutcome {
  workspace.advance(nextMorning(workspace.now()) - workspace.now());
  const fired = workspace.fireDue().map(({ handler, error = '' }) => ({ handler, error }));
  return { now: workspace.now(), fired };
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'Error';
}

/** The words of whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
