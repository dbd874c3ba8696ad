/** The offer of a grant. */
import { type Item, makeItem } from '../item.ts';
import type { Row } from '../schema/index.ts';
import { nonEmpty, type PartyFacts, party } from './common.ts';

/** One grant, one offer of money. */
export function grantItem(grant: Row<'grants'>, facts: PartyFacts): Item {
  return makeItem({
    id: grant.id,
    party: party(grant.id, grant.name, facts),
    source: 'grant',
    side: 'offer',
    kind: 'money',
    texts: [
      { field: 'name', text: grant.name, weight: 0.8 },
      { field: 'projects', text: grant.projects, weight: 1 },
    ].filter(({ text }) => text !== ''),
    fields: grant.anyField ? ['分野を問わない'] : grant.fields,
    targets: [],
    area: { home: null, reach: nonEmpty(grant.areas), text: nonEmpty(grant.areas).join('・'), online: false },
    grant: {
      eligible: nonEmpty(grant.eligible),
      uses: nonEmpty(grant.uses),
      deadline: grant.rolling ? null : grant.deadline || null,
      consultation: grant.consultation,
      consultBy: grant.consultation ? grant.consultationBy || null : null,
      maxAmount: grant.maxAmount,
      ratio: grant.ratio,
      minYears: minYears(grant.eligible),
    },
  });
}

/** 「NPO法人（設立3年以上）」 → 3. */
function minYears(eligible: readonly string[]): number | null {
  for (const entry of eligible) {
    const found = /(?:設立|設置|結成|活動|実績).{0,4}?([0-9０-９一二三])\s*年以上/.exec(entry);
    if (found) return '0123456789０１２３４５６７８９〇一二三'.indexOf(found[1] ?? '') % 10;
  }
  return null;
}
