import { cellAt } from './grid.ts';
import type { Cell, Value } from './model.ts';
import { formatDate, formatGeneral, formatNumber } from './number-format.ts';
import type { Area } from './ranges.ts';

export interface RenderOptions {
  readonly majorDimension?: string;
  readonly valueRenderOption?: string;
  readonly dateTimeRenderOption?: string;
}

const DATE_TYPES: Readonly<Record<string, string>> = {
  DATE: 'yyyy/mm/dd',
  TIME: 'h:mm:ss',
  DATE_TIME: 'yyyy/mm/dd h:mm:ss',
};
const NUMBER_TYPES: Readonly<Record<string, string>> = { NUMBER: '#,##0.00', PERCENT: '0.00%', CURRENCY: '"¥"#,##0' };

/**
 * The values of an area as `ValueRange.values`: empty trailing cells and rows
 * left out, empty cells before them "" (reference/rest/v4/spreadsheets.values).
 * Undefined when there is no value at all: the field is then absent.
 */
export function valuesOf(area: Area, options: RenderOptions): unknown[][] | undefined {
  const columns = options.majorDimension === 'COLUMNS';
  const lines = columns ? area.c1 - area.c0 : area.r1 - area.r0;
  const length = columns ? area.r1 - area.r0 : area.c1 - area.c0;
  const values: unknown[][] = [];
  // Rows past the stored ones are empty; there is no need to walk to the end of the grid.
  const used = columns ? lines : Math.min(lines, area.sheet.rows.length - area.r0);
  for (let line = 0; line < used; line += 1) {
    const cellOf = (i: number): Cell | null =>
      columns ? cellAt(area.sheet, area.r0 + i, area.c0 + line) : cellAt(area.sheet, area.r0 + line, area.c0 + i);
    let end = columns ? Math.min(length, Math.max(0, area.sheet.rows.length - area.r0)) : length;
    while (end > 0 && !cellOf(end - 1)?.userEnteredValue) end -= 1;
    values.push(Array.from({ length: end }, (_, i) => render(cellOf(i), options)));
  }
  while (values.length > 0 && values.at(-1)?.length === 0) values.pop();
  return values.length > 0 ? values : undefined;
}

function render(cell: Cell | null, options: RenderOptions): unknown {
  const value = cell?.userEnteredValue;
  if (!cell || !value) return '';
  const option = options.valueRenderOption ?? 'FORMATTED_VALUE';
  if (option === 'FORMATTED_VALUE') return displayed(cell);
  if (option === 'FORMULA' && value.formulaValue !== undefined) return value.formulaValue;
  const effective = effectiveValue(value);
  if (effective.numberValue !== undefined && options.dateTimeRenderOption === 'FORMATTED_STRING' && isDate(cell))
    return displayed(cell);
  return effective.numberValue ?? effective.boolValue ?? effective.stringValue ?? effective.errorValue?.message ?? '';
}

/** Whether a cell is formatted as a date, a time or both. */
export const isDate = (cell: Cell): boolean => (cell.userEnteredFormat?.numberFormat?.type ?? '') in DATE_TYPES;

/** The text that a person sees in the cell. */
export function displayed(cell: Cell | null): string {
  const value = cell?.userEnteredValue;
  if (!cell || !value) return '';
  const effective = effectiveValue(value);
  if (effective.boolValue !== undefined) return effective.boolValue ? 'TRUE' : 'FALSE';
  if (effective.numberValue !== undefined) return displayedNumber(effective.numberValue, cell);
  return effective.stringValue ?? effective.errorValue?.message ?? '';
}

function displayedNumber(value: number, cell: Cell): string {
  const { type = '', pattern } = cell.userEnteredFormat?.numberFormat ?? {};
  if (type in DATE_TYPES) return formatDate(value, pattern || (DATE_TYPES[type] ?? ''));
  const numeric = pattern || NUMBER_TYPES[type];
  return numeric && numeric !== '@' && type !== 'TEXT' ? formatNumber(value, numeric) : formatGeneral(value);
}

/**
 * What a formula yields. Nothing is evaluated: HYPERLINK shows its label, and
 * whatever else somebody typed is an error, which a reader must survive.
 */
export function effectiveValue(value: Value): Value {
  if (value.formulaValue === undefined) return value;
  const link = hyperlinkOf(value.formulaValue);
  if (link) return { stringValue: link.label };
  return { errorValue: { type: 'ERROR', message: '#ERROR!' } };
}

/** Address and label of a HYPERLINK formula with literal arguments. */
export function hyperlinkOf(formula: string | undefined): { readonly url: string; readonly label: string } | undefined {
  const match = /^=HYPERLINK\(\s*"((?:[^"]|"")*)"\s*(?:,\s*"((?:[^"]|"")*)"\s*)?\)$/i.exec(formula ?? '');
  if (!match) return undefined;
  const [url = '', label] = match.slice(1).map((text) => text?.replaceAll('""', '"'));
  return { url, label: label ?? url };
}
