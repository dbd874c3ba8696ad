import { en } from './en.ts';
import { ja } from './ja.ts';
import { toLines, toWords } from './lines.ts';
import { seldomJa } from './seldom.ts';

// In the bundle these texts lie packed (tools/build.ts): every execution parses the bundle, and few ask for them.

/** What is said seldom, as `fromLines` reads it. */
export const seldomText = (): string => toLines(seldomJa);

/** The whole English catalogue, as `fromWords` reads it: in the order of the everyday codes, then of the others. */
export const englishText = (): string => toWords(en, [...Object.keys(ja), ...Object.keys(seldomJa)]);
