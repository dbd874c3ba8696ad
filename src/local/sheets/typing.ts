import type { Assumptions } from '../assumptions.ts';
import type { Cell, Rule, Sheet, Workbook } from './model.ts';
import { areaOf } from './ranges.ts';
import { userEntered } from './user-entered.ts';

/** A cell after a person typed a text into it; what full-width digits become, A-SHEETS-TYPED says. */
export function typed(cell: Cell | null, text: string, year: number, assume: Assumptions): Cell {
  const narrow = text.normalize('NFKC');
  const wide = narrow === text ? undefined : userEntered(narrow, cell, year);
  const isNumber = wide?.value?.numberValue !== undefined && assume['A-SHEETS-TYPED'] === 'number';
  const { value, numberFormat } = isNumber ? wide : userEntered(text, cell, year);
  const { userEnteredValue: _, ...rest } = cell ?? {};
  const formatted = numberFormat && !rest.userEnteredFormat?.numberFormat;
  return {
    ...rest,
    ...(formatted ? { userEnteredFormat: { ...rest.userEnteredFormat, numberFormat } } : {}),
    ...(value ? { userEnteredValue: value } : {}),
  };
}

/** What Sheets says where a strict validation refuses a text. */
export function rejection(rule: Rule): string {
  return rule.inputMessage ?? '入力したデータは、このセルに設定されたデータの入力規則に違反しています。';
}

/** Whether a protected range covers the cell; row and column count from 0. */
export function isProtected(book: Workbook, sheet: Sheet, row: number, column: number): boolean {
  return sheet.protectedRanges.some(({ range }) => {
    const { r0, r1, c0, c1 } = areaOf(book, { ...range, sheetId: sheet.properties.sheetId }, () => false);
    return row >= r0 && row < r1 && column >= c0 && column < c1;
  });
}
