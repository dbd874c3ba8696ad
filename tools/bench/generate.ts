/**
 * Items of an imaginary registry, from a seed: words of the thesaurus in
 * sentences as people write them. For measuring time and size, and as the crowd
 * that a real partner must stand out from.
 */
import { type Item, makeItem, type ResourceKind, type Side } from '../../src/domain/item.ts';
import { THESAURUS } from '../../src/matching/concepts/data.ts';
import { unpack } from '../../src/packed/unpack.ts';
import { pick, randomFrom } from './random.ts';

const TOWNS = ['和光市', '朝霞市', '志木市', '新座市', '戸田市', '川口市', 'さいたま市', '熊谷市'];
const NEEDS = [
  '{a}のことで困っています。',
  '{a}を教えてくれる方を探しています。',
  '{a}や{b}の会を開きたい。',
  '{a}がなくて{b}ができません。',
];
const OFFERS = [
  '{a}の講座を開きます。',
  '{a}と{b}を長年続けてきました。',
  '{a}のお手伝いができます。',
  '{a}、{b}の相談に応じます。',
];
const ENDINGS = ['日程はご相談ください。', '会員は20名です。', '少人数からお受けします。', 'はじめての試みです。', ''];
const TIMES = ['平日の午前', '土曜の午後', '日曜', '平日19時から21時', 'いつでも', ''];
const FEES = ['無償', '交通費のみ', '1回5,000円', '謝礼は出せません', ''];
const TARGETS = ['小学生', '高齢者', '子育て中の方', 'どなたでも', '役員', ''];

/** `count` items, needs and offers by turns. */
export function generateItems(count: number, seed: number): Item[] {
  const random = randomFrom(seed);
  const concepts = vocabulary();
  return Array.from({ length: count }, (_, number) => generateItem(number, random, concepts));
}

function generateItem(number: number, random: () => number, concepts: readonly string[][]): Item {
  const side: Side = number % 2 === 0 ? 'need' : 'offer';
  const expert = side === 'offer' && random() < 0.5;
  const kind: ResourceKind = expert || random() < 0.7 ? 'people' : pick(random, ['goods', 'place', 'information']);
  const town = pick(random, TOWNS);
  return makeItem({
    id: `X${number}`,
    party: { id: `P${number}`, name: `見本${number}` },
    source: expert ? 'expert' : 'group',
    side,
    kind,
    texts: [{ field: side === 'need' ? 'title' : 'profile', text: sentences(side, random, concepts), weight: 1 }],
    targets: [pick(random, TARGETS)].filter(Boolean),
    area: { home: town, reach: expert ? [town, pick(random, TOWNS)] : [], online: random() < 0.1 },
    time: { text: pick(random, TIMES) },
    fee: { text: pick(random, FEES) },
  });
}

function sentences(side: Side, random: () => number, concepts: readonly string[][]): string {
  const words = pick(random, concepts);
  const length = 1 + Math.floor(random() * 3);
  const parts = Array.from({ length }, () =>
    pick(random, side === 'need' ? NEEDS : OFFERS)
      .replace('{a}', pick(random, words))
      .replace('{b}', pick(random, random() < 0.7 ? words : pick(random, concepts))),
  );
  return parts.join('') + pick(random, ENDINGS);
}

let read: string[][] | null = null;

/** The words of each concept, general ones left out; unpacked once, however many sets are generated. */
function vocabulary(): string[][] {
  read ??= unpack(THESAURUS)
    .split('\n')
    .map((line) => line.split('\t'))
    .filter(([, parents]) => parents)
    .map(([name = '', , , terms = '']) => [name, ...terms.split(',')].filter(Boolean));
  return read;
}
