/** Zero-based column index of column letters: A is 0, AA is 26. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters) index = index * 26 + (letter.charCodeAt(0) - 64);
  return index - 1;
}

/** Column letters of a zero-based index. */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}

/** The zero-based first column of a range in A1 notation, such as `'団体'!C1:C1000`. @throws Error when there is none */
export function firstColumn(range: string): number {
  const cell = range.slice(range.lastIndexOf('!') + 1);
  const letters = /^\$?([A-Z]+)/.exec(cell)?.[1];
  if (!letters) throw new Error(`no column in the range ${range}`);
  return columnIndex(letters);
}

/** The sheet's part of a range, still quoted: `'団体'`. */
export function sheetTitle(range: string): string {
  return range.slice(0, range.lastIndexOf('!'));
}
