import type { FormItemRef } from '../app/ports.ts';
import { sha256 } from '../domain/digest.ts';
import { END } from '../domain/forms/definition.ts';
import { elementsOf, type FormElement, RETIRED_SLOT, sectionSlot } from '../domain/forms/layout.ts';
import type { FormDefinition } from '../domain/forms.ts';
import { arrange } from './form-order.ts';
import { type Placed, place, type Standing, titleOf } from './form-place.ts';
import { type AnyQuestion, entriesOf, fitQuestion, makeOptional } from './form-questions.ts';
import { withQuestionIds } from './form-read.ts';

type Form = GoogleAppsScript.Forms.Form;
type PageBreak = GoogleAppsScript.Forms.PageBreakItem;

/** Makes a Form show its declaration; see FormsPort.bringInLine. */
export function bringInLine(
  formId: string,
  definition: FormDefinition,
  known: readonly FormItemRef[],
): readonly FormItemRef[] {
  const form = FormApp.openById(formId);
  form
    .setTitle(definition.title)
    .setDescription(definition.description)
    .setConfirmationMessage(definition.confirmation)
    .setAllowResponseEdits(false)
    .setProgressBar(true)
    .setShowLinkToRespondAgain(false);
  const before = form.getItems().map((item): Standing => ({ id: String(item.getId()), item }));
  const placed = place(form, elementsOf(definition), before, known);
  const retired = retiredIn(placed, before, known);
  const shelf = retired.length > 0 ? shelfFor(form, before, known) : [];
  const shown = [...placed, ...shelf];
  const digests = show(shown, known);
  for (const { item } of retired) makeOptional(item);
  const now = [...before.map(({ id }) => id), ...shown.flatMap(({ id, isNew }) => (isNew ? [id] : []))];
  const order = arrange(
    form,
    now,
    placed.map(({ id }) => id),
    [...shelf, ...retired].map(({ id }) => id),
  );
  const refs = refsOf(form, shown, digests, known, order);
  // Should a question be asked again one day, its item is fitted anew.
  const hidden = known.filter(({ itemId }) => retired.some(({ id }) => id === itemId));
  return [...refs, ...hidden.map((ref) => ({ ...ref, digest: '' }))];
}

/** Our own items that show nothing of the declaration any more. */
function retiredIn(
  placed: readonly Placed[],
  before: readonly Standing[],
  known: readonly FormItemRef[],
): readonly Standing[] {
  const shown = new Set(placed.map(({ id }) => id));
  const own = new Map(known.map((ref) => [ref.itemId, ref.column]));
  return before.filter(({ id }) => own.has(id) && own.get(id) !== RETIRED_SLOT && !shown.has(id));
}

/**
 * The page where questions are kept that are asked no longer. The page before
 * it ends the Form, so that nobody meets them; deleting them would take the
 * answers along that are not yet read, and those that are compared at night.
 */
function shelfFor(form: Form, before: readonly Standing[], known: readonly FormItemRef[]): readonly Placed[] {
  const element = {
    slot: RETIRED_SLOT,
    kind: 'heading',
    page: true,
    title: '以前の質問',
    help: '',
    after: END,
  } as const;
  return place(form, [element], before, known);
}

type Pages = ReadonlyMap<string, { readonly id: string; readonly page: () => PageBreak }>;

/** Sets what an element shows, where that is not what it showed last. Returns the fingerprint of each by item id. */
function show(placed: readonly Placed[], known: readonly FormItemRef[]): ReadonlyMap<string, string> {
  const pages: Pages = new Map(
    placed.map(({ element, typed, id }) => [element.slot, { id, page: () => typed() as PageBreak }]),
  );
  const digests = new Map<string, string>();
  for (const one of placed) {
    const leads = leadsOf(one.element).map((section) => pages.get(sectionSlot(section))?.id ?? section);
    const digest = sha256(JSON.stringify([one.element, leads]));
    digests.set(one.id, digest);
    if (known.some((ref) => ref.itemId === one.id && ref.digest === digest)) continue;
    fitElement(one, pages);
  }
  return digests;
}

function leadsOf(element: FormElement): readonly string[] {
  if (element.kind === 'question') return Object.values(element.branch ?? {});
  return element.after ? [element.after] : [];
}

function fitElement({ element, typed, isNew }: Placed, pages: Pages): void {
  const pageOf = (section: string | undefined) => (section ? pages.get(sectionSlot(section))?.page() : undefined);
  if (element.kind === 'question') {
    fitQuestion(typed() as AnyQuestion, element.question, isNew, (option) => pageOf(element.branch?.[option]));
    return;
  }
  const heading = typed() as PageBreak;
  heading.setTitle(element.title);
  if (!isNew || element.help !== '') heading.setHelpText(element.help);
  if (!element.page || (isNew && !element.after)) return;
  const target = pageOf(element.after);
  if (target) heading.setGoToPage(target);
  else heading.setGoToPage(FormApp.PageNavigationType[element.after === END ? 'SUBMIT' : 'CONTINUE']);
}

function refsOf(
  form: Form,
  placed: readonly Placed[],
  digests: ReadonlyMap<string, string>,
  known: readonly FormItemRef[],
  order: readonly string[],
): readonly FormItemRef[] {
  const refs = new Map(known.map((ref) => [ref.itemId, ref]));
  const unnumbered = placed.flatMap(({ element, id, typed }) =>
    element.kind === 'question' && !refs.get(id)?.entry
      ? [{ id, typed: typed() as AnyQuestion, question: element.question }]
      : [],
  );
  const entries = entriesOf(form, unnumbered);
  const items = placed.map(({ element, id, isNew, item }) => ({
    column: element.slot,
    itemId: id,
    questionId: refs.get(id)?.questionId ?? '',
    entry: refs.get(id)?.entry || (entries.get(id) ?? ''),
    digest: digests.get(id) ?? '',
    index: order.indexOf(id),
    title: isNew ? titleOf(element) : item().getTitle(),
  }));
  return withQuestionIds(form.getId(), items);
}
