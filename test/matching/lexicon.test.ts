import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Lexicon, lexiconWith } from '../../src/matching/concepts/lexicon.ts';
import { near } from '../../src/matching/concepts/nearness.ts';
import { normalText } from '../../src/matching/text/normalize.ts';
import { unpack } from '../../src/packed/unpack.ts';
import { pack } from '../../tools/pack.ts';
import { encode } from '../../tools/thesaurus/encode.ts';
import { lint } from '../../tools/thesaurus/lint.ts';
import { parseThesaurus } from '../../tools/thesaurus/parse.ts';

const parse = (text: string) => parseThesaurus([{ name: '10-test.txt', text }]);
const TOP = '【文化】\n';

const SMALL = parseThesaurus([
  { name: '00-top.txt', text: '【文化】\n【対象者】\n重さ: 弱い\n【ことば】\n重さ: なし\n同じ: 体験' },
  {
    name: '10-test.txt',
    text: [
      '【音楽】\n上位: 文化\n同じ: 演奏',
      '【三味線】\n上位: 音楽\n同じ: しゃみせん\n専門: 長唄\n除く: 三味線貝',
      '【太鼓】\n上位: 音楽\n同じ: 和太鼓',
      '【バス】\n上位: 文化\n同じ: バス、送迎',
      '【お年寄り】\n上位: 対象者\n同じ: 高齢者',
      '【聞こえ】\n上位: 文化\n同じ: もの音\n言い方: 耳が遠い、音が狂っ、音を聞',
    ].join('\n'),
  },
]);

const lexicon = new Lexicon(encode(SMALL));
const found = (text: string): string[] =>
  lexicon.find(normalText(text)).flatMap(({ concepts }) => concepts.map((id) => lexicon.names[id] ?? ''));

describe('finding concepts', () => {
  it.each([
    ['しゃみせんの先生', ['三味線']],
    ['長唄と和太鼓', ['三味線', '太鼓']],
    ['三味線貝を食べる', []],
    ['送迎のバスで', ['バス', 'バス']],
    ['バスケットボール', []],
    ['文化', []],
    ['高齢者の体験', ['お年寄り']],
    ['耳の遠い人', ['聞こえ']],
    ['耳も遠くなって', ['聞こえ']],
    ['耳から遠い', []],
    ['音の狂い', ['聞こえ']],
    ['音が狂う', ['聞こえ']],
    ['朝もの音がする', ['聞こえ']],
    ['音を聞いて', ['聞こえ']],
    ['音の聞香', []],
    ['録音を聞く', []],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('knows what is weak and what is near', () => {
    const id = (name: string): number => lexicon.idOf(name) ?? -1;
    expect([lexicon.isWeak(id('お年寄り')), lexicon.isWeak(id('三味線'))]).toEqual([true, false]);
    const around = near(lexicon, id('三味線'));
    expect(around.get(id('三味線'))).toBe(1);
    expect(around.get(id('音楽')) ?? 0).toBeGreaterThan(around.get(id('太鼓')) ?? 0);
    expect(around.get(id('太鼓')) ?? 0).toBeGreaterThan(0);
    expect(around.has(id('文化'))).toBe(false);
  });
});

describe('the staff’s own rows', () => {
  const withRow = new Lexicon(encode(SMALL), [
    { word: 'ベンベン', same: ['三味線'], broader: [], unlike: [] },
    { word: '箏', same: ['おこと'], broader: ['音楽'], unlike: ['おことわり'] },
  ]);
  const names = (text: string): string[] =>
    withRow.find(normalText(text)).flatMap(({ concepts }) => concepts.map((id) => withRow.names[id] ?? ''));

  it.each([
    ['ベンベン', ['三味線']],
    ['おことの会', ['箏']],
    ['おことわりします', []],
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  it('hang a new concept where they say', () => {
    const id = withRow.idOf('箏') ?? -1;
    expect(withRow.parents[id]).toEqual([withRow.idOf('音楽')]);
  });
});

describe('lint', () => {
  it.each([
    ['「上位」がありません', '【三味線】\n同じ: しゃみせん'],
    ['という概念はありません', '【三味線】\n上位: 邦楽'],
    ['同じ名前の概念', '【三味線】\n上位: 三味線\n【三味線】\n上位: 三味線'],
    ['自分に戻ります', '【甲】\n上位: 乙\n【乙】\n上位: 甲'],
    ['両方に※をつけるか', '【甲】\n上位: 乙\n同じ: 丙\n【丁】\n上位: 乙\n同じ: 丙\n【乙】\n上位: 乙'],
    ['広すぎることば', '【甲】\n上位: 甲\n同じ: 体験'],
    ['読めない行', '【甲】\nよみがな: こう'],
    ['1文字のかな', '【甲】\n上位: 甲\n同じ: あ'],
  ])('%s', (message, text) => {
    expect(lint(parse(text)).errors.join('\n')).toContain(message);
  });

  it('passes what is right', () => {
    expect(lint(SMALL).errors).toEqual([]);
  });

  it('passes the thesaurus of the product, which is broad', () => {
    const folder = new URL('../../thesaurus/', import.meta.url);
    const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));
    const texts = files.sort().map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }));
    const parsed = parseThesaurus(texts);
    const report = lint(parsed);
    expect(report.errors).toEqual([]);
    expect(report.concepts).toBeGreaterThanOrEqual(600);
    expect(report.terms).toBeGreaterThanOrEqual(8000);
    // What the bundle holds is what the text files say.
    const built = new Lexicon(encode(parsed));
    expect(lexiconWith([]).names).toEqual(built.names);
    for (const text of ['認知症カフェの送迎', '会計ソフトと確定申告']) {
      expect(lexiconWith([]).find(text)).toEqual(built.find(text));
    }
  });
});

it.each(['', 'あ', TOP, 'いろはにほへと\tちりぬるを\nわかよたれそ つねならむ'.repeat(200)])(
  'packing loses nothing',
  (text) => {
    expect(unpack(pack(text))).toBe(text);
  },
);

it.each(['a', 'a^b "c" \\ $`', '\n\t,', '吉😀\u0000\uffff'])('packing reads back any character: %j', (text) => {
  expect(unpack(pack(text))).toBe(text);
});
