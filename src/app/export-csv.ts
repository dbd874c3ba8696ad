import { csvOf } from '../domain/csv.ts';
import { TaneError } from '../domain/errors.ts';
import { columnPlaces, headingRow, type SheetLook, sheetOf } from '../domain/inspection/look.ts';
import { columnOf, type TableKey, tableOf } from '../domain/schema/index.ts';
import { type Cell, valueOfCell } from '../domain/values.ts';
import { survey } from './amend.ts';
import type { Ports } from './ports.ts';
import type { HandedFile } from './ports-office.ts';

/**
 * A table as a person sees it now: without the rows that a filter or a person
 * hides, without hidden columns — who hides the telephone numbers does not want
 * them in the file — in the order and under the headings that stand there.
 */
export function exportCsv(ports: Ports, table: TableKey): HandedFile {
  const { rows, folder, at } = survey(ports, (desk) => ({
    rows: shownRows(sheetOf(desk.look, table), table),
    folder: internalFolder(desk),
    at: desk.at,
  }));
  const name = `${tableOf(table).sheet}_${at.slice(0, 10)}.csv`;
  return ports.archive.writeText(`csv:${table}`, name, folder, 'text/csv', csvOf(rows));
}

/** The folder 内部. @throws TaneError `registry.notSetUp` */
export function internalFolder(desk: {
  find(table: 'documents', key: string): { readonly fileId: string } | undefined;
}): string {
  const folder = desk.find('documents', 'folder:internal')?.fileId;
  if (!folder) throw new TaneError('registry.notSetUp');
  return folder;
}

function shownRows(sheet: SheetLook | undefined, table: TableKey): readonly (readonly string[])[] {
  if (!sheet) throw new TaneError('registry.sheetMissing', { table: tableOf(table).sheet });
  const names = new Map([...columnPlaces(sheet, table)].map(([key, index]) => [index, key] as const));
  const heading = headingRow(sheet, table) ?? 0;
  const width = Math.max(0, ...sheet.cells.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, i) => i).filter(
    (i) => !sheet.hiddenColumns.includes(i) && sheet.cells.some((row) => (row[i] ?? '') !== ''),
  );
  const hidden = new Set(sheet.hiddenRows);
  const body = sheet.cells.flatMap((row, r) => {
    if (r === heading || hidden.has(r) || row.every((cell) => cell === '')) return [];
    return [columns.map((i) => shown(table, names.get(i), row[i] ?? ''))];
  });
  return [columns.map((i) => String(sheet.cells[heading]?.[i] ?? '')), ...body];
}

/** A cell as a list shows it: days as 2026/04/10, the rest as it stands. */
function shown(table: TableKey, key: string | undefined, cell: Cell): string {
  if (key === undefined || typeof cell !== 'number')
    return cell === true ? 'TRUE' : cell === false ? 'FALSE' : String(cell);
  const column = columnOf(table, key);
  if (column.type !== 'date' && column.type !== 'dateTime') return String(cell);
  return String(valueOfCell(column, cell)).replace(/-/g, '/').replace('T', ' ');
}
