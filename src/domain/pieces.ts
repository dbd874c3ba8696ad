/** Characters that one cell takes (Sheets: "Files you can store in Google Drive"). */
export const CELL_LIMIT = 50_000;

/** Characters of a long text in one row, where the text goes on in the next row. */
const PIECE = 40_000;

/** A text in pieces that a cell holds; cut between characters, never inside a surrogate pair. A short text is one piece. */
export function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  let from = 0;
  while (text.length - from > PIECE) {
    const high = text.charCodeAt(from + PIECE - 1);
    const cut = from + (high >= 0xd800 && high <= 0xdbff ? PIECE - 1 : PIECE);
    pieces.push(text.slice(from, cut));
    from = cut;
  }
  return [...pieces, text.slice(from)];
}
