import {
  dateOfSerial,
  dateTimeOfSerial,
  isDate,
  isDateTime,
  isPartialDate,
  readDate,
  serialOfDate,
  serialOfDateTime,
} from './calendar.ts';
import { CELL_LIMIT } from './pieces.ts';
import type { Column, ColumnType, Value } from './schema/index.ts';

/** What a cell of the workbook holds, as read unformatted: '' is an empty cell. */
export type Cell = string | number | boolean;

/** The mark of a yes in lists and cells; only 「○」 is a yes. */
export const YES = '○';
const YES_MARKS = new Set(['○', '◯', '〇', 'はい', 'する', 'できる', '可', 'TRUE', 'true']);
const NO_MARKS = new Set(['×', '✕', '✖', 'いいえ', 'しない', 'できない', '不可', '否', 'なし', 'FALSE', 'false']);

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
      return typeof cell === 'number' ? cell : numberIn(String(cell));
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
  if (column.type === 'dateTime' && isDateTime(value)) return serialOfDateTime(value);
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
  if (text.length > CELL_LIMIT) return { problem: 'answer.tooLong' };
  return READERS[column.type]?.(column, text) ?? { value: text };
}

type Reader = (column: Column, text: string) => Reading;

/** The whole number that a text states, or null: 「1,200円」 is one, 「3,4」 or 「10～20名」 would have to be guessed. */
function numberIn(text: string): number | null {
  const plain = text.normalize('NFKC').trim();
  const digits = /^(-?(?:\d+|\d{1,3}(?:,\d{3})+))\s*[人名円]?$/.exec(plain)?.[1]?.replace(/,/g, '');
  return digits && Number.isSafeInteger(Number(digits)) ? Number(digits) : null;
}

const readNumber: Reader = (_column, text) => {
  const value = numberIn(text);
  return value === null ? { problem: 'answer.notNumber' } : { value };
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
  flag: (_column, text) => {
    if (YES_MARKS.has(text)) return { value: true };
    return NO_MARKS.has(text) ? { value: false } : { problem: 'answer.notYesNo' };
  },
  date: (_column, text) => {
    const date = readDate(text);
    return isDate(date) ? { value: date } : { problem: 'answer.notDate' };
  },
  partialDate: (_column, text) => {
    const date = readDate(text);
    return isPartialDate(date) ? { value: date } : { problem: 'answer.notDate' };
  },
  dateTime: (_column, text) => {
    const local = text.trim().replace(/[ T]+/, 'T').replace(/\//g, '-');
    return isDateTime(local) ? { value: local } : { problem: 'answer.notDateTime' };
  },
  email: (_column, text) =>
    /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) ? { value: text } : { problem: 'answer.notEmail' },
};
