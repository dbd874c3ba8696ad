/** Characters that a cell of an .xlsx holds for certain: Excel takes 32,767. */
const LIMIT = 30_000;

/** What XML cannot hold (half a surrogate pair among it), what its readers change (line ends), what Excel reads as an escape. */
const STRANGE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufeff\ufffe\uffff\ud800-\udfff]|_x[0-9a-fA-F]{4}_/u;

/** Whether a text comes back from a file as it went into it. */
export function isPlain(text: string): boolean {
  return text.length <= LIMIT && !STRANGE.test(text) && text === text.trim();
}

/** What the cell of a file shows of a text that it cannot hold. */
export function plainOf(text: string): string {
  const global = new RegExp(STRANGE.source, 'gu');
  return text.slice(0, LIMIT).replace(global, ' ').trim();
}
