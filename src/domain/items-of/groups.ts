/** Items of a group and of its latest seed sheet. */
import { type Item, type ItemText, makeItem, type ResourceKind, type Side, type Strength } from '../item.ts';
import type { Row } from '../schema/index.ts';
import { homeOf, nonEmpty, type PartyFacts, partyOfGroup, wantsPlace } from './common.ts';

type SheetKey =
  | 'needPeople'
  | 'needGoods'
  | 'needMoney'
  | 'offerPeople'
  | 'offerGoods'
  | 'offerMoney'
  | 'offerPlace'
  | 'offerInformation'
  | 'strengths'
  | 'weaknesses'
  | 'issues';

interface Reading {
  readonly key: SheetKey;
  readonly side: Side;
  readonly kind: ResourceKind | null;
  readonly strength: Strength;
}

/** How each list of a seed sheet is read. 強み are offers, 弱み・課題 weaker needs, of the kind their words say. */
const READINGS: readonly Reading[] = [
  { key: 'needPeople', side: 'need', kind: 'people', strength: 'stated' },
  { key: 'needGoods', side: 'need', kind: 'goods', strength: 'stated' },
  { key: 'needMoney', side: 'need', kind: 'money', strength: 'stated' },
  { key: 'offerPeople', side: 'offer', kind: 'people', strength: 'stated' },
  { key: 'offerGoods', side: 'offer', kind: 'goods', strength: 'stated' },
  { key: 'offerMoney', side: 'offer', kind: 'money', strength: 'stated' },
  { key: 'offerPlace', side: 'offer', kind: 'place', strength: 'stated' },
  { key: 'offerInformation', side: 'offer', kind: 'information', strength: 'stated' },
  { key: 'strengths', side: 'offer', kind: 'people', strength: 'implied' },
  { key: 'weaknesses', side: 'need', kind: null, strength: 'implied' },
  { key: 'issues', side: 'need', kind: null, strength: 'implied' },
];

/** 「なし」「特になし」 in a list is no need. */
const NOTHING = /^(?:特に)?(?:なし|無し|ない|ありません|－|-|―|ー)。?$/;

/** Items of one group: what its sheet says, and what its activities make likely. */
export function groupItems(group: Row<'groups'>, sheet: Row<'seedSheets'> | null, facts: PartyFacts): Item[] {
  const base = baseOf(group, facts);
  const said = sheet ? READINGS.flatMap((reading) => listItems(base, sheet, reading)) : [];
  return [...said, ...activityItems(base, group, sheet)];
}

type Base = Pick<Item, 'party' | 'source' | 'fields' | 'area' | 'expires'>;

function baseOf(group: Row<'groups'>, facts: PartyFacts): Base {
  const home = homeOf(group, facts);
  return {
    party: partyOfGroup(group, facts),
    source: 'group',
    fields: group.fields,
    area: { home, reach: [], text: group.area, online: false },
    expires: group.expires || null,
  };
}

function listItems(base: Base, sheet: Row<'seedSheets'>, { key, side, kind, strength }: Reading): Item[] {
  return nonEmpty(sheet[key]).flatMap((text, index) => {
    if (NOTHING.test(text)) return [];
    return makeItem({
      ...base,
      id: `${sheet.id}:${key}:${index + 1}`,
      side,
      kind: key === 'needGoods' && wantsPlace(text) ? 'place' : (kind ?? kindOfIssue(text)),
      strength,
      texts: [{ field: key, text, weight: 1 }],
      // A line of a sheet has no columns of its own: its time, its people and its money stand in the text.
      targets: strength === 'stated' ? [text] : [],
      time: { text: side === 'need' ? text : '' },
      fee: { text: kind === 'money' ? text : '' },
    });
  });
}

/** What kind of help an issue calls for. */
function kindOfIssue(text: string): ResourceKind {
  if (/費用|資金|お金|予算|会費|赤字|助成|家賃/.test(text)) return 'money';
  if (wantsPlace(text)) return 'place';
  return /道具|機材|備品/.test(text) ? 'goods' : 'people';
}

/** What a group does every day: an offer of people, and something that a grant may pay for. */
function activityItems(base: Base, group: Row<'groups'>, sheet: Row<'seedSheets'> | null): Item[] {
  const texts: ItemText[] = [
    { field: 'activities', text: group.activities, weight: 1 },
    { field: 'sheetActivities', text: sheet?.activities ?? '', weight: 1 },
    { field: 'purpose', text: group.purpose, weight: 0.7 },
    { field: 'name', text: group.name, weight: 0.7 },
  ].filter(({ text }, index, all) => text !== '' && all.findIndex((other) => other.text === text) === index);
  if (texts.every(({ field }) => field === 'name')) return [];
  const shared = { ...base, strength: 'activity' as const, texts };
  return [
    makeItem({ ...shared, id: `${group.id}:can`, side: 'offer', kind: 'people' }),
    makeItem({ ...shared, id: `${group.id}:does`, side: 'need', kind: 'money' }),
  ];
}
