import type { FormItemRef } from '../app/ports.ts';
import type { FormElement } from '../domain/forms/layout.ts';
import { type AnyQuestion, addQuestion, asQuestion, typeOf } from './form-questions.ts';

type Form = GoogleAppsScript.Forms.Form;
type Item = GoogleAppsScript.Forms.Item;
type Heading = GoogleAppsScript.Forms.PageBreakItem | GoogleAppsScript.Forms.SectionHeaderItem;

/** An item that stands in the Form now. */
export interface Standing {
  readonly id: string;
  readonly item: Item;
}

/** An element of the declaration with the item that shows it; asked for as item or as its kind only when needed. */
export interface Placed {
  readonly element: FormElement;
  readonly id: string;
  readonly isNew: boolean;
  readonly item: () => Item;
  readonly typed: () => AnyQuestion | Heading;
}

/**
 * The item of each element: the one recorded for it, or one that an earlier
 * run made and did not come to record, or a new one at the end. An item of
 * another type is not the same question any more.
 */
export function place(
  form: Form,
  elements: readonly FormElement[],
  before: readonly Standing[],
  known: readonly FormItemRef[],
): readonly Placed[] {
  const recorded = new Map(known.map((ref) => [ref.itemId, ref.column]));
  const strangers = before.filter(({ id }) => !recorded.has(id));
  return elements.map((element) => {
    const own = before.filter(({ id }) => recorded.get(id) === element.slot);
    const found = own.find(({ item }) => item.getType() === typeOfElement(element)) ?? adopted(strangers, element);
    return found ? standing(element, found) : added(form, element);
  });
}

/**
 * Takes an unrecorded item of the same type and title out of the list, so that
 * no two elements take it; or one that a run cut short added and did not come
 * to name: items are added in the order in which they are asked for here.
 */
function adopted(strangers: Standing[], element: FormElement): Standing | undefined {
  const alike = strangers.filter(({ item }) => item.getType() === typeOfElement(element));
  const found =
    alike.find(({ item }) => item.getTitle() === titleOf(element)) ?? alike.find(({ item }) => item.getTitle() === '');
  if (found) strangers.splice(strangers.indexOf(found), 1);
  return found;
}

export function titleOf(element: FormElement): string {
  return element.kind === 'heading' ? element.title : element.question.title;
}

function typeOfElement(element: FormElement): GoogleAppsScript.Forms.ItemType {
  if (element.kind === 'question') return typeOf(element.question);
  return element.page ? FormApp.ItemType.PAGE_BREAK : FormApp.ItemType.SECTION_HEADER;
}

function standing(element: FormElement, { id, item }: Standing): Placed {
  const typed = (): AnyQuestion | Heading => {
    if (element.kind === 'question') return asQuestion(item, element.question);
    return element.page ? item.asPageBreakItem() : item.asSectionHeaderItem();
  };
  return { element, id, isNew: false, item: () => item, typed };
}

function added(form: Form, element: FormElement): Placed {
  const made =
    element.kind === 'question'
      ? addQuestion(form, element.question)
      : element.page
        ? form.addPageBreakItem()
        : form.addSectionHeaderItem();
  const id = made.getId();
  return { element, id: String(id), isNew: true, item: () => form.getItemById(id), typed: () => made };
}
