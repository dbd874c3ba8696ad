import { unemulated } from '../kernel.ts';
import { cellAt } from './grid.ts';
import type { Cell, Rule, Workbook } from './model.ts';
import { areaOf, parseA1 } from './ranges.ts';
import { refuse } from './refusal.ts';
import { displayed, isDate } from './values.ts';

/** Refuses a rule whose condition lacks or has too many values (ConditionType in the discovery document). */
export function checkRule(rule: Rule): void {
  const type = rule.condition?.type ?? refuse('The data validation rule has no condition type.');
  const values = (rule.condition?.values ?? []).map((value) => value.userEnteredValue ?? '');
  const formula = values.length === 1 && (values[0] ?? '').startsWith('=');
  if (type === 'ONE_OF_LIST') {
    if (values.length === 0) refuse('ConditionType ONE_OF_LIST requires at least one value.');
    if (values.some((value) => value.startsWith('=')))
      refuse('Formulas are not supported in ConditionType ONE_OF_LIST.');
  } else if (type === 'DATE_IS_VALID') {
    if (values.length > 0) refuse('ConditionType DATE_IS_VALID requires no values.');
  } else if (type === 'ONE_OF_RANGE' || type === 'CUSTOM_FORMULA') {
    if (!formula) refuse(`ConditionType ${type} requires exactly one value, beginning with '='.`);
  } else throw unemulated(`Sheets data validation ${type}`);
}

/** Whether what is in the cell satisfies its rule; an empty cell does, and a custom formula is taken as satisfied. */
export function satisfies(book: Workbook, cell: Cell): boolean {
  const condition = cell.dataValidation?.condition;
  if (!condition || !cell.userEnteredValue) return true;
  const values = (condition.values ?? []).map((value) => value.userEnteredValue ?? '');
  const text = displayed(cell);
  if (condition.type === 'ONE_OF_LIST') return values.includes(text);
  if (condition.type === 'DATE_IS_VALID') return cell.userEnteredValue.numberValue !== undefined && isDate(cell);
  return condition.type !== 'ONE_OF_RANGE' || optionsOf(book, cell.dataValidation ?? {}).includes(text);
}

/** The options that a dropdown offers. */
export function optionsOf(book: Workbook, rule: Rule): string[] {
  const values = (rule.condition?.values ?? []).map((value) => value.userEnteredValue ?? '');
  if (rule.condition?.type === 'ONE_OF_LIST') return values;
  if (rule.condition?.type !== 'ONE_OF_RANGE') return [];
  const { sheet, r0, r1, c0, c1 } = areaOf(book, parseA1(book, (values[0] ?? '').slice(1).replaceAll('$', '')));
  const options: string[] = [];
  for (let row = r0; row < Math.min(r1, sheet.rows.length); row += 1) {
    for (let column = c0; column < c1; column += 1) options.push(displayed(cellAt(sheet, row, column)));
  }
  return options.filter((text) => text !== '');
}
