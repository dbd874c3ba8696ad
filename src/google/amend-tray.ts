import type { TraySnapshot } from '../app/ports.ts';
import type { Amendment } from '../domain/inspection/amendments.ts';
import {
  columnPlaces,
  headingRow,
  type SheetLook,
  sheetOf,
  trayIn,
  type WorkbookLook,
} from '../domain/inspection/look.ts';
import { keptRows, type SeenCell } from '../domain/inspection/tray.ts';
import { TRAY_TITLE } from '../domain/layout.ts';
import { TABLE_KEYS, type TableKey, tableOf } from '../domain/schema/index.ts';
import { quoted } from './look.ts';
import { trayRequests } from './tray.ts';

type Request = GoogleAppsScript.Sheets.Schema.Request;

/** What amendments put into the tray before anything else is done; what is erased is not put there. */
export function keepingRequests(look: WorkbookLook, amendments: readonly Amendment[]): readonly Request[] {
  if (amendments.some(({ kind }) => kind === 'dropTray')) return [];
  return trayRequests(trayOf(look), keptRows(seenBy(look, amendments)), (table) => {
    const sheet = sheetOf(look, table);
    return { headingRow: (sheet && headingRow(sheet, table)) ?? 0, width: sheet?.columnCount ?? 1 };
  });
}

/** The tray as the look saw it. */
export function trayOf(look: WorkbookLook): TraySnapshot {
  const sheet = trayIn(look);
  return { title: quoted(sheet?.title ?? TRAY_TITLE), isThere: sheet !== undefined, lines: sheet?.cells ?? [] };
}

/** What the look saw in the cells that are written over or go. */
function seenBy(look: WorkbookLook, amendments: readonly Amendment[]): readonly SeenCell[] {
  return TABLE_KEYS.flatMap((table) => {
    const sheet = sheetOf(look, table);
    return sheet ? seenIn(sheet, table, amendments) : [];
  });
}

function seenIn(sheet: SheetLook, table: TableKey, amendments: readonly Amendment[]): readonly SeenCell[] {
  const places = columnPlaces(sheet, table);
  const keyIndex = places.get(tableOf(table).key) ?? -1;
  const all = Array.from({ length: sheet.columnCount }, (_, i) => i);
  return amendments.flatMap((one) => {
    if ((one.kind !== 'cell' && one.kind !== 'deleteRow') || one.table !== table) return [];
    const { rowIndex } = one;
    const line = sheet.cells[rowIndex] ?? [];
    const touched = one.kind === 'cell' ? [keyIndex, one.at ?? places.get(one.column) ?? -1] : all;
    return touched.map((columnIndex) => ({ table, rowIndex, keyIndex, columnIndex, cell: line[columnIndex] ?? '' }));
  });
}
