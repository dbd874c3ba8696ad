/** The engine: items in, candidates out. `createMatcher` is the seam that a database can later stand behind. */
import { type Item, type ItemSource, makeItem, type Side } from '../domain/item.ts';
import { blocksOf } from './blocks.ts';
import { type Lexicon, lexiconWith } from './concepts/lexicon.ts';
import { effectsOf, type Pairing, type Terms, unknownsOf } from './conditions.ts';
import { topicReasons } from './evidence.ts';
import { clashIn, type Excluded, excludedOf } from './excluded.ts';
import { type Analysis, analyseItem, type FeatureKey, namesTopic } from './features.ts';
import { findFormulas } from './formulas.ts';
import { InvertedIndex } from './index.ts';
import { missingOf } from './missing.ts';
import { inCommon, type Profile, Profiles } from './profile.ts';
import { Question, type Topic } from './question.ts';
import { retrieve } from './retrieve.ts';
import { account, bestOfParties, type Judged, scoreOf } from './score.ts';
import { reachOf } from './terms/area.ts';
import { isRemoteWork } from './terms/remote.ts';
import { readTerms } from './terms/terms.ts';
import type {
  Answer,
  Block,
  BlockedCandidate,
  Candidate,
  CandidateFilter,
  FreeQuery,
  MatchContext,
  Reason,
} from './types.ts';
import { KIND_FIT, WEIGHTS } from './weights.ts';

/** How many items the second pass looks at closely. */
const POOL = 300;
/** Below this many eligible items none is left out of the second pass. */
const SMALL = 400;
const MAX_REASONS = 4;
const ALL_SOURCES: readonly ItemSource[] = ['group', 'expert', 'grant', 'item'];

/** What a matcher is made of. */
export interface MatcherOptions {
  readonly items: readonly Item[];
  readonly context: MatchContext;
}

/** Finds candidates for needs, offers and free sentences. */
export interface Matcher {
  candidates(query: Item | FreeQuery, k: number, filter?: CandidateFilter): Answer;
}

/** Builds the index. Nothing is kept between runs. */
export function createMatcher({ items, context }: MatcherOptions): Matcher {
  return new Engine(items, context);
}

/** The asking side, read once. */
interface Asking {
  readonly asking: Item;
  readonly analysis: Analysis;
  readonly own: Terms;
  /** What it excludes, where it is an offer. */
  readonly excluded: Excluded;
  readonly profile: Profile;
  readonly today: string;
}

class Engine implements Matcher {
  private readonly lexicon: Lexicon;
  private readonly index: InvertedIndex;
  private readonly formulas: ReadonlySet<string>;
  private readonly terms = new Map<number, Terms>();
  private readonly fields: Profiles;
  private readonly profiles = new Map<number, Profile>();
  /** Only of offers that exclude something. */
  private readonly excluded = new Map<number, Excluded>();
  private readonly bySource = new Map<string, number[]>();

  constructor(
    private readonly items: readonly Item[],
    private readonly context: MatchContext,
  ) {
    this.lexicon = lexiconWith(context.extraTerms);
    this.index = new InvertedIndex(this.lexicon);
    this.fields = new Profiles(this.lexicon);
    this.formulas = findFormulas(items);
    items.forEach((item, number) => {
      const analysis = this.analyse(item);
      this.index.add(analysis);
      const excluded = excludedOf(item, analysis, this.lexicon);
      if (excluded.size > 0) this.excluded.set(number, excluded);
      this.list(`${item.side}/${item.source}`, number);
    });
  }

  candidates(query: Item | FreeQuery, k: number, filter: CandidateFilter = {}): Answer {
    const asking = isItem(query) ? query : freeItem(query);
    const analysis = this.analyse(asking);
    const question = new Question(asking.side, analysis, this.index, this.lexicon);
    const judged = this.judge(asking, analysis, question, filter).filter(({ score }) => score >= WEIGHTS.threshold);
    const { fit, blocked } = bestOfParties(judged);
    const explained = (list: readonly Judged[]): BlockedCandidate[] =>
      this.explained(list, k, filter, (one) => ({ ...this.explain(one, asking, analysis), blocks: one.blocks }));
    const found = explained(fit);
    return {
      fit: found,
      blocked: explained(blocked),
      missing: found.length ? null : missingOf(asking, analysis, this.index, this.lexicon),
    };
  }

  /** The first `k`, written down; where reasons are asked for, of those who have one. */
  private explained(
    list: readonly Judged[],
    k: number,
    { reasoned = false }: CandidateFilter,
    explain: (one: Judged) => BlockedCandidate,
  ): BlockedCandidate[] {
    const found: BlockedCandidate[] = [];
    for (const one of list) {
      if (found.length === k) break;
      const candidate = explain(one);
      if (!reasoned || candidate.reasons.some(isTelling)) found.push(candidate);
    }
    return found;
  }

  private list(key: string, number: number): void {
    const seen = this.bySource.get(key);
    if (seen) seen.push(number);
    else this.bySource.set(key, [number]);
  }

  private analyse(item: Item): Analysis {
    return analyseItem(item, this.lexicon, this.formulas);
  }

  private judge(asking: Item, analysis: Analysis, question: Question, filter: CandidateFilter): Judged[] {
    const allowed = this.allows(asking, filter);
    const few = this.few(asking, filter);
    const pool = few ? few.filter(allowed) : retrieve(question, this.index, POOL, allowed);
    const own = readTerms(asking);
    const excluded = excludedOf(asking, analysis, this.lexicon);
    const today = filter.today ?? this.context.today;
    const profile = this.fields.of((visit) => {
      for (const [key, { weight, hint = false }] of analysis.features) visit(key, weight, hint);
    }, asking.fields);
    const one: Asking = { asking, analysis, own, excluded, profile, today };
    return pool.flatMap((item) => this.judgeOne(one, item, question.compare(item)));
  }

  /** All items of the other side and the wanted sources, when they are so few that none need be left out. */
  private few(asking: Item, { sources = ALL_SOURCES }: CandidateFilter): number[] | null {
    const side: Side = asking.side === 'need' ? 'offer' : 'need';
    const lists = sources.map((source) => this.bySource.get(`${side}/${source}`) ?? []);
    return lists.reduce((sum, { length }) => sum + length, 0) <= SMALL ? lists.flat() : null;
  }

  private allows(asking: Item, filter: CandidateFilter): (item: number) => boolean {
    const wanted: Side = asking.side === 'need' ? 'offer' : 'need';
    return (number) => {
      const item = this.items[number];
      if (!item || item.side !== wanted || (item.party.id !== '' && item.party.id === asking.party.id)) return false;
      if (filter.sources && !filter.sources.includes(item.source)) return false;
      if (filter.kinds && !filter.kinds.includes(item.kind)) return false;
      const [need, offer] = asking.side === 'need' ? [asking, item] : [item, asking];
      return (KIND_FIT[need.kind]?.[offer.kind] ?? 0) > 0;
    };
  }

  private judgeOne(one: Asking, number: number, topic: Topic): Judged[] {
    const { asking, own, today } = one;
    const item = this.items[number];
    if (!item) return [];
    const theirs = this.terms.get(number) ?? readTerms(item);
    this.terms.set(number, theirs);
    const [need, offer] = asking.side === 'need' ? [asking, item] : [item, asking];
    const [needTerms, offerTerms] = asking.side === 'need' ? [own, theirs] : [theirs, own];
    const reach = reachOf(need, offer, this.context.neighbours);
    const excluded = this.clash(one, number);
    const common = inCommon(one.profile, this.profileOf(number, item));
    const pairing = { need, offer, needTerms, offerTerms, reach, excluded, common };
    const effects = effectsOf(pairing);
    return [{ item, topic, effects, pairing, blocks: this.obstacles(pairing, today), score: scoreOf(topic, effects) }];
  }

  private profileOf(number: number, { fields }: Item): Profile {
    const known = this.profiles.get(number);
    if (known) return known;
    const profile = this.fields.of((visit) => {
      this.index.eachFeature(number, (id, weight, hint) => visit(this.index.keyOf(id), weight, hint));
    }, fields);
    this.profiles.set(number, profile);
    return profile;
  }

  /** The word by which the offer excludes what the need is about. */
  private clash({ asking, analysis, excluded }: Asking, number: number): string {
    if (asking.side === 'need') {
      const theirs = this.excluded.get(number);
      return theirs ? clashIn(theirs, (key) => analysis.features.has(key) && !analysis.features.get(key)?.hint) : '';
    }
    if (excluded.size === 0) return '';
    const said = new Set<FeatureKey>();
    this.index.eachFeature(number, (id, _, hint) => {
      if (!hint) said.add(this.index.keyOf(id));
    });
    return clashIn(excluded, (key) => said.has(key));
  }

  private obstacles({ need, offer, reach, needTerms, offerTerms }: Pairing, today: string): Block[] {
    const remoteWork = reach === 'remote' && isRemoteWork(need.texts.map(({ text }) => text));
    return blocksOf({
      need,
      offer,
      today,
      reach,
      remoteWork,
      wish: needTerms.wish,
      excludedCosts: offerTerms.excluded,
    });
  }

  /** Writes down what the score is made of. */
  private explain({ item, topic, effects, pairing, score }: Judged, asking: Item, analysis: Analysis): Candidate {
    const theirs = this.analyse(item);
    const [needAnalysis, offerAnalysis] = asking.side === 'need' ? [analysis, theirs] : [theirs, analysis];
    const asksMore = namesTopic(analysis);
    const sides = {
      need: pairing.need,
      offer: pairing.offer,
      needAnalysis,
      offerAnalysis,
      asking: asking.side,
      asksMore,
    };
    const { reasons, rest } = topicReasons(topic, sides, this.lexicon, MAX_REASONS);
    const { bonuses, cautions } = account(topic, effects);
    const all = [...reasons, ...bonuses].filter(({ points }) => points > 0).sort((a, b) => b.points - a.points);
    const shown = all.slice(0, MAX_REASONS);
    const hidden = all.slice(MAX_REASONS).reduce((sum, reason) => sum + reason.points, rest);
    return { item, score, reasons: shown, cautions, rest: hidden, unknowns: unknownsOf(pairing) };
  }
}

const isTelling = ({ alone, points }: Reason): boolean => alone && points >= WEIGHTS.reason;

function isItem(query: Item | FreeQuery): query is Item {
  return 'texts' in query;
}

/** A free sentence as the item that asks it. */
export function freeItem({ text, wants = 'offer', kind = 'people', area }: FreeQuery): Item {
  return makeItem({
    id: '',
    source: 'item',
    side: wants === 'offer' ? 'need' : 'offer',
    kind,
    texts: [{ field: 'query', text, weight: 1 }],
    targets: [text],
    area: { home: area ?? null },
  });
}
