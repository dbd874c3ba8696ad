import type { FormAnswers, FormItem, FormOutcome, FormSheet, FormView } from '../../../workbench/api.ts';
import type { FormData, ItemData, Navigation } from '../forms/data.ts';
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

/** The pages, each beginning with its page break; where a page or a choice leads is a page's index. */
function pagesOf(form: FormData): readonly FormSheet[] {
  const pages: ItemData[][] = [[]];
  for (const item of form.items) {
    if (item.kind === 'PAGE_BREAK') pages.push([]);
    pages.at(-1)?.push(item);
  }
  const lead = (goTo: Navigation | null | undefined, from: number): number => {
    if (goTo?.type === 'SUBMIT') return pages.length;
    if (goTo?.type === 'RESTART') return 0;
    const target = goTo?.type === 'GO_TO_PAGE' ? pages.findIndex(([first]) => first?.id === goTo.page) : -1;
    return target < 0 ? from + 1 : target;
  };
  return pages.map((items, i) => ({
    items: items.map((item) => formItem(item, (goTo) => lead(goTo, i))),
    // reference/forms/page-break-item#setGoToPage(Item): it says where the page before it leads.
    next: lead(pages[i + 1]?.[0]?.goTo, i),
  }));
}

function formItem(item: ItemData, lead: (goTo: Navigation) => number): FormItem {
  const { id, kind, title, helpText, required, choices, other, bounds, labels } = item;
  const branches = choices.flatMap(({ value, goTo }) => (goTo ? [[value, lead(goTo)] as const] : []));
  return {
    id,
    kind,
    title,
    help: helpText,
    required,
    choices: choices.map((choice) => choice.value),
    branches: Object.fromEntries(branches),
    other,
    bounds,
    labels,
  };
}
