import type { Doubt } from '../domain/intake.ts';
import { say } from '../messages/index.ts';
import type { Book } from './book.ts';

/** Characters of what came in that one row of 受付 holds; a cell takes 50,000 (Sheets, "Files you can store in Google Drive"). */
const PIECE = 40_000;

/** What came in and could not become a record by itself. */
export interface Doubtful {
  readonly channel: string;
  /** The response or row it came from. */
  readonly reference: string;
  /** Question (or heading) and answer, whole. */
  readonly content: readonly (readonly [string, string])[];
  readonly doubts: readonly Doubt[];
}

/** Puts it whole into 受付, with its reasons; several rows when it is longer than a cell. Returns the first row's id. */
export function receive(book: Book, doubtful: Doubtful): string {
  const text = doubtful.content.map(([label, answer]) => `${label}: ${answer}`).join('\n');
  const reasons = doubtful.doubts.map((doubt) => say(doubt.code, doubt.params));
  const pieces = piecesOf(text);
  const ids = pieces.map(
    (content, i) =>
      book.add('intake', {
        receivedAt: book.at,
        channel: doubtful.channel,
        reference: pieces.length > 1 ? `${doubtful.reference} (${i + 1}/${pieces.length})` : doubtful.reference,
        state: '要確認',
        reasons,
        content,
      }).id,
  );
  return ids[0] ?? '';
}

/** Cuts between characters, never inside a surrogate pair. */
function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > PIECE) {
    const high = rest.charCodeAt(PIECE - 1);
    const cut = high >= 0xd800 && high <= 0xdbff ? PIECE - 1 : PIECE;
    pieces.push(rest.slice(0, cut));
    rest = rest.slice(cut);
  }
  return [...pieces, rest];
}
