import { nameKey } from '../../domain/names.ts';
import type { Row } from '../../domain/schema/index.ts';
import type { Book } from '../book.ts';
import { expiryToday, updateParty } from './parties.ts';
import { doubt, type Outcome, readFor, type Standing, type Submission } from './submission.ts';

/** A sign-up is a new expert; through the expert's own link it is an update. A known name asks a person. */
export function takeExpert(book: Book, submission: Submission, standing: Standing): Outcome {
  const reading = readFor(submission, 'experts', standing);
  const name = String(reading.values.name ?? '');
  const expert = standing.party === '' ? undefined : book.find('experts', standing.party);
  if (standing.party !== '' && !expert) return { doubts: [doubt('', 'intake.partyGone', { party: standing.party })] };
  const doubts = [...reading.doubts];
  if (!expert && !standing.accepted && isKnown(book, name)) doubts.push(doubt('name', 'intake.expertKnown', { name }));
  if (doubts.length > 0) return { doubts };
  if (expert) {
    updateParty(book, 'experts', expert, { reading, submission, prefix: '' }, standing);
    return { record: expert.id };
  }
  return {
    record: book.add('experts', { ...(reading.values as Partial<Row<'experts'>>), expires: expiryToday(book) }).id,
  };
}

function isKnown(book: Book, name: string): boolean {
  return name !== '' && book.all('experts').some((expert) => nameKey(expert.name) === nameKey(name));
}
