import { type Column, columnOf, type TableKey } from '../schema/index.ts';
import type { Asked } from './definition.ts';

type QuestionKind = 'short' | 'paragraph' | 'choice' | 'list' | 'checkbox' | 'date' | 'dateTime' | 'scale';

export interface Question {
  readonly column: string;
  readonly title: string;
  readonly help: string;
  readonly kind: QuestionKind;
  readonly required: boolean;
  readonly options: readonly string[];
  readonly check: 'email' | 'integer' | 'none';
  /** The ends of a scale. */
  readonly scale?: readonly [number, number];
}

/** The question that fills a column, with what a form says differently. */
export function questionOf(table: TableKey, key: string, asked: Omit<Asked, 'column' | 'table'> = {}): Question {
  const column = columnOf(table, key);
  const kind = kindOf(column);
  return {
    column: key,
    title: asked.title ?? column.question ?? column.label,
    help: asked.help ?? column.help ?? '',
    kind,
    required: asked.required ?? column.required === true,
    options: asked.options ?? (column.type === 'flag' ? ['はい', 'いいえ'] : (column.options ?? [])),
    check: column.type === 'email' ? 'email' : kind === 'short' && column.type === 'integer' ? 'integer' : 'none',
    ...(column.scale ? { scale: column.scale } : {}),
  };
}

/** More choices than this are offered as a drop-down list, which a phone shows on one screen. */
const LONG_LIST = 8;

function kindOf(column: Column): QuestionKind {
  if (column.scale) return 'scale';
  if (column.type === 'choices') return 'checkbox';
  if (column.type === 'flag') return 'choice';
  if (column.type === 'choice') return (column.options?.length ?? 0) > LONG_LIST ? 'list' : 'choice';
  if (column.type === 'date' || column.type === 'dateTime') return column.type;
  return column.type === 'long' || column.type === 'lines' ? 'paragraph' : 'short';
}
