import type { TableKey } from '../schema/index.ts';
import type { Asked, FormDefinition, FormSection } from './definition.ts';
import { type Question, questionOf } from './questions.ts';

/**
 * A Form as the list of its items, top to bottom. Each item has a slot, a name
 * of its own within the Form that neither title nor order changes: old answers
 * are mapped by it for as long as the registry lives.
 */
export type FormElement = HeadingElement | QuestionElement;

export interface HeadingElement {
  readonly slot: string;
  readonly kind: 'heading';
  /** Whether it begins a page; the first section stands at the top of the first page. */
  readonly page: boolean;
  readonly title: string;
  readonly help: string;
  /** The section that the page before this one leads to, where it is not this one. */
  readonly after?: string;
}

export interface QuestionElement {
  readonly slot: string;
  readonly kind: 'question';
  readonly question: Question;
  /** The section each option leads to. */
  readonly branch?: Readonly<Record<string, string>>;
}

/** The slot of the question that carries a link's token. */
export const LINK_SLOT = 'link';

const LINK_QUESTION: Question = {
  column: LINK_SLOT,
  title: 'リンク番号',
  help: 'はじめから入っている番号は、そのままにしてください。空のときは、空のままでかまいません。',
  kind: 'short',
  required: false,
  options: [],
  check: 'none',
};

/** The slot of the page behind the end, where questions that are no longer asked are kept. */
export const RETIRED_SLOT = 'section:retired';

export const sectionSlot = (key: string): string => `section:${key}`;

/** A question as it is asked: where its answer belongs, and under which name the answer travels. */
export interface AskedQuestion {
  readonly slot: string;
  readonly table: TableKey;
  readonly question: Question;
}

/** Every question of a form that fills a column, in order. */
export function questionsOf(definition: FormDefinition): readonly AskedQuestion[] {
  return definition.sections.flatMap((section) => section.columns.map((asked) => askedQuestion(definition, asked)));
}

function askedQuestion(definition: FormDefinition, given: string | Asked): AskedQuestion {
  const {
    column,
    table = definition.table,
    on,
    ...rest
  }: Asked = typeof given === 'string' ? { column: given } : given;
  const name = table === definition.table ? column : `${table}.${column}`;
  return { slot: on ? `${name}@${on}` : name, table, question: questionOf(table, column, rest) };
}

/** The name under which the answers of a slot are gathered: the branches of one column come together. */
export const answerKey = (slot: string): string => slot.replace(/@.*$/, '');

/** All items of a Form, in order. The link's question ends the first section, which every path passes. */
export function elementsOf(definition: FormDefinition): readonly FormElement[] {
  return definition.sections.flatMap((section, i) => [
    headingElement(section, definition.sections[i - 1]),
    ...section.columns.map((asked) => questionElement(definition, section, asked)),
    ...(i === 0 ? [{ slot: LINK_SLOT, kind: 'question', question: LINK_QUESTION } as const] : []),
  ]);
}

function headingElement(section: FormSection, before: FormSection | undefined): HeadingElement {
  return {
    slot: sectionSlot(section.key),
    kind: 'heading',
    page: before !== undefined,
    title: section.title,
    help: section.help ?? '',
    ...(before?.next ? { after: before.next } : {}),
  };
}

function questionElement(definition: FormDefinition, section: FormSection, given: string | Asked): QuestionElement {
  const { slot, question } = askedQuestion(definition, given);
  const leads = section.branch?.column === slot;
  return { slot, kind: 'question', question, ...(leads && section.branch ? { branch: section.branch.to } : {}) };
}

/** The slots of pages that these values lead past: the branches not taken. */
export function slotsPassedBy(
  definition: FormDefinition,
  values: Readonly<Record<string, unknown>>,
): ReadonlySet<string> {
  const passed = new Set(
    definition.sections.flatMap(({ branch }) => {
      const taken = branch && values[branch.column];
      return taken ? Object.entries(branch.to).flatMap(([option, to]) => (option === taken ? [] : [to])) : [];
    }),
  );
  const sections = definition.sections.filter((section) => passed.has(section.key));
  return new Set(sections.flatMap(({ columns }) => columns.map((asked) => askedQuestion(definition, asked).slot)));
}
