import type { Script } from 'node:vm';

/**
 * @param send the membrane: a message in, its answer out
 * @param setup the realm's set-up as JSON
 * @param args the arguments, packed, as JSON
 * @returns `{value, tagged}` or `{error}` as JSON
 */
export function enter(code: Script, send: (text: string) => string, setup: string, name: string, args: string): string;
