import { fiscalYearOf } from '../../domain/calendar.ts';
import { type Doubt, itemsOfSeedSheet } from '../../domain/intake.ts';
import type { Row, Value } from '../../domain/schema/index.ts';
import type { Book } from '../book.ts';
import { addGroup, groupFor, updateParty } from './parties.ts';
import {
  doubt,
  type Outcome,
  patchOf,
  type Reading,
  readFor,
  type Standing,
  type Submission,
  withNote,
} from './submission.ts';

/**
 * A hearing becomes the group's seed sheet of its 年度, and its lines become
 * needs and offers. Through the group's own link it is an update: the sheet of
 * the year is changed, lines that were taken out are withdrawn.
 */
export function takeHearing(book: Book, submission: Submission, standing: Standing): Outcome {
  const reading = readFor(submission, 'seedSheets', standing);
  const about = readFor(submission, 'groups', standing);
  const name = String(reading.values.groupName ?? '');
  const found = groupFor(book, { ...about.values, name }, standing);
  const doubts = [...reading.doubts, ...about.doubts, ...found.doubts, ...doubtsAbout(book, found, reading, standing)];
  if (doubts.length > 0) return { doubts };
  const group = found.group ?? addGroup(book, { name, ...about.values });
  const old = sheetOfYear(book, group.id, reading);
  const sheet = old ? rewrite(book, old, reading, standing) : addSheet(book, group, reading, standing);
  bringItems(book, group, sheet, standing);
  if (found.group)
    updateParty(
      book,
      'groups',
      found.group,
      { reading: withConsents(about, reading, standing), submission, prefix: 'groups.' },
      standing,
    );
  return { record: sheet.id };
}

function doubtsAbout(
  book: Book,
  found: ReturnType<typeof groupFor>,
  { values }: Reading,
  standing: Standing,
): readonly Doubt[] {
  const name = String(values.groupName ?? '');
  if (name === '' || found.doubts.some(({ code }) => code !== 'duplicate.suspected')) return [];
  if (!found.group) return standing.accepted ? [] : [doubt('groupName', 'intake.groupUnknown', { name })];
  if (standing.authority !== 'none' || !sheetOfYear(book, found.group.id, { values })) return [];
  return [doubt('groupName', 'intake.alreadyHeard', { name })];
}

function sheetOfYear(book: Book, group: string, { values }: Pick<Reading, 'values'>): Row<'seedSheets'> | undefined {
  const heardOn = String(values.heardOn ?? '');
  if (heardOn === '') return undefined;
  const year = fiscalYearOf(heardOn);
  return book.all('seedSheets').find((sheet) => sheet.group === group && sheet.fiscalYear === year);
}

function rewrite(book: Book, old: Row<'seedSheets'>, reading: Reading, standing: Standing): Row<'seedSheets'> {
  const patch = patchOf(reading, standing.link?.prefilled ?? []);
  const note = withNote(old.note, reading.values.note);
  return book.edit('seedSheets', old.id, { ...patch, groupName: old.groupName, note } as Partial<Row<'seedSheets'>>);
}

function addSheet(book: Book, group: Row<'groups'>, reading: Reading, standing: Standing): Row<'seedSheets'> {
  const { values } = reading;
  return book.add('seedSheets', {
    ...carriedOver(book, group.id, reading, standing),
    ...(Object.fromEntries(
      Object.entries(values).filter(([c]) => c === 'note' || reading.answered.includes(c)),
    ) as object),
    group: group.id,
    groupName: group.name,
    fiscalYear: fiscalYearOf(String(values.heardOn)),
  });
}

/** Answers of the last sheet that were too long for the link: their fields came blank because we left them blank. */
function carriedOver(book: Book, group: string, reading: Reading, standing: Standing): Partial<Row<'seedSheets'>> {
  const last = lastSheet(book, group);
  const prefilled = standing.link?.prefilled ?? [];
  if (!last || prefilled.length === 0) return {};
  const dated = ['id', 'heardOn', 'listener', 'confirmedOn', 'note'];
  const left = Object.entries(last as Readonly<Record<string, Value>>).filter(
    ([column]) => !dated.includes(column) && !prefilled.includes(column) && column in reading.values,
  );
  return Object.fromEntries(left) as Partial<Row<'seedSheets'>>;
}

/** The latest seed sheet of a group. */
export function lastSheet(book: Book, group: string): Row<'seedSheets'> | undefined {
  const own = book.all('seedSheets').filter((sheet) => sheet.group === group);
  return own.reduce<Row<'seedSheets'> | undefined>((a, b) => (a && a.heardOn >= b.heardOn ? a : b), undefined);
}

/** Whoever may change the group's record may change its consents. */
function withConsents(about: Reading, sheet: Reading, standing: Standing): Reading {
  const said = sheet.answered.includes('consents') || (standing.link?.prefilled ?? []).includes('consents');
  if (standing.authority === 'none' || !said) return about;
  return {
    ...about,
    values: { ...about.values, consents: sheet.values.consents ?? [] },
    answered: [...about.answered, 'consents'],
  };
}

const OPEN = ['募集中', '打診中'];

/** New lines become items; known ones stay; through the group's own hand, lines that are gone are withdrawn. */
function bringItems(book: Book, group: Row<'groups'>, sheet: Row<'seedSheets'>, standing: Standing): void {
  const wanted = itemsOfSeedSheet(sheet, group);
  const knows = standing.authority !== 'none';
  const sheets = new Set(book.all('seedSheets').flatMap((one) => (one.group === group.id ? [one.id] : [])));
  const held = knows ? book.all('items').filter((item) => sheets.has(item.source) && OPEN.includes(item.state)) : [];
  const keyOf = (item: Partial<Row<'items'>>) => `${item.direction} ${item.kind} ${item.title}`;
  const known = new Set(held.map(keyOf));
  for (const item of wanted) if (!known.has(keyOf(item))) book.add('items', item);
  const still = new Set(wanted.map(keyOf));
  for (const item of held) {
    if (still.has(keyOf(item))) book.edit('items', item.id, { source: sheet.id });
    else if (item.state === '募集中') book.edit('items', item.id, { state: '取り下げ' });
  }
}
