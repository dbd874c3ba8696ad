import type { FormAnswers, FormItem, FormOutcome, FormView } from '../../../workbench/api.ts';
import type { FormData, ItemData } from '../forms/data.ts';
import { RespondentError } from '../forms/respond.ts';
import { prefilledAnswers, publishedUrl } from '../forms/responses.ts';
import type { Workspace } from '../workspace.ts';
import { isOpenToAll } from './office.ts';

/** A Form as its respondent meets it; undefined where there is none. `query` is what a prefilled link carries. */
export function formView(workspace: Workspace, id: string, query: string): FormView | undefined {
  const form = workspace.world.forms.list().find((one) => one.id === id || one.publishedId === id);
  if (!form) return undefined;
  return {
    id: form.id,
    title: form.title,
    description: form.description,
    confirmation: form.confirmationMessage,
    progressBar: form.progressBar,
    respondAgain: form.respondAgain,
    closed: isOpenToAll(workspace, form) ? '' : form.closedMessage || ' ',
    pages: pagesOf(form),
    given: prefilledAnswers(form, `${publishedUrl(form)}?${query}`),
  };
}

/** Sends answers as a respondent does; where the Form would not take them, says which question and why. */
export function answerForm(workspace: Workspace, id: string, answers: FormAnswers): FormOutcome {
  try {
    workspace.respond(id, answers);
    return { ok: true };
  } catch (error) {
    if (!(error instanceof RespondentError)) throw error;
    return { ok: false, message: error.message, item: error.itemId ?? null };
  }
}

function pagesOf(form: FormData): FormItem[][] {
  const pages: FormItem[][] = [[]];
  for (const item of form.items) {
    if (item.kind === 'PAGE_BREAK') pages.push([]);
    pages.at(-1)?.push(formItem(item));
  }
  return pages;
}

function formItem({ id, kind, title, helpText, required, choices, other, bounds, labels }: ItemData): FormItem {
  const values = choices.map((choice) => choice.value);
  return { id, kind, title, help: helpText, required, choices: values, other, bounds, labels };
}
