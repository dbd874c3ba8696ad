import type { Report } from '../contract.ts';
import { archiveOf, type Tables } from '../domain/exchange/archive.ts';
import { SCHEMA_VERSION } from '../domain/migrations.ts';
import { TABLE_KEYS, type TableKey, tableOf } from '../domain/schema/index.ts';
import { say } from '../messages/index.ts';
import { survey } from './amend.ts';
import type { Desk } from './desk.ts';
import { exportCsv, internalFolder } from './export-csv.ts';
import type { Ports } from './ports.ts';
import type { HandedFile } from './ports-office.ts';
import { action, handed, line, report, section } from './report.ts';

/**
 * The whole registry as .xlsx, for offices that have no Google at the desk. A
 * hidden sheet holds when it went out and the fingerprint of every cell, so
 * that what is edited there can come back (see `exchange.ts`).
 */
export function exportWorkbook(ports: Ports): HandedFile {
  const { tables, folder, at, name } = survey(ports, (desk) => ({
    tables: tablesOf(desk),
    folder: internalFolder(desk),
    at: desk.at,
    name: desk.setting('拠点名'),
  }));
  const about = { exportId: ports.host.operation(), at, workbookId: ports.workbook.id(), version: SCHEMA_VERSION };
  const { rows, hidden } = archiveOf(tables, about);
  const sheets = TABLE_KEYS.map((table) => ({ kind: 'makeSheet' as const, table }));
  const file = `共助マッチング台帳（${name}）_${at.slice(0, 10)}.xlsx`;
  return ports.archive.writeWorkbook('xlsx:registry', file, folder, [...sheets, ...rows], hidden);
}

/** Every row of every table. */
export function tablesOf(desk: Desk): Tables {
  return Object.fromEntries(TABLE_KEYS.map((table) => [table, desk.rows(table).map((row) => row.values)]));
}

/** The page that offers both. */
export function exportReport(ports: Ports, file?: HandedFile): Report {
  const tables = TABLE_KEYS.filter((table) => tableOf(table).role === 'work');
  const lines = tables.map((table) => line(tableOf(table).sheet, '', table));
  return report('export', file ? say('export.done', { name: file.name }) : say('export.lead'), {
    sections: section(say('export.tables'), lines),
    actions: [action('csv', ['lines']), action('xlsx')],
    file: file ? handed(ports, file) : null,
  });
}

/** Writes what the person chose. */
export function exportChosen(ports: Ports, chosen: 'csv' | 'xlsx', table: TableKey): Report {
  return exportReport(ports, chosen === 'csv' ? exportCsv(ports, table) : exportWorkbook(ports));
}
