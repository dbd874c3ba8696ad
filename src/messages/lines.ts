/** A catalogue as one text, which can be packed. The marks stand in no message. */
const WITHIN = '\u001f';
const BETWEEN = '\u001e';

export type Catalogue = Readonly<Record<string, string>>;

/** The text of a catalogue. */
export const toLines = (catalogue: Catalogue): string =>
  Object.keys(catalogue)
    .map((code) => code + WITHIN + catalogue[code])
    .join(BETWEEN);

/** Reads what `toLines` wrote. */
export function fromLines(text: string): Catalogue {
  return Object.fromEntries(text.split(BETWEEN).map((line) => line.split(WITHIN) as [string, string]));
}

/** The words of a catalogue in the order of some codes: who has the codes can read them. */
export const toWords = (catalogue: Catalogue, codes: readonly string[]): string =>
  codes.map((code) => catalogue[code]).join(BETWEEN);

/** Reads what `toWords` wrote. */
export function fromWords(text: string, codes: readonly string[]): Catalogue {
  const words = text.split(BETWEEN);
  return Object.fromEntries(codes.map((code, at) => [code, words[at] ?? code]));
}
