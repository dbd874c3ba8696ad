import type { Cell, CellFormat, Value } from './model.ts';
import { serialOf } from './number-format.ts';

/** What Sheets makes of typed text: a value, and the format it gives the cell with it. */
export interface Entered {
  readonly value: Value | undefined;
  readonly numberFormat?: NonNullable<CellFormat['numberFormat']>;
}

/**
 * Reads text as if a person typed it into the cell
 * (https://developers.google.com/workspace/sheets/api/reference/rest/v4/ValueInputOption, USER_ENTERED):
 * formulas, truth values, numbers, percentages, dates and times; a leading
 * apostrophe or the text format keeps it as text (full-width digits: A-SHEETS-TYPED).
 */
export function userEntered(text: string, cell: Cell | null, year: number): Entered {
  if (text === '') return { value: undefined };
  if (text.startsWith("'")) return { value: { stringValue: text.slice(1) } };
  if (cell?.userEnteredFormat?.numberFormat?.type === 'TEXT') return { value: { stringValue: text } };
  if (text.startsWith('=') && text.length > 1) return { value: { formulaValue: text } };
  if (/^(true|false)$/i.test(text)) return { value: { boolValue: text.toLowerCase() === 'true' } };
  const entered = enteredDate(text.trim(), year) ?? enteredNumber(text.trim());
  if (entered) return entered;
  // A text such as "+81-…" begins a formula too, and a wrong one.
  return { value: /^\+./.test(text) ? { formulaValue: `=${text}` } : { stringValue: text } };
}

function enteredNumber(text: string): Entered | undefined {
  const match = /^([-+]?)[¥￥]?((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)(e[-+]?\d+)?(%?)$/i.exec(text);
  if (!match) return undefined;
  const number = Number(`${match[1]}${match[2]?.replaceAll(',', '')}${match[3] ?? ''}`);
  if (match[4])
    return {
      value: { numberValue: number / 100 },
      numberFormat: { type: 'PERCENT', pattern: text.includes('.') ? '0.00%' : '0%' },
    };
  return { value: { numberValue: number } };
}

const DATE = /^(?:(\d{4})[-/年])?(\d{1,2})[-/月](\d{1,2})日?(?:\s+(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/;
const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/;

function enteredDate(text: string, thisYear: number): Entered | undefined {
  const time = TIME.exec(text);
  if (time) {
    const numberValue = fraction(time[1], time[2], time[3]);
    return numberValue === undefined
      ? undefined
      : { value: { numberValue }, numberFormat: { type: 'TIME', pattern: 'h:mm' } };
  }
  const match = DATE.exec(text);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1] ?? thisYear), Number(match[2]), Number(match[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  const serial = serialOf(date.getTime());
  if (match[4] === undefined)
    return { value: { numberValue: serial }, numberFormat: { type: 'DATE', pattern: 'yyyy/mm/dd' } };
  const part = fraction(match[4], match[5], match[6]);
  if (part === undefined) return undefined;
  return { value: { numberValue: serial + part }, numberFormat: { type: 'DATE_TIME', pattern: 'yyyy/mm/dd h:mm:ss' } };
}

function fraction(hours = '0', minutes = '0', seconds = '0'): number | undefined {
  const valid = Number(hours) < 24 && Number(minutes) < 60 && Number(seconds) < 60;
  return valid ? (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400 : undefined;
}
