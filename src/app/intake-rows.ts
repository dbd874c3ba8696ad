import type { Doubt } from '../domain/intake.ts';
import { piecesOf } from '../domain/pieces.ts';
import { say } from '../messages/index.ts';
import type { Book } from './book.ts';
import { type Proposal, proposalText } from './proposals.ts';

/** What came in and could not become a record by itself. */
export interface Doubtful {
  readonly channel: string;
  /** The response or row it came from. */
  readonly reference: string;
  /** Question (or heading) and answer, whole. */
  readonly content: readonly (readonly [string, string])[];
  readonly doubts: readonly Doubt[];
  /** What becomes of it when a clerk accepts it; absent where only a person can type it in. */
  readonly proposal?: Proposal;
}

/** Puts it whole into 受付, with its reasons; several rows when it is longer than a cell. Returns the first row's id. */
export function receive(book: Book, doubtful: Doubtful): string {
  const reasons = doubtful.doubts.map((doubt) => say(doubt.code, doubt.params));
  const pieces = piecesOf(textOf(doubtful));
  const ids = pieces.map(
    (content, i) =>
      book.add('intake', {
        receivedAt: book.at,
        channel: doubtful.channel,
        reference: pieces.length > 1 ? `${doubtful.reference} (${i + 1}/${pieces.length})` : doubtful.reference,
        state: '要確認',
        reasons,
        content,
        proposal: i === 0 ? proposalText(doubtful.proposal) : '',
      }).id,
  );
  return ids[0] ?? '';
}

function textOf(doubtful: Doubtful): string {
  return doubtful.content.map(([label, answer]) => `${label}: ${answer}`).join('\n');
}
