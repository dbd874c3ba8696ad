import { describe, expect, it } from 'vitest';
import { classOf, HIRAGANA, KANJI, KATAKANA, LATIN, OTHER } from '../../src/matching/text/chars.ts';
import { normalize, normalText } from '../../src/matching/text/normalize.ts';
import { excludedSpans, sentencesOf } from '../../src/matching/text/sentences.ts';

describe('one word in its spellings has one normal form', () => {
  it.each([
    ['ﾎﾟｽﾀｰ', 'ポスター'],
    ['Ｗｉ－Ｆｉ', 'Wi-Fi'],
    ['ＰＣ教室', 'pc教室'],
    ['こども', '子ども'],
    ['子供', '子ども'],
    ['障がい', '障害'],
    ['しょうがい者', '障碍者'],
    ['申込み', '申し込み'],
    ['申込', '申し込み'],
    ['打ち合せ', '打合せ'],
    ['コンピューター', 'コンピュータ'],
    ['ヴァイオリン', 'バイオリン'],
    ['お菓子ずくり', 'お菓子づくり'],
    ['よみきかせ', '読み聞かせ'],
    ['髙橋', '高橋'],
    ['がっこう', 'がっこう'],
    ['ゼロ​幅', 'ゼロ幅'],
    ['①', '1'],
    ['さびしい', '淋しい'],
    ['あそびを見まもり', '遊びを見守り'],
    ['㈱', '(株)'],
  ])('%s = %s', (a, b) => {
    expect(normalText(a)).toBe(normalText(b));
  });
});

describe('different words stay different', () => {
  it.each([
    ['ギター', 'ギタ'],
    ['手伝い', '手伝'],
    ['病院', '美容院'],
    ['ひとりひとり', '二人'],
    ['みなおし', 'み直し'],
  ])('%s ≠ %s', (a, b) => {
    expect(normalText(a)).not.toBe(normalText(b));
  });
});

describe('every character of a normal form knows where it came from', () => {
  it.each(['ﾎﾟｽﾀｰを貼る', '子どもの読み聞かせ', '①㈱髙橋', 'がっこう', ''])('%s', (source) => {
    const normal = normalize(source);
    expect(normal.starts).toHaveLength(normal.text.length);
    for (let i = 0; i < normal.text.length; i++) {
      const [start = -1, end = -1] = [normal.starts[i], normal.ends[i]];
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeGreaterThan(start);
      expect(end).toBeLessThanOrEqual(source.length);
    }
  });
});

it('normalising twice changes nothing more', () => {
  for (const text of ['コンピューターのﾎﾟｽﾀｰ', '子どもの申し込み', 'お菓子ずくり']) {
    expect(normalText(normalText(text))).toBe(normalText(text));
  }
});

it.each([
  ['漢', KANJI],
  ['々', KANJI],
  ['カ', KATAKANA],
  ['ー', KATAKANA],
  ['あ', HIRAGANA],
  ['a', LATIN],
  ['7', LATIN],
  ['、', OTHER],
] as const)('%s is of its class', (char, kind) => {
  expect(classOf(char.charCodeAt(0))).toBe(kind);
});

describe('what is excluded', () => {
  const excluded = (text: string, side: 'need' | 'offer'): string[] =>
    sentencesOf(text).flatMap((sentence) =>
      excludedSpans(text, sentence, side).map(({ start, end }) => text.slice(start, end)),
    );

  it.each([
    ['幅広く応援します。なお飲食費・人件費は対象外です。', 'offer', ['飲食費・人件費は']],
    ['庭木の剪定。高所作業は不可', 'offer', ['高所作業は']],
    ['販売ではなく、修理をします', 'offer', ['販売']],
    ['踊りではなく、太鼓を習いたい', 'need', ['踊り']],
    ['環境保全以外は対象外です', 'offer', ['環境保全']],
  ] as const)('%s', (text, side, expected) => {
    expect(excluded(text, side)).toEqual(expected);
  });

  it('a need that lacks something excludes nothing', () => {
    expect(excluded('会計ができる人がいません。場所がない', 'need')).toEqual([]);
  });
});
