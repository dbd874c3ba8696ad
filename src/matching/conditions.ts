/** Soft conditions: what speaks for and against a pair besides its topic. */
import { grouped } from '../domain/grouped.ts';
import type { GrantTerms, Item, ResourceKind } from '../domain/item.ts';
import type { Common } from './profile.ts';
import type { Reach } from './terms/area.ts';
import { type Costs, costNames } from './terms/costs.ts';
import type { Fee } from './terms/fee.ts';
import { compareFee, type FeeFit } from './terms/fee.ts';
import { isAnyField, sharedFields } from './terms/fields.ts';
import type { Ratio } from './terms/numbers.ts';
import type { People } from './terms/people.ts';
import { canMeet, type When } from './terms/when.ts';
import type { Params } from './types.ts';
import { BONUSES, CAUTIONS, FITTING, KIND_FIT, WEIGHTS } from './weights.ts';

/** What one side says on its terms, read once. */
export interface Terms {
  readonly when: When;
  readonly fee: Fee;
  readonly people: People;
  readonly openToAll: boolean;
  readonly wish: Costs;
  /** Yen wanted, and yen of them that the party has itself. */
  readonly amount: number | null;
  readonly own: number | null;
  /** The share of the costs that a grant pays. */
  readonly ratio: Ratio;
  readonly uses: Costs;
  readonly excluded: Costs;
}

/** A need and an offer side by side. */
export interface Pairing {
  readonly need: Item;
  readonly offer: Item;
  readonly needTerms: Terms;
  readonly offerTerms: Terms;
  readonly reach: Reach;
  /** The word by which the offer says that it is not about what the need asks for; '' otherwise. */
  readonly excluded: string;
  /** How much of what both sides say is of the same fields. */
  readonly common: Common;
}

/** A share of the topic points taken away, or points added. */
export interface Effect {
  readonly code: string;
  /** Share of the topic: negative against, positive in favour. */
  readonly share: number;
  /** Points that need no topic, positive. */
  readonly points: number;
  readonly params: Params;
}

const against = (code: string, share: number, params: Params = {}): Effect => ({
  code: `caution.${code}`,
  share: -share,
  points: 0,
  params,
});
const inFavour = (code: string, points: number, share = 0, params: Params = {}): Effect => ({
  code: `reason.${code}`,
  share,
  points,
  params,
});

const KIND_LABELS: Readonly<Record<ResourceKind, string>> = {
  people: 'ひと',
  goods: 'もの',
  money: 'おかね',
  place: '場所',
  information: '情報',
};

/** All soft effects of a pairing. */
export function effectsOf(pairing: Pairing): Effect[] {
  return [
    ...kindEffects(pairing),
    ...strengthEffects(pairing),
    ...areaEffects(pairing),
    ...timeEffects(pairing),
    ...feeEffects(pairing),
    ...peopleEffects(pairing),
    ...fieldEffects(pairing),
    ...grantEffects(pairing),
    ...excludedEffects(pairing),
    ...partyEffects(pairing),
  ];
}

function kindEffects({ need, offer }: Pairing): Effect[] {
  if (need.kind === 'place' && offer.kind === 'place') return [inFavour('place', BONUSES.place)];
  const fit = KIND_FIT[need.kind]?.[offer.kind] ?? 0;
  return fit < 1
    ? [against('kind', 1 - fit, { wanted: KIND_LABELS[need.kind], offered: KIND_LABELS[offer.kind] })]
    : [];
}

/** What was not written as an offer or a need is only likely. */
function strengthEffects({ need, offer }: Pairing): Effect[] {
  return [need, offer].flatMap((item) => {
    if (item.strength === 'stated') return [];
    const share = 1 - (item.strength === 'implied' ? WEIGHTS.implied : WEIGHTS.activity);
    return [against(`${item.strength}-${item.side}`, share)];
  });
}

function areaEffects({ need, offer, reach }: Pairing): Effect[] {
  const params = { place: need.area.home ?? '', other: offer.area.home ?? offer.area.text };
  if (reach === 'near')
    return [against('neighbour', offer.kind === 'place' ? CAUTIONS.neighbourPlace : CAUTIONS.neighbour, params)];
  return reach === 'remote' ? [against('remote', CAUTIONS.remote, params)] : [];
}

function timeEffects({ need, offer, needTerms, offerTerms, reach }: Pairing): Effect[] {
  if (reach === 'remote' || canMeet(needTerms.when, offerTerms.when) !== false) return [];
  return [against('time', CAUTIONS.time, { wanted: need.time.text, possible: offer.time.text })];
}

function feeEffects({ need, offer, needTerms, offerTerms }: Pairing): Effect[] {
  if (need.kind === 'money') return [];
  const fit: FeeFit = compareFee(needTerms.fee, offerTerms.fee);
  const params = { budget: need.fee.text, fee: offer.fee.text };
  if (fit === 'clash') return [against('fee', CAUTIONS.fee, params)];
  return fit === 'high' ? [against('fee-high', CAUTIONS.feeHigh, params)] : [];
}

function peopleEffects({ needTerms, offerTerms }: Pairing): Effect[] {
  if (needTerms.people === 0 || offerTerms.people === 0) return [];
  if ((needTerms.people & offerTerms.people) !== 0) return [inFavour('target', 0, FITTING.target)];
  return offerTerms.openToAll ? [] : [against('target-differs', CAUTIONS.target)];
}

function fieldEffects({ need, offer, common }: Pairing): Effect[] {
  if (isAnyField(offer.fields)) {
    const stated = need.strength === 'stated' && need.kind === 'money' && offer.kind === 'money';
    return stated ? [inFavour('open-field', BONUSES.openField)] : [];
  }
  if (offer.kind !== 'money' && common.share > 0)
    return [inFavour('same-field', BONUSES.sameField * common.share, 0, { field: common.field })];
  if (offer.kind !== 'money' || need.fields.length === 0 || offer.fields.length === 0) return [];
  const shared = sharedFields(need.fields, offer.fields);
  if (shared.length === 0) return [against('field-differs', CAUTIONS.field)];
  const points = need.strength === 'stated' ? BONUSES.field : 0;
  return [inFavour('field', points, FITTING.field, { fields: shared.join('・') })];
}

function grantEffects({ need, offer, needTerms, offerTerms }: Pairing): Effect[] {
  if (!offer.grant || need.kind !== 'money' || need.strength !== 'stated') return [];
  return [...usesEffects(needTerms.wish, offerTerms), ...amountEffects(needTerms, offer.grant, offerTerms.ratio)];
}

function usesEffects(wish: Costs, { uses, excluded }: Terms): Effect[] {
  if (wish === 0 || uses === 0) return [];
  const shared = wish & uses & ~excluded;
  if (shared === 0) return [against('uses-differ', CAUTIONS.uses, { costs: costNames(wish).join('・') })];
  return [inFavour('uses', 0, FITTING.uses, { costs: costNames(shared).join('・') })];
}

/** Of a grant only the costs count: what it excludes besides is no topic of a need. */
function excludedEffects({ offer, needTerms, offerTerms, excluded }: Pairing): Effect[] {
  if (!offer.grant) return excluded === '' ? [] : [against('excluded', CAUTIONS.excluded, { word: excluded })];
  const costs = needTerms.wish & offerTerms.excluded;
  return costs === 0 ? [] : [against('excluded', CAUTIONS.excludedCost, { word: costNames(costs).join('・') })];
}

/** What a grant pays of the sum needed, and what the group must find itself. */
interface Share {
  readonly wanted: number;
  readonly pays: number;
  readonly left: number;
  readonly params: Params;
}

/** What a grant pays of the sum needed; null where the sum, or what it pays, is not said. */
export function shareOf({ amount: wanted, own }: Terms, grant: GrantTerms, ratio: Ratio): Share | null {
  const { maxAmount: max } = grant;
  if (wanted === null || ratio === 'goods' || (max === null && ratio === null)) return null;
  const pays = Math.floor(Math.min(max ?? wanted, wanted * (ratio ?? 1)));
  const left = wanted - pays;
  const sums = { wanted: yen(wanted), pays: yen(pays), left: yen(left), max: yen(max), own: yen(own) };
  return { wanted, pays, left, params: { ...sums, ratio: grant.ratio || UNSAID } };
}

const UNSAID = '―';
const yen = (sum: number | null): string => (sum === null ? UNSAID : `${grouped(sum)}円`);

/** A group that says nothing of its own money is taken to find half of the sum. */
function amountEffects(terms: Terms, grant: GrantTerms, ratio: Ratio): Effect[] {
  if (ratio === 'goods') return [against('goods', CAUTIONS.goods)];
  const share = shareOf(terms, grant, ratio);
  if (!share) return [];
  if (share.left > (terms.own ?? share.wanted / 2)) return [against('amount', CAUTIONS.amount, share.params)];
  const sure = grant.maxAmount !== null && ratio !== null && (share.left === 0 || terms.own !== null);
  return sure ? [inFavour(share.left === 0 ? 'amount' : 'amount-own', 0, FITTING.amount, share.params)] : [];
}

/** Track record in favour; many matches under way against: the next one goes to somebody else. */
function partyEffects({ offer }: Pairing): Effect[] {
  const { load, completed, satisfaction } = offer.party;
  const effects: Effect[] = [];
  if (completed > 0)
    effects.push(
      inFavour('track', BONUSES.track * Math.min(1, completed / 3) * (satisfaction ?? 0.7), 0, { completed }),
    );
  if (load > 0) effects.push(against('load', CAUTIONS.load * Math.min(3, load), { load }));
  return effects;
}
