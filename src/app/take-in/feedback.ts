import type { Row } from '../../domain/schema/index.ts';
import type { Book } from '../book.ts';
import { doubt, type Outcome, readFor, type Standing, type Submission } from './submission.ts';

/** 感想 belongs to the match that its link was given for. */
export function takeFeedback(book: Book, submission: Submission, standing: Standing): Outcome {
  const match = standing.link?.match ?? '';
  if (!book.find('matches', match)) return { doubts: [doubt('', 'intake.feedbackWithoutLink')] };
  const { values, doubts } = readFor(submission, 'feedback', standing);
  if (doubts.length > 0) return { doubts };
  return { record: book.add('feedback', { ...(values as Partial<Row<'feedback'>>), match }).id };
}
