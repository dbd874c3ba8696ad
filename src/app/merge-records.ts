import { TaneError } from '../domain/errors.ts';
import { type LookRow, othersIn } from '../domain/inspection/look.ts';
import { columnOf, columnsOf, TABLE_KEYS, type TableKey, tableOf, type Value } from '../domain/schema/index.ts';
import { isEmpty, sameValue } from '../domain/values.ts';
import { amend, survey } from './amend.ts';
import { told } from './book.ts';
import type { Desk } from './desk.ts';
import { idsIn, referringColumns, remove } from './import-undo.ts';
import type { Ports } from './ports.ts';

/** Tables whose records may be written twice. */
export const MERGEABLE = ['groups', 'experts'] as const;
export type MergeableTable = (typeof MERGEABLE)[number];

type Values = Readonly<Record<string, Value>>;

/** One column of two records, side by side. */
export interface SideBySide {
  readonly column: string;
  readonly label: string;
  readonly a: Value;
  readonly b: Value;
  readonly same: boolean;
}

export interface MergeRequest {
  readonly table: MergeableTable;
  /** The record that stays. */
  readonly winner: string;
  /** The record that is merged into it. */
  readonly loser: string;
  /** Columns in which the loser's value holds. */
  readonly take: readonly string[];
}

export interface MergeResult {
  /** By which the merge is undone. */
  readonly merge: string;
  readonly winner: string;
  readonly moved: number;
}

/** Columns in which two records say something, side by side. */
export function compareRecords(ports: Ports, table: MergeableTable, a: string, b: string): readonly SideBySide[] {
  return survey(ports, (desk) => {
    const [first, second] = [rowOf(desk, table, a), rowOf(desk, table, b)];
    return columnsOf(table).flatMap(([column, { label }]) => {
      const [left, right] = [first.values[column] ?? '', second.values[column] ?? ''];
      if (column === 'id' || (isEmpty(left) && isEmpty(right))) return [];
      return [{ column, label, a: left, b: right, same: sameValue(left, right) }];
    });
  });
}

/**
 * Merges one record into another, column by column as a person chose: in the
 * columns named the loser's value holds, and what the winner leaves empty it
 * gets from the loser. Whatever refers to the loser refers to the winner then.
 * Consents are never widened by a merge: only what both gave is left.
 * @throws TaneError `merge.sameRecord`, `registry.noRow`
 */
export function mergeRecords(ports: Ports, request: MergeRequest): MergeResult {
  const { table, winner, loser, take } = request;
  if (winner === loser) throw new TaneError('merge.sameRecord');
  const merge = mergeIdOf(winner, loser);
  return amend(ports, { act: merge }, (desk) => {
    const [kept, gone] = [rowOf(desk, table, winner), rowOf(desk, table, loser)];
    const others = othersIn(desk.look, table, gone.rowIndex).map(([heading, text]) => `${heading}: ${text}`);
    desk.change(table, kept, mergedValues(table, kept.values, gone.values, take, others));
    const moved = redirect(desk, loser, winner);
    remove(desk, table, gone);
    return { merge, winner, moved };
  });
}

/**
 * Undoes a merge from what 監査 recorded of it: the loser comes back with its
 * id, the winner and all references get the values they had.
 * @throws TaneError `merge.notFound`, `merge.changedSince` when a value was changed after the merge
 */
export function undoMerge(ports: Ports, merge: string): void {
  amend(ports, { act: `${merge} の取り消し` }, (desk) => {
    const steps = stepsOf(desk, merge);
    if (steps.length === 0) throw new TaneError('merge.notFound', { operation: merge });
    for (const { table, key, before, after } of steps) {
      if (after === '') desk.add(table, JSON.parse(before) as Values);
      else takeBack(desk, table, key, JSON.parse(before) as Values, JSON.parse(after) as Values);
    }
  });
}

/** How 監査 names a merge. */
function mergeIdOf(winner: string, loser: string): string {
  return `統合 ${loser} → ${winner}`;
}

function rowOf(desk: Desk, table: TableKey, key: string): LookRow {
  const row = desk.row(table, key);
  if (!row) throw new TaneError('registry.noRow', { table: tableOf(table).sheet, key });
  return row;
}

function mergedValues(
  table: MergeableTable,
  kept: Values,
  gone: Values,
  take: readonly string[],
  others: readonly string[],
): Values {
  const merged: Record<string, Value> = {};
  for (const [column] of columnsOf(table)) {
    if (column === 'id') continue;
    const [own, other] = [kept[column] ?? '', gone[column] ?? ''];
    if (column === 'consents') merged[column] = idsIn(own).filter((item) => idsIn(other).includes(item));
    else if (column === 'note') merged[column] = noteOf(table, kept, gone, take, others);
    else merged[column] = take.includes(column) || isEmpty(own) ? other : own;
  }
  return merged;
}

/** No word is lost: what the merged record does not say is kept in its 備考. */
function noteOf(
  table: MergeableTable,
  kept: Values,
  gone: Values,
  take: readonly string[],
  others: readonly string[],
): string {
  const lost = columnsOf(table).flatMap(([column, { label }]) => {
    if (['id', 'note', 'consents'].includes(column)) return [];
    const [own, other] = [kept[column] ?? '', gone[column] ?? ''];
    const dropped = take.includes(column) ? own : isEmpty(own) ? '' : other;
    const holds = take.includes(column) ? other : own;
    if (isEmpty(dropped) || sameValue(dropped, holds)) return [];
    return [`${label}: ${typeof dropped === 'object' ? idsIn(dropped).join('、') : dropped}`];
  });
  const notes = [String(kept.note ?? ''), String(gone.note ?? ''), [...lost, ...others].join('\n')];
  return [...new Set(notes.filter((text) => text !== ''))].join('\n');
}

/** Turns every reference to one record to another. Returns how many rows changed. */
function redirect(desk: Desk, from: string, to: string): number {
  let moved = 0;
  for (const table of TABLE_KEYS) {
    if (table === 'audit' || table === 'counters') continue;
    const columns = referringColumns(table);
    for (const row of desk.rows(table)) {
      const patch = Object.fromEntries(
        columns.flatMap((column) => {
          const value = row.values[column] ?? '';
          if (!idsIn(value).includes(from)) return [];
          const turned = typeof value === 'string' ? to : idsIn(value).map((id) => (id === from ? to : id));
          return [[column, typeof turned === 'string' ? turned : [...new Set(turned)]]];
        }),
      );
      if (Object.keys(patch).length === 0) continue;
      desk.change(table, row, patch);
      moved += 1;
    }
  }
  return moved;
}

interface Step {
  readonly table: TableKey;
  readonly key: string;
  readonly before: string;
  readonly after: string;
}

/** What the latest merge of that name did; nothing when it was undone already. */
function stepsOf(desk: Desk, merge: string): readonly Step[] {
  const rows = desk.all('audit');
  const last = rows.filter(({ act }) => act === merge || act === `${merge} の取り消し`).pop();
  if (!last || last.act !== merge) return [];
  const steps = new Map<string, Step>();
  for (const { operation, table: sheet, record, before, after } of rows) {
    const table = TABLE_KEYS.find((one) => tableOf(one).sheet === sheet);
    if (operation !== last.operation || !table) continue;
    const begun = steps.get(`${table} ${record}`);
    steps.set(`${table} ${record}`, {
      table,
      key: record,
      before: (begun?.before ?? '') + before,
      after: (begun?.after ?? '') + after,
    });
  }
  return [...steps.values()];
}

function takeBack(desk: Desk, table: TableKey, key: string, before: Values, after: Values): void {
  const row = rowOf(desk, table, key);
  for (const [column, value] of Object.entries(after)) {
    const now = row.values[column] ?? '';
    if (told(table, { [column]: now }) === told(table, { [column]: value })) continue;
    if (isEmpty(now) && isEmpty(value)) continue;
    throw new TaneError('merge.changedSince', { key, column: columnOf(table, column).label });
  }
  desk.change(table, row, before);
}
