/** Hard obstacles: what no fit can make up for. To each belongs one thing that would remove it. */
import type { Item } from '../domain/item.ts';
import { mayApply } from './terms/applicant.ts';
import type { Reach } from './terms/area.ts';
import { type Costs, costNames } from './terms/costs.ts';
import type { Block } from './types.ts';

/** What the obstacles are judged by. */
export interface BlockFacts {
  readonly need: Item;
  readonly offer: Item;
  readonly today: string;
  readonly reach: Reach;
  /** The work can be done at a distance. */
  readonly remoteWork: boolean;
  readonly wish: Costs;
  readonly excludedCosts: Costs;
}

/**
 * The hardest to remove first: without consent or a registration nobody is
 * asked anything; what only time or the funder can change decides before what
 * the two sides may settle between them.
 */
const HARDEST_FIRST = [
  'no-consent',
  'expired',
  'too-young',
  'eligible',
  'deadline',
  'consult-late',
  'area-grant',
  'cost-excluded',
  'area',
  'area-thing',
  'dates-apart',
  'date-past',
  'area-online',
].map((name) => `block.${name}`);

/** Every obstacle between a need and an offer; the first is the one that decides. */
export function blocksOf(facts: BlockFacts): Block[] {
  const sides = { group: facts.need.party.name, partner: facts.offer.party.name };
  return [...consentBlocks(facts), ...areaBlocks(facts), ...dateBlocks(facts), ...grantBlocks(facts)]
    .map(({ code, params }) => ({ code, params: { ...sides, ...params } }))
    .sort((a, b) => HARDEST_FIRST.indexOf(a.code) - HARDEST_FIRST.indexOf(b.code));
}

function consentBlocks({ need, offer }: BlockFacts): Block[] {
  return [need, offer]
    .filter((item) => !item.suggestible)
    .map((item) => ({ code: 'block.no-consent', params: { name: item.party.name } }));
}

function areaBlocks({ need, offer, reach, remoteWork }: BlockFacts): Block[] {
  if (reach === 'far') {
    const code = offer.grant ? 'block.area-grant' : offer.kind === 'people' ? 'block.area' : 'block.area-thing';
    return [{ code, params: areaParams(need, offer) }];
  }
  if (reach === 'remote' && !remoteWork) return [{ code: 'block.area-online', params: areaParams(need, offer) }];
  return [];
}

function areaParams(need: Item, offer: Item): Record<string, string> {
  const served = offer.area.text || offer.area.reach.join('・') || (offer.area.home ?? '');
  return { place: need.area.home ?? need.area.text, served };
}

function dateBlocks({ need, offer, today }: BlockFacts): Block[] {
  const blocks: Block[] = [];
  for (const item of [need, offer]) {
    if (item.expires && item.expires < today)
      blocks.push({ code: 'block.expired', params: { date: item.expires, name: item.party.name } });
  }
  const first = need.time.start?.slice(0, 10);
  // A need may last several days, and one of them is enough.
  const last = need.time.end?.slice(0, 10) ?? first;
  if (last && last < today) blocks.push({ code: 'block.date-past', params: { date: last } });
  const from = offer.time.start?.slice(0, 10);
  const to = offer.time.end?.slice(0, 10);
  if ((last && from && last < from) || (first && to && first > to))
    blocks.push({ code: 'block.dates-apart', params: { date: first ?? last ?? '', from: from ?? '', to: to ?? '' } });
  return blocks;
}

function grantBlocks(facts: BlockFacts): Block[] {
  const { grant } = facts.offer;
  if (!grant) return [];
  return [...deadlineBlocks(facts), ...applicantBlocks(facts), ...costBlocks(facts)];
}

function deadlineBlocks({ offer, today }: BlockFacts): Block[] {
  const deadline = offer.grant?.deadline;
  if (!deadline) return [];
  if (deadline < today) return [{ code: 'block.deadline', params: { date: deadline } }];
  const consultBy = offer.grant?.consultBy;
  return consultBy && consultBy < today ? [{ code: 'block.consult-late', params: { date: consultBy, deadline } }] : [];
}

function applicantBlocks({ need, offer, today }: BlockFacts): Block[] {
  const blocks: Block[] = [];
  const grant = offer.grant;
  if (grant && mayApply(need.party.kind, grant.eligible) === false) {
    blocks.push({ code: 'block.eligible', params: { kind: need.party.kind, eligible: grant.eligible.join('・') } });
  }
  const { founded } = need.party;
  const years = grant?.minYears ?? null;
  if (years !== null && founded) {
    // Where only the year or the month is known, its first day counts: nobody is turned away for what they did not say.
    const whole = founded.padEnd(10, '-01');
    const from = `${Number(whole.slice(0, 4)) + years}${whole.slice(4)}`;
    if (from > today) blocks.push({ code: 'block.too-young', params: { years, founded, from } });
  }
  return blocks;
}

/** Blocked only when nothing is left that the grant may pay for. */
function costBlocks({ wish, excludedCosts }: BlockFacts): Block[] {
  const hit = wish & excludedCosts;
  return hit !== 0 && hit === wish
    ? [{ code: 'block.cost-excluded', params: { costs: costNames(hit).join('・') } }]
    : [];
}
