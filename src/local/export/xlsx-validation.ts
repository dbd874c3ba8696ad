import type ExcelJS from 'exceljs';
import type { Rule, Sheet, Workbook } from '../sheets/model.ts';
import { columnName } from '../sheets/ranges.ts';

/** Excel takes a written-out list of at most 255 characters, and splits it at commas. */
const LIST_LIMIT = 255;
const LIST_SHEET = '_選択肢';

/** Longer lists of options, each in a column of one hidden sheet. */
export interface OptionLists {
  /** The reference to a list's options as a validation formula. */
  formula(options: readonly string[]): string;
  write(file: ExcelJS.Workbook): void;
}

/** The lists of one file; equal ones share a column. */
export function optionLists(book: Workbook): OptionLists {
  const titles = new Set(book.sheets.map((sheet) => sheet.properties.title));
  const columns: (readonly string[])[] = [];
  const name = titles.has(LIST_SHEET) ? `${LIST_SHEET}2` : LIST_SHEET;
  return {
    formula(options) {
      const known = columns.findIndex((column) => column.join('\n') === options.join('\n'));
      const index = known >= 0 ? known : columns.push(options) - 1;
      const column = columnName(index);
      return `'${name}'!$${column}$1:$${column}$${options.length}`;
    },
    write(file) {
      if (columns.length === 0) return;
      const sheet = file.addWorksheet(name, { state: 'hidden' });
      for (const [c, options] of columns.entries())
        for (const [r, option] of options.entries()) sheet.getCell(r + 1, c + 1).value = option;
    },
  };
}

/** exceljs leaves this out of its types; its keys may be ranges. */
interface WithValidations {
  readonly dataValidations: { add(range: string, validation: ExcelJS.DataValidation): void };
}

/** Writes each run of equal rules in a column as one validation. */
export function addValidations(sheet: Sheet, target: ExcelJS.Worksheet, lists: OptionLists): void {
  const { dataValidations } = target as unknown as WithValidations;
  const width = Math.max(0, ...sheet.rows.map((row) => row.length));
  const keys = new Map<Rule, string>();
  const keyOf = (rule: Rule): string => {
    const key = keys.get(rule) ?? JSON.stringify(rule);
    keys.set(rule, key);
    return key;
  };
  for (let column = 0; column < width; column += 1) {
    const ruleAt = (row: number): Rule | undefined => sheet.rows[row]?.[column]?.dataValidation;
    for (let row = 0; row < sheet.rows.length; row += 1) {
      const rule = ruleAt(row);
      if (!rule) continue;
      const start = row;
      for (let next = ruleAt(row + 1); next && keyOf(next) === keyOf(rule); next = ruleAt(row + 1)) row += 1;
      const letter = columnName(column);
      const validation = validationOf(rule, lists);
      if (validation) dataValidations.add(`${letter}${start + 1}:${letter}${row + 1}`, validation);
    }
  }
}

function validationOf(rule: Rule, lists: OptionLists): ExcelJS.DataValidation | undefined {
  const values = (rule.condition?.values ?? []).map((value) => value.userEnteredValue ?? '');
  const help = rule.inputMessage ? { showInputMessage: true, prompt: rule.inputMessage } : {};
  const common = { allowBlank: true, showErrorMessage: true, errorStyle: rule.strict ? 'stop' : 'warning', ...help };
  switch (rule.condition?.type) {
    case 'ONE_OF_LIST': {
      const list = values.join(',');
      const short = list.length <= LIST_LIMIT && !values.some((value) => /[,"]/.test(value));
      return { ...common, type: 'list', formulae: [short ? `"${list}"` : lists.formula(values)] };
    }
    case 'ONE_OF_RANGE':
      return { ...common, type: 'list', formulae: [(values[0] ?? '').slice(1)] };
    case 'DATE_IS_VALID':
      return { ...common, type: 'date', operator: 'greaterThan', formulae: [new Date(Date.UTC(1900, 0, 1))] };
    case 'CUSTOM_FORMULA':
      return { ...common, type: 'custom', formulae: [(values[0] ?? '').slice(1)] };
    default:
      return undefined;
  }
}
