import { TaneError } from '../domain/errors.ts';
import type { Row, TableKey } from '../domain/schema/index.ts';
import type { Book } from './book.ts';
import type { Ports } from './ports.ts';
import { SUGGEST_TABLES, suggestIn } from './suggest.ts';
import { transact } from './transact.ts';

/** The party that can give what an offer's id names. */
export interface Partner {
  readonly party: string;
  readonly name: string;
}

/**
 * The partner behind an offer: an expert, a grant, or an item that says 出せる.
 * @throws TaneError `match.notOffer`, `match.noOffer`
 */
export function partnerOf(book: Book, offer: string): Partner {
  const expert = book.find('experts', offer);
  if (expert) return { party: expert.id, name: expert.name };
  const grant = book.find('grants', offer);
  if (grant) return { party: grant.id, name: grant.name };
  const item = book.find('items', offer);
  if (!item) throw new TaneError('match.noOffer', { key: offer });
  if (item.direction !== '出せる') throw new TaneError('match.notOffer', { key: offer });
  return { party: item.party, name: item.partyName };
}

/**
 * Joins one need and one offer as a 候補, with the reasons and unknowns that
 * the engine gives for the pair; a pair that the engine would not have
 * suggested may be joined by hand and then carries none.
 * @throws TaneError `match.notNeed`, `match.sameParty`, `match.exists`
 */
export function makeMatch(ports: Ports, need: string, offer: string): Row<'matches'> {
  const tables: readonly TableKey[] = [...SUGGEST_TABLES, 'matches'];
  return transact(ports, { act: 'マッチングの作成', tables }, (book) => {
    const item = book.get('items', need);
    if (item.direction !== '求む') throw new TaneError('match.notNeed', { key: need });
    const partner = partnerOf(book, offer);
    if (partner.party === item.party) throw new TaneError('match.sameParty');
    for (const party of [item.party, partner.party]) assertIntroducible(book, party);
    const same = book.all('matches').find((m) => m.need === need && m.offer === offer && m.stage !== '不成立');
    if (same) throw new TaneError('match.exists', { key: same.id });
    const candidate = suggestIn(book, need).candidates.find((c) => c.offer === offer);
    return book.add('matches', {
      need,
      needTitle: item.title,
      group: item.party,
      groupName: item.partyName,
      offer,
      partnerName: partner.name,
      reasons: candidate?.reasons.map((reason) => reason.sentence) ?? [],
      unknowns: candidate?.unknowns ?? [],
      stage: '候補',
      owner: book.who,
    });
  });
}

/** @throws TaneError `match.stopped`, `match.declined` when the party asked not to be introduced to anybody */
function assertIntroducible(book: Book, id: string): void {
  const party = book.find('groups', id) ?? book.find('experts', id);
  if (party?.introduction === '出さない') throw new TaneError('match.declined', { name: party.name });
  if (party?.stoppedOn) throw new TaneError('match.stopped', { name: party.name });
}
