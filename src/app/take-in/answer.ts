import type { Row } from '../../domain/schema/index.ts';
import type { Book } from '../book.ts';
import { doubt, type Outcome, readFor, type Standing, type Submission } from './submission.ts';

/**
 * An answer to an approach moves its match: one 辞退 ends it, both 承諾 settle
 * it. It speaks for the side that its link was given to; without one nobody
 * knows whose answer it is.
 */
export function takeAnswer(book: Book, submission: Submission, standing: Standing): Outcome {
  const { link } = standing;
  const match = link && book.find('matches', link.match);
  if (!link || !match) return { doubts: [doubt('', 'intake.answerWithoutLink')] };
  if (match.stage !== '打診')
    return { doubts: [doubt('', 'intake.matchMoved', { match: match.id, stage: match.stage })] };
  const reading = readFor(submission, 'matches', standing);
  const said = reading.values.partnerAnswer;
  if (reading.doubts.length > 0) return { doubts: reading.doubts };
  if (said !== '承諾' && said !== '辞退') return { doubts: [doubt('partnerAnswer', 'intake.noAnswer')] };
  const next =
    said === '辞退' ? declined(book, match, link, String(reading.values.declineReason)) : accepted(book, match, link);
  addEntry(book, next, link, [said, ...wordsOf(submission)].join('\n'));
  return { record: match.id };
}

function wordsOf({ answers, unknown }: Submission): readonly string[] {
  const text = answers['entries.text'];
  return [
    ...(typeof text === 'string' && text !== '' ? [text] : []),
    ...unknown.map(([title, said]) => `${title}: ${said}`),
  ];
}

function answered(book: Book, link: Row<'links'>, said: '承諾' | '辞退'): Partial<Row<'matches'>> {
  const on = book.at.slice(0, 10);
  return link.side === '団体'
    ? { groupAnswer: said, groupAnsweredOn: on }
    : { partnerAnswer: said, partnerAnsweredOn: on };
}

function accepted(book: Book, match: Row<'matches'>, link: Row<'links'>): Row<'matches'> {
  const patch = answered(book, link, '承諾');
  const other = link.side === '団体' ? match.partnerAnswer : match.groupAnswer;
  if (other !== '承諾') return book.edit('matches', match.id, patch);
  if (book.find('items', match.need)) book.edit('items', match.need, { state: '決定' });
  return book.edit('matches', match.id, { ...patch, stage: '承諾', introducedOn: book.at.slice(0, 10) });
}

function declined(book: Book, match: Row<'matches'>, link: Row<'links'>, reason: string): Row<'matches'> {
  if (book.find('items', match.need)) book.edit('items', match.need, { state: '募集中' });
  for (const other of book.all('links')) {
    const open = other.match === match.id && other.form === 'answer' && other.state === '有効' && other.id !== link.id;
    if (open) book.edit('links', other.id, { state: '取り消し' });
  }
  return book.edit('matches', match.id, {
    ...answered(book, link, '辞退'),
    stage: '不成立',
    declineReason: (reason || 'その他') as Row<'matches'>['declineReason'],
  });
}

function addEntry(book: Book, match: Row<'matches'>, link: Row<'links'>, text: string): void {
  book.add('entries', {
    match: match.id,
    at: book.at,
    way: 'オンライン',
    counterpart: link.partyName,
    stage: match.stage,
    text,
    recorder: link.purpose === '代行' ? link.issuedBy : '',
  });
}
