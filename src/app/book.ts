import { TaneError } from '../domain/errors.ts';
import { formatId, nextNumber } from '../domain/ids.ts';
import { piecesOf } from '../domain/pieces.ts';
import { columnsOf, type Row, type TableKey, tableOf, type Value } from '../domain/schema/index.ts';
import { emptyValue, sameValue } from '../domain/values.ts';
import type { Append, Change, HostPort, Snapshot, TableSnapshot } from './ports.ts';

/** Who acts, when, and under which operation. */
export interface Stamp {
  readonly operation: string;
  readonly act: string;
  /** Japan's local time. */
  readonly at: string;
  readonly who: string;
}

/** Who only reads: who it is, is asked for where somebody wants to know, since that costs two service calls. */
export function reader(host: HostPort): Stamp {
  return {
    ...{ operation: '', act: '', at: host.now() },
    get who() {
      return host.who();
    },
  };
}

type Values = Readonly<Record<string, Value>>;

/**
 * The registry as one use case sees it: what was read, and what it means to
 * change. It is pure: nothing is written until its changes are committed, and
 * the same plan can be run again on a later snapshot.
 */
export class Book {
  private readonly snapshot: Snapshot;
  private readonly stamp: Stamp;
  private readonly appended = new Map<TableKey, Map<string, Values>>();
  private readonly edits = new Map<string, { table: TableKey; key: string; before: Values; after: Values }>();
  private readonly rows = new Map<TableKey, Map<string, Values>>();
  /** Tables whose keys the counter was compared with. */
  private readonly counted = new Set<TableKey>();

  constructor(snapshot: Snapshot, stamp: Stamp) {
    this.snapshot = snapshot;
    this.stamp = stamp;
  }

  get at(): string {
    return this.stamp.at;
  }

  get who(): string {
    return this.stamp.who;
  }

  /** Every row of a table, with this book's own changes. */
  all<T extends TableKey>(table: T): readonly Row<T>[] {
    return [...this.table(table).values()] as unknown as readonly Row<T>[];
  }

  /** The row of that key, if there is one. */
  find<T extends TableKey>(table: T, key: string): Row<T> | undefined {
    return this.table(table).get(key) as unknown as Row<T> | undefined;
  }

  /** @throws TaneError `registry.noRow` when no row has that key. */
  get<T extends TableKey>(table: T, key: string): Row<T> {
    const row = this.find(table, key);
    if (!row) throw new TaneError('registry.noRow', { table: tableOf(table).sheet, key });
    return row;
  }

  /** The row that stood at a place of its sheet (zero-based) when it was read. */
  atRow<T extends TableKey>(table: T, rowIndex: number): Row<T> | undefined {
    const key = this.snapshot[table]?.rows.find((row) => row.rowIndex === rowIndex)?.key;
    return key ? this.find(table, key) : undefined;
  }

  /** Where a row stood in its sheet (zero-based) when it was read; undefined for one not read. */
  placeOf(table: TableKey, key: string): number | undefined {
    return this.snapshot[table]?.rows.find((row) => row.key === key)?.rowIndex;
  }

  /** A value of 設定; '' when it is not set. */
  setting(key: string): string {
    return this.find('settings', key)?.value ?? '';
  }

  /** Adds a row. Columns not given are empty; a table with ids gets the next one. Returns the whole row. */
  add<T extends TableKey>(table: T, values: Partial<Row<T>>): Row<T> {
    const complete: Record<string, Value> = {};
    for (const [key, column] of columnsOf(table)) {
      complete[key] = (values as Values)[key] ?? emptyValue(column.type);
    }
    const declaration = tableOf(table);
    if (declaration.prefix) complete[declaration.key] = this.nextId(table);
    const key = String(complete[declaration.key]);
    if (this.table(table).has(key)) throw new TaneError('registry.keyTaken', { table: declaration.sheet, key });
    this.table(table).set(key, complete);
    this.appendedTo(table).set(key, complete);
    return complete as unknown as Row<T>;
  }

  /**
   * Changes single cells of a row. `seen` holds the values the person had before their eyes.
   * @throws TaneError `registry.conflict` when a value differs from what the person saw.
   */
  edit<T extends TableKey>(table: T, key: string, patch: Partial<Row<T>>, seen: Partial<Row<T>> = {}): Row<T> {
    const row = this.get(table, key) as unknown as Values;
    for (const [column, value] of Object.entries(seen as Values)) {
      if (!sameValue(row[column] ?? '', value)) {
        const label = tableOf(table).columns[column]?.label ?? column;
        throw new TaneError('registry.conflict', { key, column: label, value: String(row[column]) });
      }
    }
    const changed = Object.entries(patch as Values).filter(([column, value]) => !sameValue(row[column] ?? '', value));
    const next = { ...row, ...Object.fromEntries(changed) };
    this.table(table).set(key, next);
    const appended = this.appendedTo(table);
    if (appended.has(key)) appended.set(key, next);
    else if (changed.length > 0) this.noteEdit(table, key, row, changed);
    return next as unknown as Row<T>;
  }

  /** All changes, with the rows that record them in 監査; empty when nothing changed. */
  changes(): readonly Change[] {
    const appends: Append[] = [];
    for (const [table, rows] of this.appended) {
      for (const [key, values] of rows) appends.push({ kind: 'append', table, key, values });
    }
    const edits = [...this.edits.values()].map((edit) => ({ kind: 'edit' as const, ...edit }));
    const all = [...edits, ...appends];
    return all.length === 0 ? [] : [...all, ...all.flatMap((change) => this.auditRows(change))];
  }

  private noteEdit(table: TableKey, key: string, row: Values, changed: readonly [string, Value][]): void {
    const name = `${table} ${key}`;
    const known = this.edits.get(name);
    const before = Object.fromEntries(changed.map(([column]) => [column, row[column] ?? '']));
    this.edits.set(name, {
      table,
      key,
      before: { ...before, ...known?.before },
      after: { ...known?.after, ...Object.fromEntries(changed) },
    });
  }

  /** One row; more where the values, quoted as JSON, are longer than a cell: a record must never fail on its own history. */
  private auditRows(change: Change): readonly Append[] {
    if (change.table === 'counters') return [];
    const { operation, act, at, who } = this.stamp;
    const subject = { operation, act, at, who, table: tableOf(change.table).sheet, record: change.key };
    const before = piecesOf(change.kind === 'edit' ? told(change.table, change.before) : '');
    const after = piecesOf(told(change.table, change.kind === 'edit' ? change.after : withoutEmpty(change.values)));
    return Array.from({ length: Math.max(before.length, after.length) }, (_, i) => ({
      kind: 'append',
      table: 'audit',
      key: operation,
      values: { ...subject, before: before[i] ?? '', after: after[i] ?? '' },
    }));
  }

  private nextId(table: TableKey): string {
    const counter = this.get('counters', table);
    // Once the counter is past every key, it stays so.
    const keys = this.counted.has(table) ? [] : [...this.table(table).keys()];
    this.counted.add(table);
    const number = nextNumber(counter.last ?? 0, keys);
    this.edit('counters', table, { last: number });
    return formatId(this.setting('拠点略称'), table, number);
  }

  private appendedTo(table: TableKey): Map<string, Values> {
    const rows = this.appended.get(table) ?? new Map<string, Values>();
    this.appended.set(table, rows);
    return rows;
  }

  private table(table: TableKey): Map<string, Values> {
    const cached = this.rows.get(table);
    if (cached) return cached;
    const read: TableSnapshot | undefined = this.snapshot[table];
    if (!read) throw new Error(`the use case did not read ${table}`);
    const rows = new Map(read.rows.filter((row) => row.key !== '').map((row) => [row.key, row.values]));
    this.rows.set(table, rows);
    return rows;
  }
}

function withoutEmpty(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([, v]) => !sameValue(v, '') && v !== null && v !== false));
}

/** Values as 監査 repeats them: what a column keeps secret is only said to be there. */
export function told(table: TableKey, values: Values): string {
  const { columns } = tableOf(table);
  const shown = Object.entries(values).map(([key, value]) => [
    key,
    columns[key]?.secret && value !== '' ? '＊' : value,
  ]);
  return JSON.stringify(Object.fromEntries(shown));
}
