/** Registry rows → Items: the only way into matching. */
import type { Item } from '../item.ts';
import type { Row } from '../schema/index.ts';
import type { PartyFacts } from './common.ts';
import { expertItem } from './experts.ts';
import { grantItem } from './grants.ts';
import { groupItems } from './groups.ts';
import { postItem } from './posts.ts';

/** The rows that yield Items; tables left out are empty. */
export interface ItemRows {
  readonly groups?: readonly Row<'groups'>[];
  readonly experts?: readonly Row<'experts'>[];
  readonly seedSheets?: readonly Row<'seedSheets'>[];
  readonly items?: readonly Row<'items'>[];
  readonly grants?: readonly Row<'grants'>[];
  readonly matches?: readonly Row<'matches'>[];
  readonly feedback?: readonly Row<'feedback'>[];
  /** Municipality of the office. */
  readonly home?: string | null;
}

/** Every item of a registry. */
export function itemsOf(rows: ItemRows): Item[] {
  const facts = factsOf(rows);
  const groups = new Map((rows.groups ?? []).map((group) => [group.id, group] as const));
  const sheets = latestSheets(rows.seedSheets ?? []);
  const all = [
    ...(rows.items ?? []).flatMap((row) => postItem(row, groups.get(row.party) ?? null, facts) ?? []),
    ...[...groups.values()].flatMap((group) => groupItems(group, sheets.get(group.id) ?? null, facts)),
    ...(rows.experts ?? []).map((expert) => expertItem(expert, facts)),
    ...(rows.grants ?? []).map((grant) => grantItem(grant, facts)),
  ];
  const stopped = stoppedParties(rows);
  const declined = declinedParties(rows);
  return withoutRepeats(all.filter((item) => !stopped.has(item.party.id))).map((item) =>
    declined.has(item.party.id) ? { ...item, suggestible: false } : item,
  );
}

/** Parties that do not want to be named to others: they are shown to staff apart from what fits. */
function declinedParties({ groups = [], experts = [] }: ItemRows): ReadonlySet<string> {
  return new Set([...groups, ...experts].flatMap((party) => (party.introduction === '出さない' ? [party.id] : [])));
}

/** Parties that asked for 利用停止: nothing of theirs is suggested, and nothing is suggested to them. */
function stoppedParties({ groups = [], experts = [] }: ItemRows): ReadonlySet<string> {
  return new Set([...groups, ...experts].flatMap((party) => (party.stoppedOn ? [party.id] : [])));
}

/** A sheet of an earlier year no longer speaks for the group. */
function latestSheets(sheets: readonly Row<'seedSheets'>[]): Map<string, Row<'seedSheets'>> {
  const latest = new Map<string, Row<'seedSheets'>>();
  for (const sheet of sheets) {
    const seen = latest.get(sheet.group);
    if (!seen || seen.heardOn < sheet.heardOn) latest.set(sheet.group, sheet);
  }
  return latest;
}

const UNDER_WAY = ['打診', '承諾', '調整', '実施'];

/** Load, track record and satisfaction of each party, from its matches. */
function factsOf({ matches = [], feedback = [], items = [], home = null }: ItemRows): PartyFacts {
  const partyOfItem = new Map(items.map((item) => [item.id, item.party] as const));
  const load = new Map<string, number>();
  const completed = new Map<string, number>();
  const marks = new Map<string, number[]>();
  const ratings = ratingsOf(feedback);
  for (const match of matches) {
    const partner = partyOfItem.get(match.offer) || match.offer;
    if (UNDER_WAY.includes(match.stage)) load.set(partner, (load.get(partner) ?? 0) + 1);
    if (match.stage === '完了') completed.set(partner, (completed.get(partner) ?? 0) + 1);
    marks.set(partner, [...(marks.get(partner) ?? []), ...(ratings.get(match.id) ?? [])]);
  }
  const satisfaction = new Map<string, number>();
  for (const [id, list] of marks) if (list.length) satisfaction.set(id, list.reduce((a, b) => a + b, 0) / list.length);
  return { home, load, completed, satisfaction };
}

/** 1–5 as 0–1, by match. */
function ratingsOf(feedback: readonly Row<'feedback'>[]): Map<string, number[]> {
  const ratings = new Map<string, number[]>();
  for (const { match, satisfaction } of feedback) {
    if (satisfaction !== null) ratings.set(match, [...(ratings.get(match) ?? []), (satisfaction - 1) / 4]);
  }
  return ratings;
}

/** A line of a sheet that already stands as a row of ニーズ・提供 counts once: the row knows more. */
function withoutRepeats(items: readonly Item[]): Item[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const text = item.texts[0]?.text.replace(/\s/g, '') ?? '';
    const key = `${item.party.id}|${item.side}|${item.kind}|${item.strength}|${text}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
