/** What neither side says, as questions to ask. */
import type { Item } from '../domain/item.ts';
import { type Pairing, shareOf, type Terms } from './conditions.ts';
import { mayApply } from './terms/applicant.ts';
import type { Ratio } from './terms/numbers.ts';
import type { Unknown } from './types.ts';

/** What has to be asked before anybody can say that a pairing holds. */
export function unknownsOf({ need, offer, needTerms, offerTerms, reach }: Pairing): Unknown[] {
  const unknowns: Unknown[] = [];
  const ask = (code: string, side: 'need' | 'offer', field: string): void => {
    unknowns.push({ code: `unknown.${code}`, side, field });
  };
  if (reach === 'unknown') ask('area', need.area.home ? 'offer' : 'need', 'area');
  if (offer.kind === 'money') return [...unknowns, ...grantUnknowns(need, offer, needTerms, offerTerms.ratio)];
  if (needTerms.when.days === 0 && needTerms.when.parts === 0) ask('time', 'need', 'time');
  else if (!needTerms.when.hasEnd) ask('end-time', 'need', 'time');
  if (offerTerms.when.days === 0 && offerTerms.when.parts === 0) ask('time', 'offer', 'time');
  if (offerTerms.fee.level === null && offer.source === 'expert') ask('fee', 'offer', 'fee');
  if (needTerms.fee.level === null && offerTerms.fee.level === 2) ask('budget', 'need', 'budget');
  return unknowns;
}

function grantUnknowns(need: Item, offer: Item, terms: Terms, ratio: Ratio): Unknown[] {
  const unknowns: Unknown[] = [];
  const { grant } = offer;
  if (terms.amount === null) unknowns.push({ code: 'unknown.amount', side: 'need', field: 'amount' });
  const share = grant && shareOf(terms, grant, ratio);
  if (share && share.left > 0 && terms.own === null)
    unknowns.push({ code: 'unknown.own-share', side: 'need', field: 'budget', params: share.params });
  if (grant?.consultation)
    unknowns.push(
      grant.consultBy
        ? { code: 'unknown.consult-by', side: 'need', field: 'consultationBy', params: { date: grant.consultBy } }
        : { code: 'unknown.consult', side: 'offer', field: 'consultationBy' },
    );
  if (!grant?.deadline) unknowns.push({ code: 'unknown.deadline', side: 'offer', field: 'deadline' });
  const { kind } = need.party;
  if (grant && mayApply(kind, grant.eligible) === null)
    unknowns.push({ code: 'unknown.eligible', side: kind && !grant.eligible.length ? 'offer' : 'need', field: 'kind' });
  if (grant?.minYears && !need.party.founded)
    unknowns.push({ code: 'unknown.founded', side: 'need', field: 'founded' });
  return unknowns;
}
