/**
 * What went wrong, as a code and its particulars; the outside finds the words
 * in the message catalogue, in the user's language.
 */
export class TaneError extends Error {
  constructor(
    readonly code: string,
    readonly params: Readonly<Record<string, string | number>> = {},
  ) {
    super(`${code} ${JSON.stringify(params)}`);
    this.name = 'TaneError';
  }
}
