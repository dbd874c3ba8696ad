import { cellAt } from './grid.ts';
import type { Sheet } from './model.ts';
import { displayed } from './values.ts';

/** Whether the sheet's filter hides a row (spreadsheets/sheets#DimensionProperties, `hiddenByFilter`). */
export function filteredAway(sheet: Sheet, row: number): boolean {
  const filter = sheet.basicFilter;
  if (
    !filter ||
    row <= (filter.range.startRowIndex ?? 0) ||
    row >= (filter.range.endRowIndex ?? Number.MAX_SAFE_INTEGER)
  )
    return false;
  return Object.entries(filter.hidden ?? {}).some(([column, hidden]) =>
    hidden.includes(displayed(cellAt(sheet, row, Number(column)))),
  );
}
