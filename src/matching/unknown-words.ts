/** Words of a registry that neither the thesaurus nor the staff's 語彙 knows, with the items they stand in. */
import type { Item } from '../domain/item.ts';
import type { Lexicon } from './concepts/lexicon.ts';
import { classOf, HIRAGANA, KANJI, LATIN, OTHER, startsOkurigana } from './text/chars.ts';
import { type Normal, normalize, normalText } from './text/normalize.ts';

/** A stretch of normalised text. */
interface Run {
  readonly start: number;
  readonly end: number;
}

/** A word as it was first written, and the items it stands in. */
export interface UnknownWord {
  readonly word: string;
  readonly items: readonly Item[];
}

/** Runs of kanji, katakana or latin of at least two characters: a language without spaces marks its words by them. */
export function runsOf(text: string): Run[] {
  const runs: Run[] = [];
  for (let i = 0; i < text.length; ) {
    const kind = classOf(text.charCodeAt(i));
    let end = i + 1;
    while (end < text.length && classOf(text.charCodeAt(end)) === kind) end++;
    if (kind !== OTHER && kind !== HIRAGANA && end - i >= 2) runs.push({ start: i, end });
    i = end;
  }
  return runs;
}

/**
 * The unknown words of some items, those of the most parties first. Names are
 * passed over: the given ones (of people, groups, funders, places), those that
 * a title or the kind of a place follows, numbers and addresses.
 */
export function unknownInItems(items: readonly Item[], lexicon: Lexicon, names: readonly string[]): UnknownWord[] {
  const found = new Map<string, { word: string; items: Set<Item> }>();
  const ours = namesOf(names);
  const isPiece = piecesOfWords(lexicon);
  for (const item of items) {
    for (const { field, text } of item.texts) {
      if (field === 'name') continue;
      const normal = normalize(text);
      for (const run of unknownRuns(normal.text, lexicon, ours)) {
        const key = normal.text.slice(run.start, run.end);
        if (isPiece(key)) continue;
        const seen = found.get(key) ?? { word: written(normal, run, text), items: new Set<Item>() };
        found.set(key, seen);
        seen.items.add(item);
      }
    }
  }
  return [...found.values()]
    .map(({ word, items: own }) => ({ word, items: [...own] }))
    .sort((a, b) => partiesOf(b) - partiesOf(a) || b.items.length - a.items.length || (a.word < b.word ? -1 : 1));
}

/** Whether a run is a piece of a known word, as 学校 is of 小学校: then its meaning is hinted at. */
function piecesOfWords(lexicon: Lexicon): (run: string) => boolean {
  const terms = [...lexicon.words()].map(({ term }) => term).join('\n');
  const asked = new Map<string, boolean>();
  return (run) => {
    const known = asked.get(run) ?? terms.includes(run);
    asked.set(run, known);
    return known;
  };
}

const partiesOf = ({ items }: UnknownWord): number => new Set(items.map(({ party }) => party.id)).size;

function written(normal: Normal, { start, end }: Run, source: string): string {
  return source.slice(normal.starts[start], normal.ends[end - 1]);
}

/** Addresses of the web and of mail, and eras: no words. */
const NO_WORDS = /https?:\/\/\S+|[\w.+-]+@[\w.-]+|www\.\S+|令和|平成|昭和/g;

function unknownRuns(text: string, lexicon: Lexicon, names: ReadonlyMap<number, readonly string[]>): Run[] {
  const taken = new Uint8Array(text.length);
  for (const found of text.matchAll(NO_WORDS)) taken.fill(1, found.index, found.index + found[0].length);
  takeNames(text, taken, names);
  for (const { start, end } of lexicon.find(text)) taken.fill(1, start, end);
  return runsOf(text)
    .flatMap((run) => piecesOf(run, taken, text))
    .filter((run) => isWord(text, run));
}

/** What is left of a run beside known words. A latin run is one word or none. */
function piecesOf({ start, end }: Run, taken: Uint8Array, text: string): Run[] {
  const pieces: Run[] = [];
  for (let i = start; i < end; ) {
    let to = i;
    while (to < end && !taken[to]) to++;
    if (to - i >= 2) pieces.push({ start: i, end: to });
    i = to + 1;
  }
  const whole = pieces[0]?.start === start && pieces[0].end === end;
  return classOf(text.charCodeAt(start)) === LATIN && !whole ? [] : pieces;
}

/** A number with what it counts: 第一子, 三百人, 60l. 三味線 and 一輪車 are words. */
const NUMBER = /^第?[0-9〇一二三四五六七八九十百千万億何数]+[a-z年月日時分秒回名人個円本枚組台歳才代件度期割]?/;
/** What follows a name. */
const AFTER_NAME =
  /^(?:さん|さま|様|氏|君|くん|ちゃん|先生|会長|代表|理事|[市区町村郡県都府駅川橋山沼寺小中]|丁目|地区|地域|団地|高校|高等|公民館|保育園|幼稚園|神社)/;
const PLACE_END = /(?:[市区町村郡県都府駅川橋沼寺]|丁目|地区|地域|神社|団地)$/;
/** 確実な is an adjective; 夕食など is a word. */
const ADJECTIVE = /^な(?![どしくら])/;

function isWord(text: string, { start, end }: Run): boolean {
  const word = text.slice(start, end);
  const after = text.slice(end, end + 4);
  if (word.replace(NUMBER, '').length < 2 || AFTER_NAME.test(after)) return false;
  if (classOf(text.charCodeAt(start)) !== KANJI) return true;
  const counts = start > 0 && /[0-9〇一二三四五六七八九十百千万]/.test(text.charAt(start - 1));
  return !counts && !PLACE_END.test(word) && !startsOkurigana(after) && !ADJECTIVE.test(after);
}

/** Names in their parts, by the first character: 「見本 花子」 is also 見本 and 花子. */
function namesOf(names: readonly string[]): ReadonlyMap<number, readonly string[]> {
  const list = new Map<number, string[]>();
  const parts = names.flatMap((name) => [name, ...name.split(/[\s　・]+/), name.replace(/[市区町村県都府]$/, '')]);
  for (const part of new Set(parts.map((one) => normalText(one.trim())))) {
    if (part.length < 2) continue;
    const key = part.charCodeAt(0);
    const same = list.get(key);
    if (same) same.push(part);
    else list.set(key, [part]);
  }
  return list;
}

function takeNames(text: string, taken: Uint8Array, names: ReadonlyMap<number, readonly string[]>): void {
  for (let i = 0; i < text.length; i++) {
    for (const name of names.get(text.charCodeAt(i)) ?? []) {
      if (text.startsWith(name, i)) taken.fill(1, i, i + name.length);
    }
  }
}
