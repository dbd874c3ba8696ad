/** The thesaurus in memory: finds concepts in a text and knows which are near to each other. */
import { unpack } from '../../packed/unpack.ts';
import { normalText } from '../text/normalize.ts';
import { cutsWord, fitsItsPlace, isPhrase, isTail } from './boundaries.ts';
import { THESAURUS } from './data.ts';
import { isTypoOf, typoRun } from './typos.ts';
import { GramUsage } from './usage.ts';

/** A row of the staff's 語彙 sheet. */
export interface ExtraTerm {
  readonly word: string;
  readonly same: readonly string[];
  readonly broader: readonly string[];
  /** Words that look alike but mean something else: they are passed over. */
  readonly unlike: readonly string[];
}

/** A word found in a text. Without concepts it is known to mean nothing by itself. */
export interface Hit {
  readonly concepts: readonly number[];
  readonly start: number;
  readonly end: number;
}

/** A word and the concepts it stands for; none when it means nothing. */
interface Entry {
  readonly term: string;
  /** The term as `foldParticles` has it. */
  readonly key: string;
  /** The key without its first character. */
  readonly rest: string;
  concepts: number[];
}

/** The concept above all places. */
const PLACES = '場所';

/** Concepts are numbers here; `names` says what they mean. */
export class Lexicon {
  readonly names: string[] = [];
  readonly parents: number[][] = [];
  readonly children: number[][] = [];
  readonly related: number[][] = [];
  private counted: GramUsage | null = null;
  private readonly weak = new Set<number>();
  /** Concepts of words that mean nothing by themselves. */
  private readonly hollow = new Set<number>();
  private readonly byName = new Map<string, number>();
  private readonly entries = new Map<string, Entry>();
  private readonly buckets = new Map<number, Entry[]>();
  /** Unknown runs that were looked up before: the word each was meant to be, or null. */
  private readonly typos = new Map<string, Entry | null>();
  private readonly lengths = new Map<number, Entry[]>();
  /** The text read last, and its folded form. */
  private text = '';
  private folded = '';

  constructor(data: string, extra: readonly ExtraTerm[] = []) {
    const lines = data ? data.split('\n') : [];
    for (const line of lines) this.addConcept(line.slice(0, line.indexOf('\t')));
    lines.forEach((line, id) => {
      this.readLine(id, line);
    });
    this.emptyHollow();
    for (const row of extra) if (row.word.trim()) this.addExtra(row);
    this.fillBuckets();
  }

  /** The number of a concept, or undefined. */
  idOf(name: string): number | undefined {
    return this.byName.get(name);
  }

  /** A concept that has no broader one: a field of the NPO Act or 対象者, 場所, もの … */
  isTop(concept: number): boolean {
    return this.parents[concept]?.length === 0;
  }

  /** Whether a concept alone decides nothing: said to be weak, or all that is above it is. */
  isWeak(concept: number): boolean {
    const parents = this.parents[concept] ?? [];
    return this.weak.has(concept) || (parents.length > 0 && parents.every((parent) => this.isWeak(parent)));
  }

  /** Whether the concept is a place. */
  isPlace(concept: number): boolean {
    return this.names[concept] === PLACES || (this.parents[concept] ?? []).some((parent) => this.isPlace(parent));
  }

  /** Every concept in a stretch of normalised text, leftmost and longest first, without overlap. */
  find(text: string, from = 0, to = text.length): Hit[] {
    const hits: Hit[] = [];
    this.fold(text);
    let at = from;
    while (at < to) {
      const entry = this.longestAt(text, at, to);
      if (!entry) {
        const end = typoRun(text, at, to);
        const meant = end > at ? this.meantBy(text, at, end) : null;
        if (meant) hits.push({ concepts: meant.concepts, start: at, end });
        at = meant ? end : at + 1;
        continue;
      }
      const end = at + entry.term.length;
      hits.push({ concepts: entry.concepts, start: at, end });
      at = end;
    }
    return hits;
  }

  /** The one word that a run with no known word in it was meant to be. Words that agree in meaning are one. */
  private meantBy(text: string, from: number, to: number): Entry | null {
    for (let at = from + 1; at < to; at++) if (this.longestAt(text, at, to)) return null;
    const run = text.slice(from, to);
    const known = this.typos.get(run);
    if (known !== undefined) return known;
    const near = [-1, 0, 1].flatMap((more) =>
      this.ofLength(run.length + more).filter(({ term }) => isTypoOf(run, term)),
    );
    const agree = near.every(({ concepts }) => concepts.join() === near[0]?.concepts.join());
    const meant = (agree && near[0]) || null;
    this.typos.set(run, meant);
    return meant;
  }

  /** Words of one length, listed once: a registry has many unknown runs. */
  private ofLength(length: number): Entry[] {
    let list = this.lengths.get(length);
    if (!list) {
      list = [...this.entries.values()].filter(({ term }) => term.length === length);
      this.lengths.set(length, list);
    }
    return list;
  }

  /** Whether it is a word of its own here, whatever it means. */
  knows(word: string): boolean {
    return this.entries.has(normalText(word.trim()));
  }

  /** Every word with what it means. */
  words(): Iterable<{ readonly term: string; readonly concepts: readonly number[] }> {
    return this.entries.values();
  }

  /** One more word, found from now on. */
  learn(term: string, concepts: readonly number[]): void {
    this.typos.clear();
    this.lengths.clear();
    const known = this.entries.get(foldParticles(term));
    const entry = this.put(term, [...concepts]);
    const key = bucketKey(entry.key, 0);
    const others = (this.buckets.get(key) ?? []).filter((other) => other !== known);
    this.buckets.set(
      key,
      [...others, entry].sort((a, b) => b.term.length - a.term.length),
    );
  }

  /** The text is folded once, however many of its sentences are read. */
  private fold(text: string): void {
    if (this.text === text) return;
    this.text = text;
    this.folded = foldParticles(text);
  }

  private longestAt(text: string, at: number, to: number): Entry | null {
    const first = text.charCodeAt(at) * 0x10000;
    const second = at + 1 < text.length ? this.folded.charCodeAt(at + 1) : 0;
    return this.fittingIn(first + second, text, at, to) ?? (second ? this.fittingIn(first, text, at, to) : null);
  }

  /** The first character is that of the text: a term may begin with what looks like a particle (もの忘れ). */
  private fittingIn(bucket: number, text: string, at: number, to: number): Entry | null {
    for (const entry of this.buckets.get(bucket) ?? []) {
      const end = at + entry.key.length;
      if (end > to || !this.folded.startsWith(entry.rest, at + 1)) continue;
      const torn = isTail(text, at, entry.key.charAt(1)) || (isPhrase(entry.term) && cutsWord(text, end));
      if (!torn && fitsItsPlace(text, at, end)) return entry;
    }
    return null;
  }

  /** What the pieces of its words tell; counted on first use. */
  get usage(): GramUsage {
    this.counted ??= new GramUsage(this.entries.values(), (concept) => this.isWeak(concept));
    return this.counted;
  }

  private addConcept(name: string): number {
    const id = this.names.push(name) - 1;
    this.parents.push([]);
    this.children.push([]);
    this.related.push([]);
    this.byName.set(name, id);
    return id;
  }

  private readLine(id: number, line: string): void {
    const [name = '', parents = '', related = '', terms = '', misleading = '', weak = ''] = line.split('\t');
    for (const parent of ids(parents)) this.link(parent, id);
    this.related[id] = ids(related);
    if (weak === '1') this.weak.add(id);
    if (weak === '2') this.hollow.add(id);
    // The name of a top concept is a heading, not a word: 「もの」 and 「時」 stand everywhere.
    if (parents) this.addTerm(normalText(name), id);
    for (const term of split(terms)) this.addTerm(term, id);
    // A misleading word occupies its place in the text, so that no shorter term is found inside it.
    for (const term of split(misleading)) if (!this.entries.has(foldParticles(term))) this.put(term, []);
  }

  /** An ordinary word means nothing, whatever else it may be written under. */
  private emptyHollow(): void {
    for (const entry of this.entries.values()) {
      if (entry.concepts.some((id) => this.hollow.has(id))) entry.concepts = [];
    }
  }

  private link(parent: number, child: number): void {
    this.parents[child]?.push(parent);
    this.children[parent]?.push(child);
  }

  private addTerm(term: string, concept: number): void {
    if (!term) return;
    const entry = this.entries.get(foldParticles(term));
    if (!entry) this.put(term, [concept]);
    else if (!entry.concepts.includes(concept)) entry.concepts.push(concept);
  }

  private put(term: string, concepts: number[]): Entry {
    const key = foldParticles(term);
    const entry = { term, key, rest: key.slice(1), concepts };
    this.entries.set(entry.key, entry);
    return entry;
  }

  /** The sheet wins: a word in it means what the sheet says, and nothing else. */
  private addExtra({ word, same, broader, unlike }: ExtraTerm): void {
    const keys = [word, ...same].map((one) => normalText(one.trim())).filter(Boolean);
    const known = keys.map((key) => this.conceptOf(key)).find((id) => id !== undefined);
    const id = known ?? this.addConcept(word.trim());
    for (const key of keys) this.put(key, [id]);
    for (const wider of broader) {
      const parent = this.conceptOf(normalText(wider.trim()));
      if (parent !== undefined && parent !== id && !this.parents[id]?.includes(parent)) this.link(parent, id);
    }
    for (const other of unlike) {
      const key = normalText(other.trim());
      if (key) this.put(key, []);
    }
  }

  /** The concept that a whole word names. */
  private conceptOf(key: string): number | undefined {
    return this.entries.get(foldParticles(key))?.concepts[0];
  }

  private fillBuckets(): void {
    for (const entry of this.entries.values()) {
      const key = bucketKey(entry.key, 0);
      const bucket = this.buckets.get(key);
      if (bucket) bucket.push(entry);
      else this.buckets.set(key, [entry]);
    }
    for (const bucket of this.buckets.values()) bucket.sort((a, b) => b.term.length - a.term.length);
  }
}

/** Two characters; one alone for terms of one character. */
function bucketKey(text: string, at: number): number {
  const second = at + 1 < text.length ? text.charCodeAt(at + 1) : 0;
  return text.charCodeAt(at) * 0x10000 + second;
}

/**
 * A particle behind a word counts as が: 「耳が遠い」 is said 「耳の遠い」 and
 * 「耳も遠い」 too. Which character is a particle depends only on the one before.
 */
const foldParticles = (text: string): string => text.replace(/([^ぁ-ん])[はもをの]/g, '$1が');

const split = (list: string): string[] => (list ? list.split(',') : []);
const ids = (list: string): number[] => split(list).map((id) => Number.parseInt(id, 36));

let data: string | null = null;
let shared: Lexicon | null = null;

/** The thesaurus is unpacked once a run, on first use; with words of the staff's own the lexicon is made anew. */
export function lexiconWith(extra: readonly ExtraTerm[]): Lexicon {
  data ??= unpack(THESAURUS);
  if (extra.length) return new Lexicon(data, extra);
  shared ??= new Lexicon(data);
  return shared;
}
