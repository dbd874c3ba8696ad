import type { Doubt } from '../../domain/intake.ts';
import type { Row } from '../../domain/schema/index.ts';
import type { Book } from '../book.ts';
import { addGroup, groupFor, updateParty } from './parties.ts';
import { doubt, type Outcome, type Reading, readFor, type Standing, type Submission } from './submission.ts';

/** A post is one item of its party; a party that nobody knows yet is registered with it. */
export function takePost(book: Book, submission: Submission, standing: Standing): Outcome {
  const about = readFor(submission, 'groups', standing);
  const reading = readFor(submission, 'items', standing);
  const found = groupFor(book, about.values, standing);
  const doubts = [...about.doubts, ...reading.doubts, ...found.doubts, ...doubtsAboutEnd(reading, standing)];
  if (doubts.length > 0) return { doubts };
  const group = found.group ?? addGroup(book, about.values);
  if (found.group)
    updateParty(book, 'groups', found.group, { reading: about, submission, prefix: 'groups.' }, standing);
  return { record: book.add('items', itemOf(reading, group)).id };
}

/** Every need says until when, or why it cannot. */
function doubtsAboutEnd({ values }: Reading, standing: Standing): readonly Doubt[] {
  if (values.direction !== '求む' || standing.accepted) return [];
  const { ending, startsAt, endsAt } = values;
  if (ending === '' || (ending === '日時を書いた' && endsAt === '')) return [doubt('endsAt', 'intake.noEnd')];
  if (startsAt !== '' && endsAt !== '' && String(endsAt) < String(startsAt))
    return [doubt('endsAt', 'intake.endsBefore')];
  return [];
}

function itemOf({ values }: Reading, group: Row<'groups'>): Partial<Row<'items'>> {
  const item = values as Partial<Row<'items'>>;
  const openEnded = item.openEnded || item.ending === 'くり返し続く' || item.ending === '期限なし';
  return {
    ...item,
    party: group.id,
    partyName: group.name,
    openEnded,
    fields: item.fields?.length ? item.fields : group.fields,
    area: item.area || group.area,
    state: '募集中',
  };
}
