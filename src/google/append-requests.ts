import { sheetIdOf } from '../domain/layout.ts';
import { columnsOf, type TableKey, tableOf, type Value } from '../domain/schema/index.ts';
import { ledgerCell, valueCell } from './cells.ts';
import { rowsDress } from './sheet-requests.ts';

type CellData = GoogleAppsScript.Sheets.Schema.CellData;
type Request = GoogleAppsScript.Sheets.Schema.Request;
type Values = Readonly<Record<string, Value>>;

/** Where the new rows of a table go. */
interface Below {
  readonly table: TableKey;
  /** The places of its columns; one that has none is left out. */
  readonly placeOf: (column: string) => number | undefined;
  /** The first row (zero-based) below all that was seen to be filled. */
  readonly from: number;
}

/**
 * Puts rows below all others. Where exactly they come to stand, Sheets decides:
 * so how they look is laid over everything below what was filled. In the
 * ledgers, of which not all rows are read and in which nobody types, cells that
 * need it carry it themselves.
 */
export function appendRequests({ table, placeOf, from }: Below, rows: readonly Values[]): readonly Request[] {
  if (rows.length === 0) return [];
  const columns = columnsOf(table);
  const isLedger = tableOf(table).role === 'ledger';
  const cellOf = isLedger ? ledgerCell : valueCell;
  const layOut = (values: Values): CellData[] => {
    const cells: CellData[] = [];
    for (const [key, column] of columns) {
      const index = placeOf(key);
      if (index !== undefined) cells[index] = cellOf(column, values[key] ?? '');
    }
    return Array.from(cells, (cell) => cell ?? {});
  };
  const fields = isLedger ? 'userEnteredValue,userEnteredFormat' : 'userEnteredValue';
  const append = { sheetId: sheetIdOf(table), rows: rows.map((row) => ({ values: layOut(row) })), fields };
  return [{ appendCells: append }, ...(isLedger ? [] : rowsDress(table, placeOf, from))];
}
