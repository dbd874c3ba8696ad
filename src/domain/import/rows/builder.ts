import type { Doubt } from '../../intake.ts';
import { type Column, columnOf, type Value } from '../../schema/index.ts';
import { FIELDS } from '../../schema/options.ts';
import { emptyValue } from '../../values.ts';
import { readCount, readLimit } from '../cells/amounts.ts';
import { type CellReading, reading, remark } from '../cells/cell.ts';
import { readFields, readKind, readYesNo } from '../cells/choices.ts';
import { readEmails, readPhones, readPostal, readUrl } from '../cells/contacts.ts';
import { readMoment } from '../cells/dates.ts';
import type { Line } from '../lines.ts';
import type { ImportableTable, Office, SheetPlan } from '../plan.ts';
import type { Remark } from '../source.ts';
import { isBlank, oneLine, partsOf, plain } from '../text.ts';

/** A record as read from a row, before it is registered. */
export interface Draft {
  readonly table: ImportableTable | 'seedSheets';
  readonly values: Readonly<Record<string, Value>>;
  /** What was read beyond the columns: the parts of a cell, and of what may be published. */
  readonly facts: Readonly<Record<string, unknown>>;
  readonly doubts: readonly Doubt[];
}

/** Everything that reading a row needs. */
export interface Scene {
  readonly plan: SheetPlan;
  readonly office: Office;
  /** The fiscal year of the row above. */
  readonly year: number | null;
}

/**
 * Reads one row column by column. What a value does not say completely is
 * kept word for word in 備考, so that nothing of the row is lost.
 */
export class RowBuilder {
  readonly values: Record<string, Value> = {};
  readonly facts: Record<string, unknown> = {};
  private readonly notes: string[] = [];
  private readonly doubts: Doubt[] = [];
  /** Columns whose cells were asked for. */
  private readonly asked = new Set<string>();
  readonly line: Line;
  readonly scene: Scene;

  constructor(
    readonly table: ImportableTable,
    line: Line,
    scene: Scene,
  ) {
    this.line = line;
    this.scene = scene;
  }

  indexOf(column: string): number {
    return this.scene.plan.columns.findIndex((one) => one.column === column);
  }

  has(column: string): boolean {
    return this.indexOf(column) >= 0;
  }

  /** The cell of a column, its mark for 「the same」 resolved. */
  text(column: string): string {
    this.asked.add(column);
    return this.line.cells[this.indexOf(column)] ?? '';
  }

  link(column: string): string {
    return this.line.source.links?.[this.indexOf(column)] ?? '';
  }

  /** The cell as it stood before its mark was resolved; '' when it held no mark. */
  markOf(column: string): string {
    return this.line.copied[this.indexOf(column)] ?? '';
  }

  doubt(field: string, code: string, params: Readonly<Record<string, string>> = {}): void {
    this.doubts.push({ column: field, code, params });
  }

  note(text: string): void {
    if (!isBlank(text) && !this.notes.includes(text)) this.notes.push(text);
  }

  /** Keeps a column's cell word for word. */
  keep(column: string): void {
    const heading = this.scene.plan.columns[this.indexOf(column)]?.heading ?? column;
    const mark = this.markOf(column);
    this.note(`${heading}: ${this.text(column).trim()}${mark === '' ? '' : `（${mark}）`}`);
  }

  /** Takes a reading's value, keeps the words it does not say, and asks what it leaves open. */
  take<T>(column: string, field: string, read: CellReading<T>): T {
    if (!read.exact) this.keep(column);
    const label = columnOf(this.table, column).label;
    const text = this.text(column).trim();
    for (const { code, params } of read.remarks) this.doubt(field, code, { label, text, ...params });
    const index = this.indexOf(column);
    for (const { code, params } of this.line.remarks[index] ?? []) this.doubt(field, code, { label, ...params });
    return read.value;
  }

  /** Reads a column by the rules of its type. */
  plain(column: string, field = column): Value {
    const declared = columnOf(this.table, column);
    const value = this.take(column, field, readByType(declared, this.text(column), this));
    this.values[column] = value;
    return value;
  }

  draft(): Draft {
    const rest = this.scene.plan.columns.flatMap(({ column, consent, heading, dropped }, i) => {
      const text = this.line.cells[i] ?? '';
      const taken = dropped || consent !== '' || this.asked.has(column);
      return taken || isBlank(text) ? [] : [`${heading || `${i + 1}列目`}: ${text.trim()}`];
    });
    const beyond = this.line.cells.slice(this.scene.plan.columns.length).filter((text) => !isBlank(text));
    for (const text of [...rest, ...beyond]) this.note(text);
    const own = String(this.values.note ?? '');
    this.values.note = [own, ...this.notes].filter((text) => text !== '').join('\n');
    return { table: this.table, values: this.values, facts: this.facts, doubts: this.doubts };
  }
}

function readByType(column: Column, text: string, builder: RowBuilder): CellReading<Value> {
  if (isBlank(text)) return reading(emptyValue(column.type));
  switch (column.type) {
    case 'long':
      return reading(text.trim());
    case 'lines':
      return reading(partsOf(text, /\n/));
    case 'date':
    case 'partialDate':
      return readMoment(text);
    case 'integer':
      return readCount(text);
    case 'yen':
      return readLimit(text);
    case 'flag':
      return mapped(readYesNo(text), (value) => value ?? false);
    case 'email':
      return mapped(readEmails(text), (all) => all[0] ?? '');
    case 'phone':
      return mapped(readPhones(text, builder.scene.plan.context.areaCode), (all) => all[0] ?? '');
    case 'postal':
      return readPostal(text);
    case 'url':
      return readUrl(text);
    case 'choice':
      return column.options ? readKind(text, column.options) : reading(oneLine(text));
    case 'choices':
      return readChoices(column, text);
    default:
      return reading(oneLine(text));
  }
}

function mapped<T, U>(read: CellReading<T>, change: (value: T) => U): CellReading<U> {
  return { ...read, value: change(read.value) };
}

function readChoices(column: Column, text: string): CellReading<Value> {
  if (column.options === (FIELDS as readonly string[])) return mapped(readFields(text), ({ fields }) => fields);
  const parts = partsOf(text, /[、,・\n\s]/).map((part) => plain(part));
  const options = column.options;
  const known = options ? parts.filter((part) => options.includes(part)) : parts;
  const unread: Remark[] = parts
    .filter((part) => !known.includes(part))
    .map((part) => remark('import.choice.unread', { text: part }));
  return reading(known, unread.length === 0, ...unread);
}
