/** From shared features to quotes: which words of both sides a score rests on. */
import type { Item } from '../domain/item.ts';
import type { Lexicon } from './concepts/lexicon.ts';
import { type Analysis, conceptOf, type Feature, isConcept, NO_UNIT } from './features.ts';
import type { Pair, Topic } from './question.ts';
import { classOf, HIRAGANA, KANJI } from './text/chars.ts';
import type { Quote, Reason } from './types.ts';
import { toWords } from './words.ts';

/** A piece of each side, and what it is worth. */
interface Cluster {
  value: number;
  need: Feature;
  offer: Feature;
  /** The pair that began it. */
  readonly pair: Pair;
}

/** The two sides with their analyses. */
export interface Sides {
  readonly need: Item;
  readonly offer: Item;
  readonly needAnalysis: Analysis;
  readonly offerAnalysis: Analysis;
  /** The side that asks: its features are the entries of the pairs. */
  readonly asking: 'need' | 'offer';
  /** Whether what is asked is more than for whom, when or at what cost. */
  readonly asksMore: boolean;
}

/** Reasons from the topic, strongest first, and the points too small or too scattered for one. */
export function topicReasons(
  topic: Topic,
  sides: Sides,
  lexicon: Lexicon,
  limit: number,
): { reasons: Reason[]; rest: number } {
  const clusters = clustersOf(topic.pairs, sides).sort((a, b) => b.value - a.value || a.need.start - b.need.start);
  const perValue = topic.matched > 0 ? topic.points / topic.matched : 0;
  const shown = clusters.filter((cluster) => isTelling(cluster, cluster.value * perValue, sides)).slice(0, limit);
  const reasons = shown.map((cluster) => reasonOf(cluster, cluster.value * perValue, sides, lexicon));
  const told = reasons.reduce((sum, reason) => sum + reason.points, 0);
  return { reasons, rest: topic.points - told };
}

function clustersOf(pairs: readonly Pair[], sides: Sides): Cluster[] {
  const clusters: Cluster[] = [];
  const ordered = [...pairs].sort(
    (a, b) => Number(isConcept(b.entry.key)) - Number(isConcept(a.entry.key)) || b.value - a.value,
  );
  for (const pair of ordered) {
    const cluster = toCluster(pair, sides);
    if (!cluster) continue;
    const home = clusters.find((other) => touches(other.need, cluster.need) && touches(other.offer, cluster.offer));
    if (home) absorb(home, cluster);
    else clusters.push(cluster);
  }
  return clusters;
}

function toCluster(pair: Pair, { needAnalysis, offerAnalysis, asking }: Sides): Cluster | null {
  const [needKey, offerKey] = asking === 'need' ? [pair.entry.key, pair.answer] : [pair.answer, pair.entry.key];
  const need = needAnalysis.features.get(needKey);
  const offer = offerAnalysis.features.get(offerKey);
  return need && offer ? { value: pair.value, need, offer, pair } : null;
}

function touches(a: Feature, b: Feature): boolean {
  return a.text === b.text && a.start <= b.end && b.start <= a.end;
}

function absorb(home: Cluster, other: Cluster): void {
  home.value += other.value;
  home.need = union(home.need, other.need);
  home.offer = union(home.offer, other.offer);
}

function union(a: Feature, b: Feature): Feature {
  return { ...a, start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

/** Points below which a trace is not worth a sentence. */
const LEAST = 1;

/** A bit of grammar is no reason a person would accept; a kanji is, with the word around it. */
function isTelling(cluster: Cluster, points: number, sides: Sides): boolean {
  if (points < LEAST) return false;
  if (isConcept(cluster.pair.entry.key)) return true;
  // An ordinary word that both sides use is no reason either.
  if (cluster.need.unit === NO_UNIT || cluster.offer.unit === NO_UNIT) return false;
  if (isStray(cluster, sides)) return false;
  const text = sides.needAnalysis.normals[cluster.need.text]?.text.slice(cluster.need.start, cluster.need.end) ?? '';
  const weight = [...text].filter((char) => classOf(char.charCodeAt(0)) !== HIRAGANA).length;
  return weight >= (classOf(text.charCodeAt(0)) === KANJI ? 1 : 2);
}

/** One kanji inside other words on both sides (議会 and 会計) is a trace, no reason; 「銃」 itself and 「光線銃」 are one. */
function isStray({ need, offer }: Cluster, { needAnalysis, offerAnalysis }: Sides): boolean {
  const inside = (feature: Feature, analysis: Analysis) => {
    const { start, end } = widened(feature, analysis);
    return end - start > 1;
  };
  const single = need.end - need.start === 1 || offer.end - offer.start === 1;
  return single && inside(need, needAnalysis) && inside(offer, offerAnalysis);
}

/** A single kanji with the run it stands in: 「銃」 as 「光線銃」. */
function widened(feature: Feature, analysis: Analysis): Feature {
  if (feature.end - feature.start > 1) return feature;
  const text = analysis.normals[feature.text]?.text ?? '';
  let { start, end } = feature;
  while (start > 0 && classOf(text.charCodeAt(start - 1)) === KANJI) start--;
  while (end < text.length && classOf(text.charCodeAt(end)) === KANJI) end++;
  return { ...feature, start, end };
}

function quoted(item: Item, analysis: Analysis, feature: Feature, lexicon: Lexicon): Quote {
  const span = toWords(analysis.normals[feature.text]?.text ?? '', feature, lexicon);
  return quoteOf(item, analysis, { ...feature, ...span });
}

function reasonOf(cluster: Cluster, points: number, sides: Sides, lexicon: Lexicon): Reason {
  const need = quoted(sides.need, sides.needAnalysis, cluster.need, lexicon);
  const offer = quoted(sides.offer, sides.offerAnalysis, cluster.offer, lexicon);
  const { entry, answer, nearness } = cluster.pair;
  const literal = need.text === offer.text;
  const words = { needWord: need.text, offerWord: offer.text };
  if (!isConcept(entry.key)) {
    const word = shared(need.text, offer.text);
    const same = literal || word === '';
    const params = same ? { word: need.text } : { ...words, word };
    const code = same ? 'reason.same-words' : 'reason.same-letters';
    return { code, points, need, offer, params, alone: same || word.length > 1 };
  }
  const params = { concept: lexicon.names[conceptOf(answer)] ?? '', ...words };
  const code =
    entry.hint || cluster.need.hint || cluster.offer.hint
      ? 'reason.hint-meaning'
      : literal
        ? 'reason.same-words'
        : nearness === 1
          ? 'reason.same-meaning'
          : 'reason.near-meaning';
  const alone = !lexicon.isWeak(conceptOf(answer)) || !sides.asksMore;
  return { code, points, need, offer, params: { ...params, word: need.text }, alone };
}

/** The longest piece that two quotes have in common. */
function shared(a: string, b: string): string {
  for (let length = Math.min(a.length, b.length); length > 0; length--)
    for (let i = 0; i + length <= a.length; i++) if (b.includes(a.slice(i, i + length))) return a.slice(i, i + length);
  return '';
}

/** The literal piece of an item that a feature stands for. */
export function quoteOf(item: Item, analysis: Analysis, { text, start, end }: Feature): Quote {
  const normal = analysis.normals[text];
  const source = item.texts[text];
  const from = normal?.starts[start] ?? 0;
  let to = Math.max(from, normal?.ends[end - 1] ?? 0);
  // The long vowel at the end of a word is no letter of its normal form.
  while (/[ーｰ]/.test(source?.text.charAt(to) ?? '')) to++;
  return { field: source?.field ?? '', text: source?.text.slice(from, to) ?? '', start: from, end: to };
}
