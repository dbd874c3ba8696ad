import { sameDigest, sha256 } from './digest.ts';

/** 128 bits: nobody guesses one. */
const LENGTH = 32;

/** How long a link lasts, in days, unless the office sets it otherwise. */
export const LINK_DAYS = 60;

/** The n-th token of a seed that nobody knows. One seed serves a whole run, since each costs a service call. */
export function tokenOf(seed: string, n: number): string {
  return sha256(`${seed} ${n}`).slice(0, LENGTH);
}

/** What the registry keeps of a token: enough to know it again, not enough to use it. */
export function tokenDigest(token: string): string {
  return sha256(`tane link ${token.trim()}`);
}

/** The link that a token opens. Every link is looked at, so that the time taken tells nothing. */
export function linkOf<T extends { readonly digest: string }>(links: readonly T[], token: string): T | undefined {
  const digest = tokenDigest(token);
  let found: T | undefined;
  for (const link of links) if (sameDigest(link.digest, digest)) found = link;
  return found;
}
