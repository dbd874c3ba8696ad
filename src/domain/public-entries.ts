import { displayText } from './documents.ts';
import { isExpired } from './expiry.ts';
import { publicView } from './public-view.ts';
import { columnOf, type Row, type TableKey, type Value } from './schema/index.ts';
import { isEmpty } from './values.ts';

/** The parts of the public page, in its order. */
export const PUBLIC_PARTS = ['needs', 'offers', 'groups', 'experts', 'cases'] as const;
export type PublicPart = (typeof PUBLIC_PARTS)[number];

/** One thing on the public page. */
export interface PublicEntry {
  /** The number of the record it shows. */
  readonly id: string;
  readonly part: PublicPart;
  readonly title: string;
  /** Label and text, as people read them. */
  readonly facts: readonly (readonly [string, string])[];
}

/** All that the public page is made from. */
export interface PublicSource {
  readonly groups: readonly Row<'groups'>[];
  readonly experts: readonly Row<'experts'>[];
  readonly seedSheets: readonly Row<'seedSheets'>[];
  readonly items: readonly Row<'items'>[];
  readonly matches: readonly Row<'matches'>[];
  readonly cases: readonly Row<'cases'>[];
  /** Today in Japan. */
  readonly today: string;
}

/** Shown as the title, or told by other facts. */
const UNSAID = new Set(['name', 'kana', 'headline', 'title', 'direction', 'groupName', 'openEnded', 'fiscalYear']);

/**
 * What may be published of the registry. A party appears while its registration
 * lasts and it was not stopped, under a name only with consent to the name; a
 * case only where everybody in it consented to being named and to the case.
 */
export function publicEntries(source: PublicSource): readonly PublicEntry[] {
  const parties = partiesOf(source);
  const hearings = latestHearings(source.seedSheets);
  return [
    ...source.items.flatMap((row) => itemEntry(row, parties.get(row.party), source.today)),
    ...source.groups.flatMap((row) => {
      const consents = parties.get(row.id) ?? [];
      return partyEntry('groups', row, consents, hearingFacts(hearings.get(row.id), consents));
    }),
    ...source.experts.flatMap((row) => partyEntry('experts', row, parties.get(row.id) ?? [], [])),
    ...source.cases.flatMap((row) => caseEntry(row, source, parties)),
  ];
}

/** The consents of every party that may appear at all, by its number. */
function partiesOf({ groups, experts, today }: PublicSource): ReadonlyMap<string, readonly string[]> {
  const present = [...groups, ...experts].filter((one) => one.stoppedOn === '' && !isExpired(one.expires, today));
  return new Map(present.map(({ id, consents }) => [id, consents]));
}

function latestHearings(sheets: readonly Row<'seedSheets'>[]): ReadonlyMap<string, Row<'seedSheets'>> {
  const latest = new Map<string, Row<'seedSheets'>>();
  for (const sheet of sheets) {
    if ((latest.get(sheet.group)?.heardOn ?? '') <= sheet.heardOn) latest.set(sheet.group, sheet);
  }
  return latest;
}

/** What a group said of itself, where both its record and that hearing consent. Its needs and offers are items. */
function hearingFacts(sheet: Row<'seedSheets'> | undefined, consents: readonly string[]): PublicEntry['facts'] {
  if (!sheet) return [];
  const both = sheet.consents.filter((item) => consents.includes(item));
  const { publicText, strengths, weaknesses, issues, partners } = publicView('seedSheets', sheet, both);
  return factsOf('seedSheets', { publicText, strengths, weaknesses, issues, partners });
}

function partyEntry(
  part: 'groups' | 'experts',
  row: Row<'groups'> | Row<'experts'>,
  consents: readonly string[],
  more: PublicEntry['facts'],
): readonly PublicEntry[] {
  const view =
    part === 'groups'
      ? publicView(part, row as Row<'groups'>, consents)
      : publicView(part, row as Row<'experts'>, consents);
  if (!view.name) return [];
  return [{ id: row.id, part, title: view.name, facts: [...factsOf(part, view), ...more] }];
}

function itemEntry(row: Row<'items'>, consents: readonly string[] | undefined, today: string): readonly PublicEntry[] {
  if (row.state !== '募集中' || isExpired(row.deadline, today)) return [];
  const view = publicView('items', row, consents ?? []);
  if (!view.title) return [];
  const part = row.direction === '求む' ? 'needs' : 'offers';
  // The same words twice help nobody.
  const facts = factsOf('items', { ...view, detail: view.detail === view.title ? '' : view.detail });
  return [{ id: row.id, part, title: view.title, facts }];
}

function caseEntry(
  row: Row<'cases'>,
  { matches, items }: PublicSource,
  parties: ReadonlyMap<string, readonly string[]>,
): readonly PublicEntry[] {
  const involved = row.matches.flatMap((id) => {
    const match = matches.find((one) => one.id === id);
    if (!match) return [''];
    // A grant is no person; an item speaks for its party.
    const partner = items.find((item) => item.id === match.offer)?.party ?? match.offer;
    return parties.has(partner) || !/助\d+$/.test(partner) ? [match.group, partner] : [match.group];
  });
  if (involved.length === 0) return [];
  const given = involved.map((id) => parties.get(id) ?? []);
  const all = (given[0] ?? []).filter((item) => given.every((one) => one.includes(item)));
  const view = publicView('cases', row, all);
  if (!view.headline || !all.includes('名前')) return [];
  const facts = [['団体', view.groupName ?? ''] as const, ...factsOf('cases', view)];
  return [{ id: row.id, part: 'cases', title: view.headline, facts }];
}

function factsOf(table: TableKey, view: Readonly<Record<string, Value | undefined>>): PublicEntry['facts'] {
  return Object.entries(view).flatMap(([key, value]) => {
    if (value === undefined || isEmpty(value) || value === false || UNSAID.has(key)) return [];
    const column = columnOf(table, key);
    return [[column.label, value === true ? '○' : displayText(key, column, value)] as const];
  });
}
