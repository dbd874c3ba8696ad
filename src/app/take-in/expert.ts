import type { Described } from '../../domain/duplicates/compare.ts';
import type { Doubt } from '../../domain/intake.ts';
import { nameKey } from '../../domain/names.ts';
import type { Row } from '../../domain/schema/index.ts';
import type { Book } from '../book.ts';
import { partiesLike, suspicions } from '../likeness.ts';
import { expiryToday, updateParty } from './parties.ts';
import { doubt, type Outcome, readFor, type Standing, type Submission, type Values } from './submission.ts';

/** A sign-up is a new expert; through the expert's own link it is an update. Where the same one seems to be registered a person is asked. */
export function takeExpert(book: Book, submission: Submission, standing: Standing): Outcome {
  const reading = readFor(submission, 'experts', standing);
  const expert = standing.party === '' ? undefined : book.find('experts', standing.party);
  if (standing.party !== '' && !expert) return { doubts: [doubt('', 'intake.partyGone', { party: standing.party })] };
  const doubts = [...reading.doubts];
  if (!expert && !standing.accepted) doubts.push(...doubtsAboutOthers(book, reading.values));
  if (doubts.length > 0) return { doubts };
  if (expert) {
    updateParty(book, 'experts', expert, { reading, submission, prefix: '' }, standing);
    return { record: expert.id };
  }
  return {
    record: book.add('experts', { ...(reading.values as Partial<Row<'experts'>>), expires: expiryToday(book) }).id,
  };
}

function doubtsAboutOthers(book: Book, values: Values): readonly Doubt[] {
  const name = String(values.name ?? '');
  const alike = suspicions(partiesLike(book, 'experts', values as Partial<Described>));
  return alike.length === 0 && isKnown(book, name) ? [doubt('name', 'intake.expertKnown', { name })] : alike;
}

function isKnown(book: Book, name: string): boolean {
  return name !== '' && book.all('experts').some((expert) => nameKey(expert.name) === nameKey(name));
}
