import type { EnumValue } from '../services/enums.ts';
import { enumOf } from '../services/enums.ts';

/** The kinds of items that are emulated, in the order of FormApp.ItemType. */
export type ItemKind =
  | 'CHECKBOX'
  | 'DATE'
  | 'DATETIME'
  | 'LIST'
  | 'MULTIPLE_CHOICE'
  | 'PAGE_BREAK'
  | 'PARAGRAPH_TEXT'
  | 'SCALE'
  | 'SECTION_HEADER'
  | 'TEXT';

export const ItemType: Readonly<Record<ItemKind, EnumValue>> = enumOf('FormApp.ItemType', [
  'CHECKBOX',
  'CHECKBOX_GRID',
  'DATE',
  'DATETIME',
  'DURATION',
  'GRID',
  'IMAGE',
  'LIST',
  'MULTIPLE_CHOICE',
  'PAGE_BREAK',
  'PARAGRAPH_TEXT',
  'SCALE',
  'SECTION_HEADER',
  'TEXT',
  'TIME',
  'VIDEO',
  'FILE_UPLOAD',
]);

export const PageNavigationType = enumOf('FormApp.PageNavigationType', ['CONTINUE', 'GO_TO_PAGE', 'RESTART', 'SUBMIT']);

/** Where a page leads; `page` is the id of a page break. */
export interface Navigation {
  readonly type: keyof typeof PageNavigationType;
  readonly page?: number;
}

export interface ChoiceData {
  readonly value: string;
  readonly goTo?: Navigation;
}

/** One rule for an answer, as its builder method was called. */
export interface ValidationData {
  readonly rule: string;
  readonly args: readonly (number | string)[];
  readonly helpText: string;
}

export interface ItemData {
  readonly id: number;
  readonly kind: ItemKind;
  /** The number in `entry.N` of a prefilled URL; not the item's id. */
  readonly entry: number;
  title: string;
  helpText: string;
  required: boolean;
  choices: readonly ChoiceData[];
  other: boolean;
  validation: ValidationData | null;
  bounds: readonly [number, number];
  labels: readonly [string, string];
  /** Of a page break: where the page before it leads. */
  goTo: Navigation | null;
}

/** An answer as ItemResponse.getResponse() gives it. */
export type AnswerValue = string | readonly string[];

export interface ResponseData {
  readonly id: string;
  readonly timestamp: number;
  readonly email: string;
  /** By item id; what was left unanswered or not shown is not there. */
  readonly answers: Readonly<Record<string, AnswerValue>>;
}

export interface FormData {
  readonly id: string;
  /** The id in the address that respondents see. */
  readonly publishedId: string;
  title: string;
  description: string;
  confirmationMessage: string;
  closedMessage: string;
  published: boolean;
  accepting: boolean;
  collectEmail: boolean;
  allowEdits: boolean;
  progressBar: boolean;
  respondAgain: boolean;
  items: ItemData[];
  responses: ResponseData[];
}

const LAYOUT: readonly ItemKind[] = ['PAGE_BREAK', 'SECTION_HEADER'];

/** Whether an item asks something. */
export function isQuestion(item: ItemData): boolean {
  return !LAYOUT.includes(item.kind);
}
