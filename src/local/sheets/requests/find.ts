import { unemulated } from '../../kernel.ts';
import { cellAt, editRow } from '../grid.ts';
import { displayed } from '../values.ts';
import { areaWritten, type Handler, required } from './context.ts';

/** Empties the cells of a range whose whole content is what is looked for; nothing else of it is emulated. */
export const findReplace: Handler<'findReplace'> = (context, request) => {
  const { find, replacement = '', matchCase, matchEntireCell, range } = request;
  if (!matchCase || !matchEntireCell || replacement !== '') throw unemulated('Sheets findReplace of a part of a cell');
  if (find?.includes('\n')) throw unemulated('Sheets findReplace of several lines');
  const area = areaWritten(context, required(range, 'range'));
  const text = required(find, 'find');
  let changed = 0;
  for (let row = area.r0; row < Math.min(area.r1, area.sheet.rows.length); row += 1) {
    editRow(area.sheet, row, area.c0, area.c1, (cell, column) => {
      if (displayed(cellAt(area.sheet, row, column)) !== text) return cell;
      changed += 1;
      const { userEnteredValue: _, ...rest } = cell ?? {};
      return rest;
    });
  }
  return { findReplace: { occurrencesChanged: changed, valuesChanged: changed } };
};
