import type { Book } from './book.ts';

/** What the page notes at a list. */
export interface MemoNote {
  /** By which the list is known again. */
  readonly print: string;
  readonly text: string;
}

/** Marks rows of the ledger that tell how far a list has been gone through, beside those that stand for its rows. */
const MARK = '取込/途中/';
/** The ledger leaves no column empty. */
const NONE = '-';

/** What was noted at a list; '' where nothing is. */
export function memoOf(book: Book, print: string): string {
  const text = book.find('ledger', MARK + print)?.digest ?? NONE;
  return text === NONE ? '' : text;
}

/** Notes it in the write of the rows that it speaks of: so that nothing is taken in of which it does not know, at no call more. */
export function noteMemo(book: Book, { print, text }: MemoNote): void {
  const values = { digest: text || NONE, takenAt: book.at };
  const response = MARK + print;
  if (book.find('ledger', response)) book.edit('ledger', response, values);
  else if (text !== '') book.add('ledger', { ...values, response, form: '取り込み', record: NONE });
}
