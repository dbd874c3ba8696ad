import { formatId, numberInId } from '../domain/ids.ts';
import type { Amendment } from '../domain/inspection/amendments.ts';
import { type LookRow, rowsIn, type WorkbookLook } from '../domain/inspection/look.ts';
import { piecesOf } from '../domain/pieces.ts';
import { columnsOf, type Row, type TableKey, tableOf, type Value } from '../domain/schema/index.ts';
import { emptyValue, sameValue } from '../domain/values.ts';
import { type Stamp, told } from './book.ts';

type Values = Readonly<Record<string, Value>>;

/**
 * The registry as a use case sees it that works on the workbook itself: on
 * rows that have lost their id, on rows that share a key as those of 監査 do, on
 * rows to be deleted, on the sheets. Pure like a Book: nothing is written until
 * its amendments are.
 */
export class Desk {
  private readonly planned: Amendment[] = [];
  private readonly records: Amendment[] = [];
  private readonly last = new Map<TableKey, number>();
  /** The first row of each key, by table: an undo asks for thousands. */
  private readonly keyed = new Map<TableKey, ReadonlyMap<string, LookRow>>();

  constructor(
    readonly look: WorkbookLook,
    private readonly stamp: Stamp,
  ) {}

  get at(): string {
    return this.stamp.at;
  }

  get who(): string {
    return this.stamp.who;
  }

  rows(table: TableKey): readonly LookRow[] {
    return rowsIn(this.look, table);
  }

  /** The values of all rows of a table. */
  all<T extends TableKey>(table: T): readonly Row<T>[] {
    return this.rows(table).map((row) => row.values as unknown as Row<T>);
  }

  find<T extends TableKey>(table: T, key: string): Row<T> | undefined {
    return this.row(table, key)?.values as unknown as Row<T> | undefined;
  }

  row(table: TableKey, key: string): LookRow | undefined {
    const known = this.keyed.get(table);
    const rows = known ?? new Map([...this.rows(table)].reverse().map((row) => [row.key, row]));
    if (!known) this.keyed.set(table, rows);
    return rows.get(key);
  }

  /** A value of 設定; '' when it is not set. */
  setting(key: string): string {
    return this.find('settings', key)?.value ?? '';
  }

  /** What was planned so far. */
  amendments(): readonly Amendment[] {
    const counters = [...this.last].flatMap(([table, last]) => this.counter(table, last));
    return [...this.planned, ...counters, ...this.records];
  }

  /** Does something that no row of 監査 repeats: notes, formats, what a summary records. */
  silently(...amendments: readonly Amendment[]): void {
    this.planned.push(...amendments);
  }

  /** Changes cells of one row, recorded in 監査. */
  change(table: TableKey, row: LookRow, patch: Values): void {
    const changed = Object.entries(patch).filter(([column, value]) => !sameValue(row.values[column] ?? '', value));
    if (changed.length === 0) return;
    for (const [column, value] of changed) {
      this.planned.push({ kind: 'cell', table, rowIndex: row.rowIndex, column, value });
    }
    const before = Object.fromEntries(changed.map(([column]) => [column, row.values[column] ?? '']));
    this.record(table, row.key, told(table, before), told(table, Object.fromEntries(changed)));
  }

  /** Adds a row, recorded in 監査; a table with ids gives the next one where the row brings none. Returns its key. */
  add(table: TableKey, values: Values): string {
    const key = this.put(table, values);
    const filled = Object.entries(values).filter(([, value]) => !sameValue(value, '') && value !== null);
    this.record(table, key, '', told(table, Object.fromEntries(filled)));
    return key;
  }

  /** Adds a row and records nothing: what is restored brings its own history. */
  put(table: TableKey, values: Values): string {
    const { key, prefix } = tableOf(table);
    const complete: Record<string, Value> = {};
    for (const [name, column] of columnsOf(table)) complete[name] = values[name] ?? emptyValue(column.type);
    if (prefix && complete[key] === '') complete[key] = this.nextId(table);
    this.planned.push({ kind: 'append', table, values: complete });
    return String(complete[key]);
  }

  /** Writes a row of 監査; a text longer than a cell goes on in the next row. */
  record(table: TableKey | null, record: string, before: string, after: string): void {
    const { operation, act, at, who } = this.stamp;
    const subject = { operation, act, at, who, table: table ? tableOf(table).sheet : '', record };
    const [old, next] = [piecesOf(before), piecesOf(after)];
    for (let i = 0; i < Math.max(old.length, next.length); i++) {
      const values = { ...subject, before: old[i] ?? '', after: next[i] ?? '' };
      this.records.push({ kind: 'append', table: 'audit', values });
    }
  }

  /** Records in 監査 that something was done which changes no row. */
  note(text: string): void {
    this.record(null, '', '', text);
  }

  private nextId(table: TableKey): string {
    const counter = this.all('counters').find((row) => row.table === table)?.last ?? 0;
    const last =
      this.last.get(table) ?? this.rows(table).reduce((max, row) => Math.max(max, numberInId(row.key)), counter);
    this.last.set(table, last + 1);
    return formatId(this.setting('拠点略称'), table, last + 1);
  }

  private counter(table: TableKey, last: number): readonly Amendment[] {
    const row = this.row('counters', table);
    if (!row) return [{ kind: 'append', table: 'counters', values: { table, last } }];
    return [{ kind: 'cell', table: 'counters', rowIndex: row.rowIndex, column: 'last', value: last }];
  }
}
