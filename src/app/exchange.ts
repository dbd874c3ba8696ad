import type { Report, ReportLine } from '../contract.ts';
import { displayText, NOTHING } from '../domain/documents.ts';
import { TaneError } from '../domain/errors.ts';
import { type Imprint, imprintOf, type SheetCells } from '../domain/exchange/archive.ts';
import { type Comparison, compareFile, type Difference } from '../domain/exchange/compare.ts';
import { columnOf, tableOf, type Value } from '../domain/schema/index.ts';
import { say } from '../messages/index.ts';
import { amend, survey } from './amend.ts';
import type { Desk } from './desk.ts';
import { internalFolder } from './export-csv.ts';
import { tablesOf } from './export-workbook.ts';
import type { Ports } from './ports.ts';
import { action, line, report, section } from './report.ts';

/** What came of taking an edited file back. */
export interface ExchangeResult {
  readonly changed: number;
  readonly added: number;
  readonly removed: number;
}

/** What the person decided: conflicts in which the file is right, and rows to be removed. */
export interface Decisions {
  readonly takeThere: ReadonlySet<string>;
  readonly remove: ReadonlySet<string>;
}

/**
 * Takes over what was edited elsewhere: cells changed there only, and new rows
 * with ids of their own. What both sides changed is left as it is here, and
 * what is gone there stays, unless the person decided otherwise.
 * @throws TaneError `exchange.notOurs`, `exchange.otherWorkbook`
 */
export function takeBack(ports: Ports, sheets: readonly SheetCells[], decisions: Decisions): ExchangeResult {
  return amend(ports, { act: '書き出した台帳の取り込み' }, (desk) => {
    const found = comparison(ports, desk, sheets);
    const taken = found.conflicts.filter((one) => decisions.takeThere.has(keyOf(one)));
    for (const one of [...found.changes, ...taken]) {
      const row = desk.row(one.table, one.key);
      if (row) desk.change(one.table, row, { [one.column]: one.there });
    }
    for (const { table, values } of found.added) desk.add(table, values);
    const removed = found.removed.filter((one) => decisions.remove.has(`${one.table} ${one.key}`));
    for (const { table, key } of removed) {
      const row = desk.row(table, key);
      if (!row) continue;
      desk.silently({ kind: 'deleteRow', table, rowIndex: row.rowIndex });
      desk.record(table, key, JSON.stringify(row.values), '');
    }
    return { changed: found.changes.length + taken.length, added: found.added.length, removed: removed.length };
  });
}

/** The same file, seen before anything is done. */
export function exchangeReport(ports: Ports, fileId: string, notice = ''): Report {
  if (fileId === '') return report('exchange', say('exchange.lead'), { actions: [action('receive', ['file'])] });
  const sheets = ports.archive.readWorkbook(fileId);
  const found = survey(ports, (desk) => comparison(ports, desk, sheets));
  return report('exchange', notice || say('exchange.found', countsOf(found)), {
    about: fileId,
    sections: sectionsOf(found),
    actions: [action('takeBack', ['anyLines'], say('exchange.warning')), action('discard')],
  });
}

/** Takes back what was edited in a file that was handed in; what is left of it is shown then. */
export function takeBackChosen(ports: Ports, fileId: string, keys: readonly string[]): Report {
  const chosen = new Set(keys);
  const sheets = ports.archive.readWorkbook(fileId);
  const done = ports.registry.lastTurn(() => takeBack(ports, sheets, { takeThere: chosen, remove: chosen }));
  return report('exchange', say('exchange.done', { ...done }), { about: fileId, next: 'shown' });
}

/** Takes a file that was handed in and shows what it would change. */
export function receive(ports: Ports, name: string, base64: string): Report {
  const folder = survey(ports, internalFolder);
  return exchangeReport(ports, ports.archive.receiveWorkbook(name, base64, folder));
}

export function countsOf(found: Comparison): Readonly<Record<string, number>> {
  return {
    changed: found.changes.length,
    conflicts: found.conflicts.length,
    added: found.added.length,
    removed: found.removed.length,
    unclear: found.unclear.length,
  };
}

/** @throws TaneError `exchange.notOurs`, `exchange.otherWorkbook`, `registry.newer` */
export function comparison(ports: Ports, desk: Desk, sheets: readonly SheetCells[]): Comparison {
  const imprint = requireImprint(sheets);
  if (imprint.workbookId !== ports.workbook.id()) throw new TaneError('exchange.otherWorkbook', { at: imprint.at });
  return compareFile(sheets, imprint, tablesOf(desk));
}

/** @throws TaneError `exchange.notOurs` */
export function requireImprint(sheets: readonly SheetCells[]): Imprint {
  const imprint = imprintOf(sheets);
  if (!imprint) throw new TaneError('exchange.notOurs');
  return imprint;
}

/** By which a person's decision names a conflict. */
export function keyOf(one: Difference): string {
  return `${one.table} ${one.key} ${one.column}`;
}

export function sectionsOf(found: Comparison): Report['sections'] {
  return [
    ...section(
      say('exchange.conflicts'),
      found.conflicts.map((one) => differenceLine(one, keyOf(one))),
    ),
    ...section(
      say('exchange.changes'),
      found.changes.map((one) => differenceLine(one, '')),
    ),
    ...section(
      say('exchange.added'),
      found.added.map(({ table, line: row, values }) =>
        line(`${tableOf(table).sheet} ${say('exchange.row', { row })}`, shownRow(values)),
      ),
    ),
    ...section(
      say('exchange.removed'),
      found.removed.map(({ table, key }) => line(`${tableOf(table).sheet} ${key}`, '', `${table} ${key}`)),
    ),
    ...section(
      say('exchange.unclear'),
      found.unclear.map(({ table, line: row, column, code, text }) => {
        const place = row === 0 ? text : say('exchange.row', { row });
        return line(`${tableOf(table).sheet} ${place}`, say(code, { label: columnOf(table, column).label, key: text }));
      }),
    ),
  ];
}

/** Side by side: what stands here, what stands in the file. */
function differenceLine(one: Difference, key: string): ReportLine {
  const column = columnOf(one.table, one.column);
  const text = (value: Value) => displayText(one.column, column, value);
  const detail = say('exchange.sides', { here: text(one.here), there: text(one.there) });
  return line(`${one.key} ${column.label}`, detail, key);
}

function shownRow(values: Readonly<Record<string, Value>>): string {
  const texts = Object.values(values).flatMap((value) => (typeof value === 'string' && value !== '' ? [value] : []));
  return texts.slice(0, 3).join('、') || NOTHING;
}
