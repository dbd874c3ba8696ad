import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sameDigest, sha256 } from '../../src/domain/digest.ts';
import { expiryOf, isDue, isExpired } from '../../src/domain/expiry.ts';
import { prefilledUrl } from '../../src/domain/forms/prefill.ts';
import { postItem } from '../../src/domain/items-of/posts.ts';
import type { Row } from '../../src/domain/schema/index.ts';
import { linkOf, tokenDigest, tokenOf } from '../../src/domain/tokens.ts';

describe('a fingerprint', () => {
  it('is SHA-256', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(sha256(text)).toBe(createHash('sha256').update(text).digest('hex'));
      }),
    );
  });

  it.each([
    ['ab', 'ab', true],
    ['ab', 'ac', false],
    ['ab', 'abab', false],
    ['', 'a', false],
    ['a', '', false],
  ])('%s and %s: %s', (a, b, same) => {
    expect(sameDigest(a, b)).toBe(same);
  });
});

describe('a token', () => {
  it('opens its own link and no other', () => {
    const tokens = [0, 1, 2].map((n) => tokenOf('seed', n));
    const links = tokens.map((token, n) => ({ id: n, digest: tokenDigest(token) }));
    expect(tokens.map((token) => linkOf(links, ` ${token}`)?.id)).toEqual([0, 1, 2]);
    expect(linkOf(links, tokenOf('other', 0))).toBeUndefined();
    expect(linkOf([{ digest: '' }], '')).toBeUndefined();
  });
});

describe('a registration', () => {
  it.each([
    ['年度末', '2026-04-01', '2027-03-31'],
    ['年度末', '2026-12-31', '2027-03-31'],
    ['年度末', '2027-01-01', '2028-03-31'],
    ['1年', '2026-07-01', '2027-07-01'],
    ['期限なし', '2026-07-01', ''],
    ['まちがい', '2026-07-01', '2027-03-31'],
  ])('by the rule %s made on %s lasts until %s', (rule, on, until) => {
    expect(expiryOf(rule, on)).toBe(until);
  });

  it.each([
    ['年度末', '2027-03-31', '2027-02-01', true],
    ['年度末', '2028-03-31', '2027-02-01', false],
    ['年度末', '', '2027-02-01', false],
    ['1年', '2027-03-31', '2027-02-01', true],
    ['期限なし', '2027-03-31', '2027-02-01', false],
  ])('by the rule %s that ends on %s is due on %s: %s', (rule, expires, today, due) => {
    expect(isDue(rule, expires, today)).toBe(due);
  });

  it('ends after its last day', () => {
    expect([
      isExpired('2027-03-31', '2027-03-31'),
      isExpired('2027-03-31', '2027-04-01'),
      isExpired('', '2099-01-01'),
    ]).toEqual([...[false, true, false]]);
  });
});

describe('a prefilled address', () => {
  const field = (key: string, answer: string | readonly string[], entry = '1') => ({ key, entry, answer });

  it('says each answer in the order given', () => {
    expect(prefilledUrl('https://x/viewform', [field('a', 'は い'), field('b', ['x', 'y'], '2')])).toEqual({
      url: 'https://x/viewform?usp=pp_url&entry.1=%E3%81%AF%20%E3%81%84&entry.2=x&entry.2=y',
      keys: ['a', 'b'],
    });
  });

  it('leaves out what makes it too long, and what the Form has no field for', () => {
    const { url, keys } = prefilledUrl('https://x', [
      field('a', 'あ'.repeat(1000)),
      field('b', 'x'),
      field('c', 'y', ''),
    ]);
    expect(keys).toEqual(['b']);
    expect(url.length).toBeLessThan(6000);
  });

  it('bears half a surrogate pair', () => {
    expect(prefilledUrl('https://x', [field('a', '\ud83d')]).url).toContain('%EF%BF%BD');
  });
});

describe('a post', () => {
  const facts = { home: null, load: new Map(), completed: new Map(), satisfaction: new Map() };
  const row = (deadline: string) =>
    ({
      id: 'i',
      kind: 'ひと',
      direction: '出せる',
      title: '花',
      detail: '',
      fields: ['観光'],
      target: '',
      area: '',
      place: '',
      state: '募集中',
      deadline,
    }) as unknown as Row<'items'>;
  const group = (expires: string) =>
    ({ id: 'g', name: '会', kind: '', area: '', address: '', fields: [], expires }) as unknown as Row<'groups'>;

  it.each([
    ['', '', null],
    ['2026-08-01', '', '2026-08-01'],
    ['', '2027-03-31', '2027-03-31'],
    ['2026-08-01', '2027-03-31', '2026-08-01'],
    ['2028-08-01', '2027-03-31', '2027-03-31'],
  ])('with the deadline %s of a party registered until %s lasts until %s', (deadline, expires, until) => {
    expect(postItem(row(deadline), group(expires), facts)?.expires).toBe(until);
  });
});
