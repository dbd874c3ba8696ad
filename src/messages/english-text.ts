import { BETWEEN, codes } from './codes.ts';
import { en } from './en.ts';

/**
 * The English catalogue as one text: its messages in the order of the codes.
 * In the bundle the text is packed (tools/build.ts): few offices read it, and
 * every execution would parse it.
 */
export const englishText = (): string =>
  codes()
    .map((code) => en[code])
    .join(BETWEEN);
