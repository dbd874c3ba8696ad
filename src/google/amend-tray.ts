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
import type { Kept } from '../domain/inspection/tray.ts';
import { TRAY_TITLE } from '../domain/layout.ts';
import { TABLE_KEYS, type TableKey, tableOf } from '../domain/schema/index.ts';
import type { Cell } from '../domain/values.ts';
import { quoted } from './look.ts';
import { trayRequests } from './tray.ts';

type Request = GoogleAppsScript.Sheets.Schema.Request;

/** What amendments put into the tray before anything else is done; what is erased is not put there. */
export function keepingRequests(look: WorkbookLook, amendments: readonly Amendment[]): readonly Request[] {
  if (amendments.some(({ kind }) => kind === 'dropTray')) return [];
  return trayRequests(trayOf(look), keptRows(look, amendments), (table) => {
    const sheet = sheetOf(look, table);
    return { headingRow: (sheet && headingRow(sheet, table)) ?? 0, width: sheet?.columnCount ?? 1 };
  });
}

/** The tray as the look saw it. */
export function trayOf(look: WorkbookLook): TraySnapshot {
  const sheet = trayIn(look);
  return { title: quoted(sheet?.title ?? TRAY_TITLE), isThere: sheet !== undefined, lines: sheet?.cells ?? [] };
}

/** The rows of people's own tables that are written over or go. */
function keptRows(look: WorkbookLook, amendments: readonly Amendment[]): readonly Kept[] {
  return TABLE_KEYS.filter((table) => tableOf(table).role === 'work').flatMap((table) => {
    const sheet = sheetOf(look, table);
    return sheet ? keptIn(sheet, table, amendments) : [];
  });
}

function keptIn(sheet: SheetLook, table: TableKey, amendments: readonly Amendment[]): readonly Kept[] {
  const places = columnPlaces(sheet, table);
  const keyIndex = places.get(tableOf(table).key) ?? -1;
  const all = Array.from({ length: sheet.columnCount }, (_, i) => i);
  const rows = new Map<number, Map<number, Cell>>();
  for (const one of amendments) {
    if ((one.kind !== 'cell' && one.kind !== 'deleteRow') || one.table !== table) continue;
    const index = one.kind === 'cell' ? (one.at ?? places.get(one.column) ?? -1) : -1;
    const touched = one.kind === 'cell' ? [index] : all;
    const seen = rows.get(one.rowIndex) ?? new Map<number, Cell>();
    for (const i of [keyIndex, ...touched]) if (i >= 0) seen.set(i, sheet.cells[one.rowIndex]?.[i] ?? '');
    if (seen.size > 0) rows.set(one.rowIndex, seen);
  }
  return [...rows].map(([rowIndex, seen]) => ({ table, rowIndex, keyIndex, seen }));
}
