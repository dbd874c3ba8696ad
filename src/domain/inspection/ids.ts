import { formatId, numberInId } from '../ids.ts';
import { type Row, TABLE_KEYS, type TableKey, tableOf } from '../schema/index.ts';
import type { Amendment } from './amendments.ts';
import { defaultsFor, type Moment } from './defaults.ts';
import { type Finding, finding } from './finding.ts';
import { agreement, lastKnown } from './history.ts';
import { columnPlaces, type LookRow, rowsIn, sheetOf, type WorkbookLook } from './look.ts';

/** Columns that must agree before a row is taken for a record whose id it lost. */
const SURE = 3;

/** Rows without an id, ids that stand twice, counters that lag behind. */
export function idFindings(look: WorkbookLook, hub: string, moment: Moment): readonly Finding[] {
  return TABLE_KEYS.filter((table) => tableOf(table).prefix && sheetOf(look, table)).flatMap((table) =>
    new TableIds(look, table, hub, moment).findings(),
  );
}

class TableIds {
  private readonly rows: readonly LookRow[];
  private readonly counter: number;
  private last: number;

  constructor(
    private readonly look: WorkbookLook,
    private readonly table: TableKey,
    private readonly hub: string,
    private readonly moment: Moment,
  ) {
    this.rows = rowsIn(look, table);
    const counters = rowsIn(look, 'counters').map((row) => row.values as unknown as Row<'counters'>);
    this.counter = counters.find((row) => row.table === table)?.last ?? 0;
    this.last = this.rows.reduce((max, row) => Math.max(max, numberInId(row.key)), this.counter);
  }

  findings(): readonly Finding[] {
    const keyColumn = tableOf(this.table).key;
    const sheet = sheetOf(this.look, this.table);
    // Without the id column every row would seem to lack its id; what is known of each record tells which it was.
    const lost = sheet !== undefined && !columnPlaces(sheet, this.table).has(keyColumn);
    const found = [...(lost ? this.recovered() : this.nameless()), ...this.doubles()];
    return [...found, ...this.counterFinding()];
  }

  private nameless(): readonly Finding[] {
    return this.rows
      .filter((row) => row.key.trim() === '')
      .map((row) => {
        const id = this.next();
        const defaults = defaultsFor(this.table, row, this.look, this.moment);
        const amendments = [
          this.cell(row, tableOf(this.table).key, id),
          ...defaults.map(([key, value]) => this.cell(row, key, value)),
        ];
        return this.finding('repair', 'inspect.noId', row, { id }, amendments);
      });
  }

  /** The original keeps its id, and with it every link to it; each copy gets a new one. */
  private doubles(): readonly Finding[] {
    const byKey = new Map<string, LookRow[]>();
    for (const row of this.rows) if (row.key !== '') byKey.set(row.key, [...(byKey.get(row.key) ?? []), row]);
    const doubled = [...byKey].filter(([, rows]) => rows.length > 1);
    if (doubled.length === 0) return [];
    const known = lastKnown(this.look, this.table);
    return doubled.flatMap(([key, rows]) => {
      const original = this.best(rows, known.get(key));
      return rows.flatMap((row) => {
        if (row === original) return [];
        const id = this.next();
        return [
          this.finding('repair', 'inspect.doubleId', row, { key, id }, [this.cell(row, tableOf(this.table).key, id)]),
        ];
      });
    });
  }

  /** The row that agrees best with what is known of the record; the upper one where none does better. */
  private best(rows: readonly LookRow[], facts: Parameters<typeof agreement>[1]): LookRow | undefined {
    const key = tableOf(this.table).key;
    return [...rows].sort((a, b) => agreement(b, facts, key) - agreement(a, facts, key) || a.rowIndex - b.rowIndex)[0];
  }

  private recovered(): readonly Finding[] {
    const keyColumn = tableOf(this.table).key;
    const known = [...lastKnown(this.look, this.table)];
    const free = new Set(known.map(([id]) => id));
    return this.rows.map((row) => {
      const scored = known
        .filter(([id]) => free.has(id))
        .map(([id, facts]) => ({ id, score: agreement(row, facts, keyColumn) }))
        .sort((a, b) => b.score - a.score);
      const [best, second] = scored;
      if (!best || best.score < SURE || best.score === second?.score)
        return this.finding('tell', 'inspect.idLost', row, {}, []);
      free.delete(best.id);
      return this.finding('repair', 'inspect.idRecovered', row, { id: best.id }, [this.cell(row, keyColumn, best.id)]);
    });
  }

  private counterFinding(): readonly Finding[] {
    const amendment = this.counterAmendment();
    if (!amendment) return [];
    const params = { table: tableOf(this.table).sheet, last: this.last };
    return [finding('repair', 'inspect.counter', params, { table: this.table, amendments: [amendment] })];
  }

  private counterAmendment(): Amendment | undefined {
    const row = rowsIn(this.look, 'counters').find((one) => one.key === this.table);
    if (!row) return { kind: 'append', table: 'counters', values: { table: this.table, last: this.last } };
    if (this.last <= this.counter) return undefined;
    return { kind: 'cell', table: 'counters', rowIndex: row.rowIndex, column: 'last', value: this.last };
  }

  private next(): string {
    this.last += 1;
    return formatId(this.hub, this.table, this.last);
  }

  private cell(row: LookRow, column: string, value: string | number): Amendment {
    return { kind: 'cell', table: this.table, rowIndex: row.rowIndex, column, value };
  }

  private finding(
    kind: Finding['kind'],
    code: string,
    row: LookRow,
    params: Readonly<Record<string, string>>,
    amendments: readonly Amendment[],
  ): Finding {
    const place = { table: tableOf(this.table).sheet, row: row.rowIndex + 1, ...params };
    return finding(kind, code, place, { table: this.table, rowIndex: row.rowIndex, amendments });
  }
}
