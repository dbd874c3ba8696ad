import {
  dateOfSerial,
  dateTimeOfSerial,
  isDate,
  isPartialDate,
  readDate,
  serialOfDate,
  serialOfDateTime,
} from './calendar.ts';
import type { Column, ColumnType, Value } from './schema/index.ts';

/** What a cell of the workbook holds, as read unformatted: '' is an empty cell. */
export type Cell = string | number | boolean;

/** The mark of a yes in lists and cells; only 「○」 is a yes. */
export const YES = '○';
const YES_MARKS = new Set(['○', '◯', '〇', 'はい', 'する', 'できる', '可', 'TRUE', 'true']);

/** The value of an empty cell of this type. */
export function emptyValue(type: ColumnType): Value {
  if (type === 'lines' || type === 'choices' || type === 'refs') return [];
  if (type === 'integer' || type === 'yen') return null;
  return type === 'flag' ? false : '';
}

/** Whether the value says nothing. */
export function isEmpty(value: Value): boolean {
  return value === '' || value === null || value === false || (Array.isArray(value) && value.length === 0);
}

/** Whether two values are the same fact. */
export function sameValue(a: Value, b: Value): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((x, i) => x === b[i]);
  return a === b;
}

const split = (text: string, at: RegExp): string[] =>
  text
    .split(at)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/**
 * The value of a cell of the workbook. A cell that does not fit its column
 * (staff typed a remark where a number stands) is kept as far as the type can
 * hold it: text as it is, dates as typed, numbers as null.
 */
export function valueOfCell(column: Column, cell: Cell): Value {
  switch (column.type) {
    case 'lines':
      return split(String(cell), /\r?\n/);
    case 'choices':
    case 'refs':
      return split(String(cell), /[、,\n]/);
    case 'integer':
    case 'yen':
      return typeof cell === 'number' ? cell : cell === '' || Number.isNaN(Number(cell)) ? null : Number(cell);
    case 'flag':
      return cell === true || YES_MARKS.has(String(cell));
    case 'date':
      return typeof cell === 'number' ? dateOfSerial(cell) : String(cell);
    case 'dateTime':
      return typeof cell === 'number' ? dateTimeOfSerial(cell) : String(cell);
    default:
      return String(cell);
  }
}

/** The cell that stores a value: a number for dates and amounts, text for all else, '' for nothing. */
export function cellOfValue(column: Column, value: Value): Cell {
  if (isEmpty(value)) return '';
  if (typeof value === 'boolean') return YES;
  if (typeof value === 'object') return (value as readonly string[]).join(column.type === 'lines' ? '\n' : '、');
  if (typeof value === 'number') return value;
  if (column.type === 'date' && isDate(value)) return serialOfDate(value);
  if (column.type === 'dateTime' && value !== '') return serialOfDateTime(value);
  return value;
}

/** What reading an answer gave: a value, or the reason why a person must look at it. */
export type Reading = { readonly value: Value } | { readonly problem: string };

/**
 * Reads what a person wrote (a Form answer, a cell of a list) by the rules of
 * its column. Nothing is guessed: what cannot be read is a problem, named by
 * the code of its message.
 */
export function readAnswer(column: Column, answer: string | readonly string[]): Reading {
  const parts = typeof answer === 'string' ? answer : answer.join(column.type === 'lines' ? '\n' : '、');
  const text = parts.trim();
  if (text === '') return column.required ? { problem: 'answer.required' } : { value: emptyValue(column.type) };
  return READERS[column.type]?.(column, text) ?? { value: text };
}

type Reader = (column: Column, text: string) => Reading;

const readNumber: Reader = (_column, text) => {
  const digits = text
    .normalize('NFKC')
    .replace(/[,\s]/g, '')
    .replace(/[人名円]$/, '');
  return /^-?\d+$/.test(digits) ? { value: Number(digits) } : { problem: 'answer.notNumber' };
};

const readList: Reader = (column, text) => {
  const parts = split(text, /[、,\n]/);
  const options = column.options;
  if (options && parts.some((part) => !options.includes(part))) return { problem: 'answer.notOption' };
  return { value: parts };
};

const READERS: Partial<Record<ColumnType, Reader>> = {
  lines: (_column, text) => ({ value: split(text, /\r?\n/) }),
  refs: readList,
  choices: readList,
  choice: (column, text) =>
    !column.options || column.options.includes(text) ? { value: text } : { problem: 'answer.notOption' },
  integer: readNumber,
  yen: readNumber,
  flag: (_column, text) => ({ value: YES_MARKS.has(text) }),
  date: (_column, text) => {
    const date = readDate(text);
    return isDate(date) ? { value: date } : { problem: 'answer.notDate' };
  },
  partialDate: (_column, text) => {
    const date = readDate(text);
    return isPartialDate(date) ? { value: date } : { problem: 'answer.notDate' };
  },
  email: (_column, text) =>
    /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) ? { value: text } : { problem: 'answer.notEmail' },
};
