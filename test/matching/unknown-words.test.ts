import { describe, expect, it } from 'vitest';
import { lexiconWith } from '../../src/matching/concepts/lexicon.ts';
import { unknownInItems } from '../../src/matching/unknown-words.ts';
import { need, offer } from './support.ts';

const words = (...texts: readonly string[]): string[] =>
  unknownInItems(
    texts.map((text, i) => need({ id: `n${i}`, text })),
    lexiconWith([]),
    ['見本 花子', '種川楽友会', '花町'],
  ).map(({ word }) => word);

describe('words that nothing knows', () => {
  it.each([
    ['a word', 'ヌルポガの会をひらく', ['ヌルポガ']],
    ['what stands beside a known word', '三味線と鵺鵼踊の発表', ['鵺鵼踊']],
    ['as it was written', 'ﾇﾙﾎﾟｶﾞの会', ['ﾇﾙﾎﾟｶﾞ']],
    ['latin', 'ZQXVの講座', ['ZQXV']],
  ])('%s', (_, text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it.each([
    ['a known word', '三味線の演奏'],
    ['a registered person', '見本さんに頼んだ。花子も見本も来る'],
    ['a registered body', '種川楽友会の紹介'],
    ['a place of an address', '花町で'],
    ['somebody', '鵺鵼さんと鵺鵼先生'],
    ['a place', '鵺鵼駅の前、鵺鵼町、鵺鵼川'],
    ['numbers', '令和8年、12345、３百人、第二回、60L'],
    ['addresses', 'https://zqxv.example.jp/abc と zqxv@example.jp'],
    ['the stem of a verb or an adjective', '鵺鵼りました。鵺鵼な人'],
  ])('not %s', (_, text) => {
    expect(words(text)).toEqual([]);
  });

  it('those of the most parties come first, each with its items', () => {
    const found = unknownInItems(
      [
        need({ id: 'a', text: '鵺鵼踊' }),
        need({ id: 'b', text: 'ヌルポガ' }),
        offer({ id: 'c', text: 'ヌルポガの会' }),
      ],
      lexiconWith([]),
      [],
    );
    expect(found.map(({ word, items }) => [word, ...items.map(({ id }) => id)])).toEqual([
      ['ヌルポガ', 'b', 'c'],
      ['鵺鵼踊', 'a'],
    ]);
  });

  it('a word unlike itself is known to mean nothing', () => {
    const hollow = lexiconWith([{ word: 'ヌルポガ', same: [], broader: [], unlike: ['ヌルポガ'] }]);
    expect(hollow.find('ヌルポガ')).toEqual([{ concepts: [], start: 0, end: 4 }]);
    expect(unknownInItems([need({ id: 'a', text: 'ヌルポガの会' })], hollow, [])).toEqual([]);
  });
});
