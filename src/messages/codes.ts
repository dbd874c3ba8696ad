import { ja, type MessageCode } from './ja.ts';

/** Every code, in the order of the Japanese catalogue. */
export const codes = (): readonly MessageCode[] => Object.keys(ja) as MessageCode[];

/** Between two messages in a text of all: it stands in none of them. */
export const BETWEEN = '\u001e';
