import { expect, it } from 'vitest';
import { Lexicon } from '../../src/matching/concepts/lexicon.ts';
import { isTypoOf } from '../../src/matching/concepts/typos.ts';
import { matcherOf, need, offer } from './support.ts';

it.each([
  ['another character', 'アコーデオソ', 'アコーデオン', true],
  ['one too few', 'アコデオン', 'アコーデオン', true],
  ['one too many', 'ワークショッップ', 'ワークショップ', true],
  ['a mark too few', 'バトミントン', 'バドミントン', true],
  ['a small letter written large', 'キヤンプ場', 'キャンプ場', true],
  ['a letter that is not alike', 'コンテスト', 'コンテント', false],
  ['another character in a short word', 'フランク', 'ブランク', false],
  ['another kanji', '魚類調査', '鳥類調査', false],
  ['a kanji too few', '高齢世帯', '高齢者世帯', true],
  ['a kanji after katakana', 'サポート', 'サポート校', false],
  ['two exchanged', 'プログラミグン', 'プログラミング', true],
  ['two exchanged at the end', 'マリバン', 'マリンバ', true],
  ['the word itself', 'マリンバ', 'マリンバ', false],
  ['two other characters', 'マリソパ', 'マリンバ', false],
  ['two too few', 'アコデン', 'アコーデオン', false],
  ['too short to tell', 'テニヌ', 'テニス', false],
])('%s: %s for %s', (_, word, term, expected) => {
  expect(isTypoOf(word, term)).toBe(expected);
});

const DATA = ['楽器\t\t\tマリンバ,アコーデオン', '住まい\t\t\tタイルバリ', '壁\t\t\tタイルハリ'].join('\n');

it.each([
  ['アコーデオソの会', 0],
  ['毎週のアコデオン', 0],
  ['マリソ', null],
  ['タイルパリ', null],
  ['マリンアコーデオソ', null],
])('%s is read as concept %s', (text, concept) => {
  const [hit] = new Lexicon(DATA).find(text);
  expect(hit?.concepts[0] ?? null).toBe(concept);
});

it('a mistyped word is quoted as it was typed', () => {
  const asking = need({ id: 'n', text: 'プログラミグンを学びたい' });
  const found = matcherOf([offer({ id: 'o', text: 'プログラミングの初歩' })]).candidates(asking, 1).fit[0];
  expect(found?.reasons[0]?.need?.text).toBe('プログラミグン');
});

it.each([
  ['整理収納講座の進め方', '整理収納講座を開けます'],
  ['三味線が好き', '三味線も教えます'],
])('quotes end with a word, not with a particle: %s', (asked, offered) => {
  const found = matcherOf([offer({ id: 'o', text: offered })]).candidates(need({ id: 'n', text: asked }), 1).fit[0];
  const quotes = (found?.reasons ?? []).flatMap(({ need: a, offer: b }) => [a?.text ?? '', b?.text ?? '']);
  expect(quotes.length).toBeGreaterThan(0);
  for (const quote of quotes) expect(quote).not.toMatch(/[一-鿿][のをにがはでとへもや]$/);
});
