/** Items of the sheet ニーズ・提供: one row, one item. */
import { type Item, makeItem, type ResourceKind } from '../item.ts';
import { municipalityIn } from '../municipality.ts';
import type { Row } from '../schema/index.ts';
import { homeOf, type PartyFacts, party, partyOfGroup, wantsPlace } from './common.ts';

const KINDS: Readonly<Record<string, ResourceKind>> = {
  ひと: 'people',
  もの: 'goods',
  おかね: 'money',
  場所: 'place',
  情報: 'information',
};

/** Rows in these states are answered or withdrawn. */
const CLOSED = ['決定', '終了', '取り下げ'];

/** The item of one row, or null when it is no longer looked for. */
export function postItem(row: Row<'items'>, group: Row<'groups'> | null, facts: PartyFacts): Item | null {
  const written = KINDS[row.kind];
  const kind = written === 'goods' && row.direction !== '出せる' && wantsPlace(row.title) ? 'place' : written;
  if (!kind || CLOSED.includes(row.state)) return null;
  const side = row.direction === '出せる' ? 'offer' : 'need';
  return makeItem({
    id: row.id,
    party: group ? partyOfGroup(group, facts) : party(row.party || row.id, row.partyName, facts),
    source: group ? 'group' : 'item',
    side,
    kind,
    texts: [
      { field: 'title', text: row.title, weight: 1 },
      { field: 'detail', text: row.detail === row.title ? '' : row.detail, weight: 1 },
    ].filter(({ text }) => text !== ''),
    fields: row.fields.length ? row.fields : (group?.fields ?? []),
    targets: row.target ? [row.target] : [],
    area: {
      home: municipalityIn(row.area) ?? municipalityIn(row.place) ?? (group ? homeOf(group, facts) : facts.home),
      reach: [],
      text: row.area || row.place,
      online: /オンライン|リモート/.test(row.place + row.area),
    },
    time: { text: row.whenText, start: row.startsAt || null, end: row.endsAt || null },
    fee: { text: row.budget },
    expires: earlier(row.openEnded ? '' : row.deadline, group?.expires ?? ''),
  });
}

/** An item lasts no longer than the registration of its party. */
function earlier(deadline: string, expires: string): string | null {
  if (deadline === '' || expires === '') return deadline || expires || null;
  return deadline < expires ? deadline : expires;
}
