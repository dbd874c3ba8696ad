/** Hard obstacles: what no fit can make up for. Each says what would remove it. */
import type { Item } from '../domain/item.ts';
import { daysBetween } from './dates.ts';
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

/** Every obstacle between a need and an offer. */
export function blocksOf(facts: BlockFacts): Block[] {
  return [...consentBlocks(facts), ...areaBlocks(facts), ...dateBlocks(facts), ...grantBlocks(facts)];
}

function consentBlocks({ need, offer }: BlockFacts): Block[] {
  return [need, offer]
    .filter((item) => !item.suggestible)
    .map((item) => ({ code: 'block.no-consent', params: { name: item.party.name } }));
}

function areaBlocks({ need, offer, reach, remoteWork }: BlockFacts): Block[] {
  if (reach === 'far') return [{ code: 'block.area', params: areaParams(need, offer) }];
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
  const day = need.time.start?.slice(0, 10);
  if (day && day < today) blocks.push({ code: 'block.date-past', params: { date: day } });
  const from = offer.time.start?.slice(0, 10);
  const to = offer.time.end?.slice(0, 10);
  if (day && ((from && day < from) || (to && day > to)))
    blocks.push({ code: 'block.dates-apart', params: { date: day, from: from ?? '', to: to ?? '' } });
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
  return consultBy && consultBy < today ? [{ code: 'block.consult-late', params: { date: consultBy } }] : [];
}

function applicantBlocks({ need, offer, today }: BlockFacts): Block[] {
  const blocks: Block[] = [];
  const grant = offer.grant;
  if (grant && mayApply(need.party.kind, grant.eligible) === false) {
    blocks.push({ code: 'block.eligible', params: { kind: need.party.kind, eligible: grant.eligible.join('・') } });
  }
  const { founded } = need.party;
  const years = grant?.minYears ?? null;
  if (years !== null && founded && daysBetween(founded.padEnd(10, '-01'), today) < years * 365) {
    blocks.push({ code: 'block.too-young', params: { years, founded } });
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
