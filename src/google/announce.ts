import type { Reply } from '../contract.ts';
import { TaneError } from '../domain/errors.ts';
import { type Language, say } from '../messages/index.ts';

/** The words for what went wrong, in the user's language. */
export function explain(error: unknown): string {
  if (error instanceof TaneError) return say(error.code, error.params, language());
  const message = error instanceof Error ? error.message : String(error);
  return say('call.unexpected', { message }, language());
}

/** The language of the person's Google account; Japanese unless it is English. */
export function language(): Language {
  return Session.getActiveUserLocale().startsWith('en') ? 'en' : 'ja';
}

/** An answer to the sidebar: a value, or words that say what to do. What nobody foresaw is also logged. */
export function reply<T>(work: () => T): Reply<T> {
  try {
    return { ok: true, value: work() };
  } catch (error) {
    if (!(error instanceof TaneError)) console.error(error);
    return { ok: false, message: explain(error) };
  }
}

/** Runs what a menu item starts and tells the person how it ended. */
export function announced(work: () => string): void {
  const ui = SpreadsheetApp.getUi();
  const told = reply(work);
  ui.alert(say('app.name', {}, language()), told.ok ? told.value : told.message, ui.ButtonSet.OK);
}

/** Runs what a trigger or another program starts: the caller gets an error in words, Google's failure mail too. */
export function stated<T>(work: () => T): T {
  const told = reply(work);
  if (!told.ok) throw new Error(told.message);
  return told.value;
}
