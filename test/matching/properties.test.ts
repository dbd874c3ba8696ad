import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Item } from '../../src/domain/item.ts';
import type { Candidate, Quote } from '../../src/matching/types.ts';
import { generateItems } from '../../tools/bench/generate.ts';
import { randomFrom } from '../../tools/bench/random.ts';
import { SEED } from '../support/property.ts';
import { matcherOf, need, offer } from './support.ts';

/** A registry is made from one number. */
const registry = fc.integer({ min: 1, max: 1_000_000 }).map((seed) => ({ seed, items: generateItems(60, seed) }));
const RUNS = { numRuns: 6, seed: SEED };

const needsOf = (items: readonly Item[]): Item[] => items.filter(({ side }) => side === 'need');
const firstNeed = (items: readonly Item[]): Item => {
  const found = needsOf(items)[0];
  if (!found) throw new Error('the generator gives needs');
  return found;
};
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** What a reason quotes, and the concept that it names if it rests on one. */
interface Quoting {
  readonly need: Quote;
  readonly offer: Quote;
  readonly concept: unknown;
}

function quotesOf({ reasons }: Candidate): Quoting[] {
  return reasons.flatMap(({ need: a, offer: b, params }) =>
    a && b ? [{ need: a, offer: b, concept: params.concept }] : [],
  );
}

const sourceOf = (item: Item, { field, start, end }: Quote): string | undefined =>
  item.texts.find((text) => text.field === field)?.text.slice(start, end);

/**
 * Takes the quoted words out wherever they stand, with the compound around them:
 * of 会計事務所 a bare 事務所 would be another word. A comma keeps the neighbours apart.
 */
function without(item: Item, quote: Quote): Item {
  const run = '[\\p{sc=Han}\\p{sc=Katakana}ー]*';
  const literal = quote.text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const compound = new RegExp(`${run}${literal}${run}`, 'gu');
  return { ...item, texts: item.texts.map((one) => ({ ...one, text: one.text.replace(compound, '、') })) };
}

/** Lower; or equal, where the same meaning is also said in other words, which are quoted for it instead. */
function expectLess(after: Candidate | undefined, before: Candidate, of: Quoting, side: 'need' | 'offer'): void {
  const score = after?.score ?? 0;
  const instead = after?.reasons.some(
    ({ params, ...quotes }) =>
      of.concept !== undefined && params.concept === of.concept && quotes[side]?.text !== of[side].text,
  );
  if (instead) expect(score).toBeLessThanOrEqual(before.score + 1e-9);
  else expect(score).toBeLessThan(before.score);
}

/** Particles after a word that is not written in hiragana: 「講座の」. */
const LOOSE_END = /[^\u3041-\u309f、。・\s][のをにはがでとへもや]$/;
const KATAKANA_CUT = /[\u30a1-\u30fc]\|[\u30a1-\u30fc]/;

/** Whether a quote reads as words: no particle hangs on to it, no katakana word is cut in two. */
function expectWords(item: Item, { field, start, end, text }: Quote): void {
  const source = item.texts.find((one) => one.field === field)?.text ?? '';
  expect(text).not.toMatch(LOOSE_END);
  expect(text).not.toMatch(/^[をはがへの、。・\s]|[、。・\s]$/);
  expect(`${source.slice(0, start)}|${text}|${source.slice(end)}`).not.toMatch(KATAKANA_CUT);
}

it('quotes are literal pieces of both sides, and words', () => {
  fc.assert(
    fc.property(registry, ({ items }) => {
      const asking = firstNeed(items);
      for (const candidate of matcherOf(items).candidates(asking, 10).fit) {
        for (const quote of quotesOf(candidate)) {
          expect(sourceOf(asking, quote.need)).toBe(quote.need.text);
          expect(sourceOf(candidate.item, quote.offer)).toBe(quote.offer.text);
          expect(quote.need.text).not.toBe('');
          expectWords(asking, quote.need);
          expectWords(candidate.item, quote.offer);
        }
      }
    }),
    RUNS,
  );
});

it('the score is the sum of what is said of it', () => {
  fc.assert(
    fc.property(registry, ({ items }) => {
      for (const { score, reasons, cautions, rest } of matcherOf(items).candidates(firstNeed(items), 10).fit) {
        expect(sum([...reasons, ...cautions].map(({ points }) => points)) + rest).toBeCloseTo(score, 6);
        expect(reasons.length).toBeLessThanOrEqual(4);
        expect(rest).toBeGreaterThan(-1e-6);
        expect([...reasons].sort((a, b) => b.points - a.points)).toEqual(reasons);
      }
    }),
    RUNS,
  );
});

it('taking quoted words out of the offer lowers its score', () => {
  fc.assert(
    fc.property(registry, ({ items }) => {
      const asking = firstNeed(items);
      for (const candidate of matcherOf(items).candidates(asking, 3).fit) {
        for (const quote of quotesOf(candidate)) {
          const changed = items.map((item) => (item.id === candidate.item.id ? without(item, quote.offer) : item));
          const after = matcherOf(changed)
            .candidates(asking, 60)
            .fit.find(({ item }) => item.id === candidate.item.id);
          expectLess(after, candidate, quote, 'offer');
        }
      }
    }),
    RUNS,
  );
});

it('taking quoted words out of the need lowers the score', () => {
  fc.assert(
    fc.property(registry, ({ items }) => {
      const asking = firstNeed(items);
      const matcher = matcherOf(items);
      for (const candidate of matcher.candidates(asking, 3).fit) {
        for (const quote of quotesOf(candidate)) {
          const { fit } = matcher.candidates(without(asking, quote.need), 60);
          const after = fit.find(({ item }) => item.id === candidate.item.id);
          expectLess(after, candidate, quote, 'need');
        }
      }
    }),
    RUNS,
  );
});

it('the order of rows never matters, and the same question has the same answer', () => {
  fc.assert(
    fc.property(registry, ({ seed, items }) => {
      const asking = firstNeed(items);
      const random = randomFrom(seed + 1);
      const keys = new Map(items.map((item) => [item, random()] as const));
      const shuffled = [...items].sort((a, b) => (keys.get(a) ?? 0) - (keys.get(b) ?? 0));
      const told = (list: readonly Item[]): unknown =>
        matcherOf(list)
          .candidates(asking, 20)
          .fit.map(({ item, score }) => [item.id, score.toFixed(6)]);
      expect(told(shuffled)).toEqual(told(items));
      expect(told(items)).toEqual(told(items));
    }),
    RUNS,
  );
});

it('what is blocked is never among what fits', () => {
  fc.assert(
    fc.property(registry, ({ items }) => {
      const matcher = matcherOf(items);
      for (const asking of needsOf(items).slice(0, 5)) {
        const { fit, blocked } = matcher.candidates(asking, 50);
        const fitting = new Set(fit.map(({ item }) => item.party.id));
        for (const { item, blocks } of blocked) {
          expect(fitting.has(item.party.id)).toBe(false);
          expect(blocks.length).toBeGreaterThan(0);
        }
      }
    }),
    RUNS,
  );
});

it('a matching word added to an offer never lowers it', () => {
  const words = fc.constantFrom('三味線', '会計', '草刈り', 'パソコン');
  fc.assert(
    fc.property(registry, words, fc.nat({ max: 29 }), ({ items }, word, at) => {
      const asking = need({ id: 'n', text: `${word}のことをお願いします` });
      const chosen = items.filter(({ side }) => side === 'offer')[at];
      if (!chosen) return;
      const more: Item = { ...chosen, texts: [...chosen.texts, { field: 'more', text: word, weight: 1 }] };
      const score = (list: readonly Item[]): number => {
        const { fit, blocked } = matcherOf(list).candidates(asking, 99);
        return [...fit, ...blocked].find(({ item }) => item.id === chosen.id)?.score ?? 0;
      };
      const changed = items.map((item) => (item === chosen ? more : item));
      expect(score(changed)).toBeGreaterThanOrEqual(score(items) - 1e-9);
    }),
    RUNS,
  );
});

it.each([['和光市'], ['朝霞市']])('the nearer never comes after the farther: %s', (nearer) => {
  const asking = need({ id: 'n', text: '三味線の演奏' });
  const far = offer({ id: 'a-far', source: 'group', text: '三味線の演奏', area: { home: '熊谷市' } });
  const near = offer({ id: 'b-near', source: 'group', text: '三味線の演奏', area: { home: nearer } });
  expect(matcherOf([far, near]).candidates(asking, 5).fit[0]?.item.id).toBe('b-near');
});
