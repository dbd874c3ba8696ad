import type { RowReading } from '../domain/import/read.ts';
import { type RowReport, reportedRecord } from '../domain/import/report.ts';
import { isPlaceholder } from '../domain/import/rows/names.ts';
import { oneLine } from '../domain/import/text.ts';
import type { Doubt } from '../domain/intake.ts';
import { columnOf, type Row, type TableKey, tableOf, type Value } from '../domain/schema/index.ts';
import { isEmpty, sameValue } from '../domain/values.ts';
import { say } from '../messages/index.ts';
import type { Book } from './book.ts';
import { type Known, REGISTERED } from './import-known.ts';
import { messageOf, onOneLine, toldDoubts } from './import-told.ts';
import { receive } from './intake-rows.ts';
import { suspicions } from './likeness.ts';
import { expiryToday } from './take-in/parties.ts';

type Values = Readonly<Record<string, Value>>;

/** Above this likelihood a record that was there before is taken for the one the list means. */
const MEANT = 0.9;

/** Puts one row of a list where it belongs: into its table, whole into 受付, or nowhere where it is known. */
export function placeRow(book: Book, known: Known, file: string, reading: RowReading): RowReport {
  const place = [file, reading.sheet, `${reading.row}行目`].filter((part) => part !== '').join(' ');
  const base = {
    file,
    ...(reading.sheet === '' ? {} : { sheet: reading.sheet }),
    row: reading.row,
    raw: reading.raw,
    doubts: toldDoubts(reading.doubts),
  };
  if (reading.kind === 'skip') return { ...base, status: 'skipped', ...messageOf(reading) };
  const before = known.line(reading.print);
  if (before) return again(book, known, before, place, reading, base);
  const outcome = settle(book, known, place, reading);
  known.setLine(book, reading.print, outcome.status === 'skipped' ? place + REGISTERED : place, outcome.id);
  return { ...base, ...outcome };
}

type Base = Pick<RowReport, 'file' | 'row' | 'raw' | 'doubts'>;
type Placed = Omit<RowReport, 'file' | 'row' | 'raw' | 'doubts'> & {
  readonly id: string;
  readonly doubts?: RowReport['doubts'];
};

/** A line that was imported before: by this import, which goes on, or by another. */
function again(
  book: Book,
  known: Known,
  before: Row<'ledger'>,
  place: string,
  reading: RowReading,
  base: Base,
): RowReport {
  const id = before.record;
  const table = reading.draft?.table;
  const isOwn = before.form === known.importId;
  if (isOwn && table && before.digest === place + REGISTERED) return { ...base, ...sameAs(table, id) };
  if (!isOwn || before.digest !== place) {
    return { ...base, status: 'skipped', id, message: say('import.again', { place: before.digest }) };
  }
  const told = known.reasonsOf(id, place).map((message) => ({ field: fieldOf(base, message), message }));
  const whole = told.length > 0 ? { ...base, doubts: told } : base;
  const row = table && book.find(table, id);
  if (row && reading.draft) {
    return { ...whole, status: 'imported', table, id, record: reportedRecord({ ...row }, reading.draft.facts) };
  }
  const [first] = told;
  return { ...whole, status: 'intake', id, ...(first ? { message: first.message } : {}), ...messageOf(reading) };
}

/** The field that a reason speaks of, which stands in 受付 without it: what reading did not doubt is who is meant. */
function fieldOf({ doubts }: Base, reason: string): string {
  return doubts.find(({ message }) => oneLine(message) === reason)?.field ?? 'name';
}

function sameAs(table: TableKey, id: string): Placed {
  return { status: 'skipped', table, id, message: say('import.sameAsRegistered', { id }) };
}

function settle(book: Book, known: Known, place: string, reading: RowReading): Placed {
  const { draft } = reading;
  if (reading.kind === 'hold' || !draft) return hold(book, place, reading, reading.doubts);
  const table = draft.table;
  const same = known
    .named(table, draft.values)
    .find((id) => saysTheSame(book.find(table, id) as Values | undefined, draft.values));
  const nameless = isPlaceholder(String(draft.values.name ?? ''));
  if (same && !known.isOwn(same) && !nameless) {
    return sameAs(table, same);
  }
  if (table === 'cases') return placeCase(book, known, place, reading, draft.values);
  const meant = registeredBefore(book, known, table, draft.values);
  if (meant) return differing(book, place, reading, table, meant);
  return register(book, known, place, reading);
}

/** Adds the record, and asks in 受付 about whatever is in doubt. */
function register(book: Book, known: Known, place: string, reading: RowReading): Placed {
  const { draft } = reading;
  if (!draft) throw new Error('a row without a draft cannot be registered');
  const { table } = draft;
  const expires =
    table === 'groups' || table === 'experts' ? { expires: draft.values.expires || expiryToday(book) } : {};
  const row = book.add(table, { ...draft.values, ...expires } as Partial<Row<typeof table>>) as Values & { id: string };
  const similar = duplicatesOf(known, table, row);
  known.add(table, row);
  const doubts = [...reading.doubts, ...similar.doubts];
  if (doubts.length > 0) {
    const notice = hold(book, place, reading, doubts);
    book.edit('intake', notice.id, { record: row.id });
  }
  return {
    status: 'imported',
    table,
    id: row.id,
    record: reportedRecord(row, draft.facts),
    doubts: toldDoubts(doubts),
    ...(similar.ids.length > 0 ? { duplicatesOf: similar.ids } : {}),
  };
}

/** Puts the row whole into 受付. */
function hold(
  book: Book,
  place: string,
  reading: RowReading,
  doubts: readonly Doubt[],
  proposal?: Parameters<typeof receive>[1]['proposal'],
): Placed {
  const id = receive(book, {
    channel: reading.draft ? `${tableOf(reading.draft.table).sheet}の名簿` : '名簿の取り込み',
    reference: place,
    content: reading.content,
    // Reasons are kept one a line.
    doubts: doubts.map((doubt) => ({ ...doubt, params: onOneLine(doubt.params) })),
    ...(proposal ? { proposal } : {}),
  });
  return { status: 'intake', id, doubts: toldDoubts(doubts), ...messageOf(reading, doubts) };
}

function duplicatesOf(
  known: Known,
  table: TableKey,
  row: Values,
): { ids: readonly string[]; doubts: readonly Doubt[] } {
  const suspects = known.suspects(table, row);
  if (table === 'grants') {
    const ids = known.named(table, row);
    return { ids, doubts: ids.map((id) => ({ column: 'name', code: 'import.duplicateGrant', params: { id } })) };
  }
  return { ids: suspects.map(({ id }) => id), doubts: suspicions(suspects) };
}

/** A record that stood there before this import and is surely the one the list means. */
function registeredBefore(book: Book, known: Known, table: TableKey, values: Values): Values | undefined {
  if (table !== 'groups' && table !== 'experts') return undefined;
  const suspects = known.suspects(table, { ...values, id: '' }).filter(({ id }) => !known.isOwn(id));
  const named = known.named(table, values);
  const [meant, other] = suspects.filter(
    ({ id, likelihood }) => likelihood >= MEANT || (table === 'groups' && named.includes(id)),
  );
  return meant && !(other && other.likelihood >= MEANT)
    ? (book.find(table, meant.id) as Values | undefined)
    : undefined;
}

/** The list says something else of a registered party: a person decides, and nothing is changed before. */
function differing(book: Book, place: string, reading: RowReading, table: TableKey, row: Values): Placed {
  const said = Object.entries(reading.draft?.values ?? {}).filter(
    ([column, value]) => column !== 'note' && !isEmpty(value) && !sameValue(value, row[column] ?? ''),
  );
  const key = String(row.id);
  const columns = said.map(([column]) => columnOf(table, column).label).join('・');
  const doubt: Doubt = { column: 'name', code: 'import.known', params: { name: String(row.name), id: key, columns } };
  const before = Object.fromEntries(said.map(([column]) => [column, row[column] ?? '']));
  const proposal = { kind: 'edit', table, key, before, after: Object.fromEntries(said) } as const;
  const held = hold(book, place, reading, [doubt, ...reading.doubts], proposal);
  return { ...held, table, duplicatesOf: [key] };
}

function placeCase(book: Book, known: Known, place: string, reading: RowReading, values: Values): Placed {
  const outcome = reading.draft?.facts.outcome;
  const stop = (code: string): Placed => {
    const doubt = { column: '', code, params: {} };
    return hold(book, place, { ...reading, remark: doubt }, [doubt, ...reading.doubts]);
  };
  if (outcome === 'cancelled') return stop('import.case.cancelled');
  if (outcome === 'planned') return stop('import.case.planned');
  if (values.fiscalYear === null) return stop('import.case.noYear');
  const ids = known.named('cases', values);
  const doubts = ids.map((id) => ({ column: 'groupName', code: 'import.duplicateCase', params: { id } }));
  const placed = register(book, known, place, { ...reading, doubts: [...reading.doubts, ...doubts] });
  return ids.length > 0 ? { ...placed, duplicatesOf: ids } : placed;
}

/** Whether every fact a list states stands in the row already. */
function saysTheSame(row: Values | undefined, values: Values): boolean {
  if (!row) return false;
  return Object.entries(values).every(
    ([column, value]) => column === 'listNo' || isEmpty(value) || sameValue(row[column] ?? '', value),
  );
}
