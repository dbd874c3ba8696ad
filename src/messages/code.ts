import type { ja } from './ja.ts';
import type { seldomJa } from './seldom.ts';

/** What names a message. */
export type MessageCode = keyof typeof ja | keyof typeof seldomJa;
