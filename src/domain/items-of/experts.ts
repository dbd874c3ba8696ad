/** The offer of an expert. */
import { type Item, makeItem } from '../item.ts';
import { municipalityIn } from '../municipality.ts';
import type { Row } from '../schema/index.ts';
import { nonEmpty, type PartyFacts, party } from './common.ts';

/** One registration, one offer. */
export function expertItem(expert: Row<'experts'>, facts: PartyFacts): Item {
  return makeItem({
    id: expert.id,
    party: party(expert.id, expert.name, facts),
    source: 'expert',
    side: 'offer',
    kind: 'people',
    texts: [
      { field: 'skills', text: nonEmpty(expert.skills).join('\n'), weight: 1 },
      { field: 'profile', text: expert.profile, weight: 1 },
      { field: 'qualifications', text: nonEmpty(expert.qualifications).join('\n'), weight: 0.8 },
    ].filter(({ text }) => text !== ''),
    fields: expert.fields,
    targets: nonEmpty(expert.targets),
    area: areaOf(expert),
    time: { text: [...expert.days, ...expert.times, expert.availability].filter(Boolean).join(' ') },
    fee: { text: [expert.fee, expert.feeText].filter(Boolean).join(' ') },
    expires: expert.expires || null,
  });
}

/** Lists of areas as they come: 「和光市」, 「埼玉県全域」, 「朝霞地区4市」. What names no place is only text. */
function areaOf(expert: Row<'experts'>): Item['area'] {
  const areas = nonEmpty(expert.areas);
  return {
    home: municipalityIn(expert.residence),
    reach: areas.map((area) => (/全国|全域|県内/.test(area) ? area : (municipalityIn(area) ?? area))),
    text: expert.areaText || areas.join('・'),
    online: expert.online,
  };
}
