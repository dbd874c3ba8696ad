import { compare, type Likeness, type Profile, SUSPICIOUS } from './compare.ts';

/** A record that may be the same as another. */
export interface Suspect extends Likeness {
  readonly id: string;
  readonly name: string;
}

/** Records that share a key with so many others share nothing worth comparing (a switchboard's number). */
const CROWD = 200;

/**
 * The keys under which a record meets those that may be the same: core name,
 * reading, each telephone number and mail address, corporate number. Two
 * records without a common key are never compared, so that a list of any
 * length is read in one pass.
 */
export function blockingKeys(profile: Profile): readonly string[] {
  const named = profile.nameless ? [] : [`n${profile.core}`, `k${profile.kana}`];
  const keys = [
    ...named,
    ...profile.phones.map((phone) => `p${phone}`),
    ...profile.emails.map((email) => `m${email}`),
    `c${profile.corporateNumber}`,
  ];
  return keys.filter((key) => key.length > 1);
}

/** Finds the records that may be the same as one given, among all that were added. */
export class DuplicateIndex {
  private readonly profiles = new Map<string, Profile>();
  private readonly blocks = new Map<string, string[]>();

  add(profile: Profile): void {
    this.remove(profile.id);
    this.profiles.set(profile.id, profile);
    for (const key of blockingKeys(profile)) {
      const block = this.blocks.get(key);
      if (block) block.push(profile.id);
      else this.blocks.set(key, [profile.id]);
    }
  }

  remove(id: string): void {
    const known = this.profiles.get(id);
    if (!known) return;
    this.profiles.delete(id);
    for (const key of blockingKeys(known)) {
      const block = this.blocks.get(key) ?? [];
      block.splice(block.indexOf(id), 1);
    }
  }

  /** The suspects for one record, the likeliest first, by id where equally likely. */
  suspectsOf(profile: Profile, least = SUSPICIOUS): readonly Suspect[] {
    const ids = new Set<string>();
    for (const key of blockingKeys(profile)) {
      const block = this.blocks.get(key) ?? [];
      if (block.length <= CROWD) for (const id of block) ids.add(id);
    }
    ids.delete(profile.id);
    const suspects = [...ids].flatMap((id): Suspect[] => {
      const other = this.profiles.get(id);
      if (!other) return [];
      const likeness = compare(profile, other);
      return likeness.likelihood >= least ? [{ id, name: other.name, ...likeness }] : [];
    });
    return suspects.sort((a, b) => b.likelihood - a.likelihood || (a.id < b.id ? -1 : 1));
  }
}

/** Every pair of suspects among records, each once, the likeliest first. */
export function suspectPairs(
  profiles: readonly Profile[],
  least = SUSPICIOUS,
): readonly (Likeness & { readonly a: string; readonly b: string })[] {
  const index = new DuplicateIndex();
  for (const profile of profiles) index.add(profile);
  const pairs = profiles.flatMap((profile) =>
    index
      .suspectsOf(profile, least)
      .filter(({ id }) => profile.id < id)
      .map(({ id, likelihood, agreements }) => ({ a: profile.id, b: id, likelihood, agreements })),
  );
  return pairs.sort((x, y) => y.likelihood - x.likelihood || (x.a + x.b < y.a + y.b ? -1 : 1));
}
