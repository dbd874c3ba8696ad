import type { Question } from '../domain/forms.ts';

type Form = GoogleAppsScript.Forms.Form;
type Item = GoogleAppsScript.Forms.Item;
type PageBreak = GoogleAppsScript.Forms.PageBreakItem;

/** What every question's item can do. */
export interface AnyQuestion {
  setTitle(title: string): unknown;
  setHelpText(text: string): unknown;
  setRequired(required: boolean): unknown;
  getId(): number;
}

interface Kind {
  readonly type: keyof typeof FormApp.ItemType;
  readonly add: (form: Form) => AnyQuestion;
  readonly of: (item: Item) => AnyQuestion;
  /** What only this kind shows. */
  readonly fit?: (item: never, question: Question, pageOf: (option: string) => PageBreak | undefined) => void;
  /** An answer as a link fills it in. */
  readonly sample: (item: never, answer: string) => GoogleAppsScript.Forms.ItemResponse;
}

type Text = GoogleAppsScript.Forms.TextItem;
type Choice = GoogleAppsScript.Forms.MultipleChoiceItem;
type List = GoogleAppsScript.Forms.ListItem;
type Checkbox = GoogleAppsScript.Forms.CheckboxItem;

const KINDS: Readonly<Record<Question['kind'], Kind>> = {
  short: {
    type: 'TEXT',
    add: (form) => form.addTextItem(),
    of: (item) => item.asTextItem(),
    fit: (item: Text, question) => {
      const check = validation(question);
      if (check) item.setValidation(check);
    },
    sample: (item: Text, answer) => item.createResponse(answer),
  },
  paragraph: {
    type: 'PARAGRAPH_TEXT',
    add: (form) => form.addParagraphTextItem(),
    of: (item) => item.asParagraphTextItem(),
    sample: (item: GoogleAppsScript.Forms.ParagraphTextItem, answer) => item.createResponse(answer),
  },
  choice: {
    type: 'MULTIPLE_CHOICE',
    add: (form) => form.addMultipleChoiceItem(),
    of: (item) => item.asMultipleChoiceItem(),
    fit: (item: Choice, question, pageOf) => setChoices(item, question, pageOf),
    sample: (item: Choice, answer) => item.createResponse(answer),
  },
  list: {
    type: 'LIST',
    add: (form) => form.addListItem(),
    of: (item) => item.asListItem(),
    fit: (item: List, question, pageOf) => setChoices(item, question, pageOf),
    sample: (item: List, answer) => item.createResponse(answer),
  },
  checkbox: {
    type: 'CHECKBOX',
    add: (form) => form.addCheckboxItem(),
    of: (item) => item.asCheckboxItem(),
    fit: (item: Checkbox, question) => void item.setChoiceValues([...question.options]),
    sample: (item: Checkbox, answer) => item.createResponse([answer]),
  },
  date: {
    type: 'DATE',
    add: (form) => form.addDateItem(),
    of: (item) => item.asDateItem(),
    sample: (item: GoogleAppsScript.Forms.DateItem, answer) =>
      item.createResponse(new Date(`${answer}T12:00:00+09:00`)),
  },
  dateTime: {
    type: 'DATETIME',
    add: (form) => form.addDateTimeItem(),
    of: (item) => item.asDateTimeItem(),
    sample: (item: GoogleAppsScript.Forms.DateTimeItem, answer) =>
      item.createResponse(new Date(`${answer.replace(' ', 'T')}:00+09:00`)),
  },
  scale: {
    type: 'SCALE',
    add: (form) => form.addScaleItem(),
    of: (item) => item.asScaleItem(),
    fit: (item: GoogleAppsScript.Forms.ScaleItem, { scale }) => {
      if (scale) item.setBounds(...scale);
    },
    // The types still say that a scale is answered with a string; the reference says an integer.
    sample: (item: GoogleAppsScript.Forms.ScaleItem, answer) => item.createResponse(Number(answer) as never),
  },
};

/** A choice whose options lead to other pages says so for each of them, or for none (reference, Choice). */
function setChoices(item: Choice | List, question: Question, pageOf: (option: string) => PageBreak | undefined): void {
  const pages = question.options.map(pageOf);
  if (pages.some((page) => !page)) item.setChoiceValues([...question.options]);
  else item.setChoices(question.options.map((option, i) => item.createChoice(option, pages[i] as PageBreak)));
}

/** The type of item that a question is. */
export function typeOf(question: Question): GoogleAppsScript.Forms.ItemType {
  return FormApp.ItemType[KINDS[question.kind].type];
}

/** Adds an empty item for the question at the end of a Form. */
export function addQuestion(form: Form, question: Question): AnyQuestion {
  return KINDS[question.kind].add(form);
}

/** An item as the kind that the question is. */
export function asQuestion(item: Item, question: Question): AnyQuestion {
  return KINDS[question.kind].of(item);
}

/** Makes an item show the question. A new item has no help yet and asks no duty: each word saved is a service call. */
export function fitQuestion(
  typed: AnyQuestion,
  question: Question,
  isNew: boolean,
  pageOf: (option: string) => PageBreak | undefined,
): void {
  typed.setTitle(question.title);
  if (!isNew || question.help !== '') typed.setHelpText(question.help);
  if (!isNew || question.required) typed.setRequired(question.required);
  KINDS[question.kind].fit?.(typed as never, question, pageOf);
}

/** A question whose number in prefilled links is not known yet. */
export interface Unnumbered {
  readonly id: string;
  readonly typed: AnyQuestion;
  readonly question: Question;
}

/**
 * The numbers by which prefilled links name questions, read from links that
 * Google makes: one link for all whose answers can be told apart, one each for
 * the rest. Returns them by item id.
 */
export function entriesOf(form: Form, questions: readonly Unnumbered[]): ReadonlyMap<string, string> {
  const entries = new Map<string, string>();
  for (let rest = questions; rest.length > 0; ) {
    const round = new Map<string, Unnumbered>();
    for (const one of rest) {
      const mark = marksOf(one.question).find((text) => !round.has(text));
      if (mark !== undefined) round.set(mark, one);
    }
    const response = form.createResponse();
    for (const [mark, { typed, question }] of round)
      response.withItemResponse(KINDS[question.kind].sample(typed as never, mark));
    const found = entriesIn(response.toPrefilledUrl());
    for (const [mark, { id }] of round) entries.set(id, found.get(mark) ?? '');
    rest = rest.filter((one) => !entries.has(one.id));
  }
  return entries;
}

/** Answers that a question takes and that can be found again in an address. */
function marksOf(question: Question): readonly string[] {
  if (question.kind === 'date') return DAYS;
  if (question.kind === 'dateTime') return DAYS.map((day) => `${day} 12:00`);
  if (question.scale) return question.scale.map(String);
  return question.options.length > 0 ? question.options : TEXTS;
}

const numbered = (count: number, name: (i: number) => string): readonly string[] =>
  Array.from({ length: count }, (_, i) => name(i + 1));
const TEXTS = numbered(99, (i) => `tane-${i}`);
const DAYS = numbered(28, (i) => `2001-02-${String(i).padStart(2, '0')}`);

function entriesIn(url: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const part of url.split(/[?&]/)) {
    const [, entry, value] = /^entry\.(\d+)=(.*)$/.exec(part) ?? [];
    if (entry && value !== undefined) found.set(decodeURIComponent(value.replace(/\+/g, ' ')), entry);
  }
  return found;
}

/** Takes the duty to answer off a question of any type. */
export function makeOptional(item: Item): void {
  const kind = Object.values(KINDS).find((one) => FormApp.ItemType[one.type] === item.getType());
  kind?.of(item).setRequired(false);
}

function validation(question: Question): GoogleAppsScript.Forms.TextValidation | undefined {
  if (question.check === 'email') {
    return FormApp.createTextValidation()
      .setHelpText('メールアドレスを確かめてください（例: tane@example.jp）。')
      .requireTextIsEmail()
      .build();
  }
  if (question.check === 'integer') {
    return FormApp.createTextValidation().setHelpText('数字だけを書いてください。').requireWholeNumber().build();
  }
  return undefined;
}
