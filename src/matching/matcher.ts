/** The engine: items in, candidates out. `createMatcher` is the seam that a database can later stand behind. */
import { type Item, type ItemSource, makeItem, type Side } from '../domain/item.ts';
import { blocksOf } from './blocks.ts';
import { effectsOf, type Pairing, type Terms } from './conditions.ts';
import { topicReasons } from './evidence.ts';
import { clashIn, type Excluded, excludedOf } from './excluded.ts';
import { type Analysis, namesTopic } from './features.ts';
import { missingOf } from './missing.ts';
import { unknownsOf } from './open-questions.ts';
import type { Profile } from './profile.ts';
import { Question, type Topic } from './question.ts';
import { retrieve } from './retrieve.ts';
import { account, bestOfParties, type Judged, scoreOf } from './score.ts';
import { Stock } from './stock.ts';
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
  readonly item: Item;
  readonly analysis: Analysis;
  readonly terms: Terms;
  /** What it excludes, where it is an offer. */
  readonly excluded: Excluded;
  readonly profile: Profile;
  /** Whether it asks for more than for whom, when or at what cost. */
  readonly asksMore: boolean;
  readonly today: string;
}

class Engine implements Matcher {
  private readonly stock: Stock;

  constructor(
    items: readonly Item[],
    private readonly context: MatchContext,
  ) {
    this.stock = new Stock(items, context);
  }

  candidates(query: Item | FreeQuery, k: number, filter: CandidateFilter = {}): Answer {
    const { index, lexicon } = this.stock;
    const asking = this.read(isItem(query) ? query : freeItem(query), filter);
    const judged = this.judge(asking, filter).filter(({ score }) => score >= WEIGHTS.threshold);
    const { fit, blocked } = bestOfParties(judged);
    const found = this.explained(fit, asking, k, filter);
    return {
      fit: found,
      blocked: this.explained(blocked, asking, k, filter),
      missing: found.length ? null : missingOf(asking.item, asking.analysis, index, lexicon),
    };
  }

  private read(item: Item, filter: CandidateFilter): Asking {
    const analysis = this.stock.analyse(item);
    return {
      item,
      analysis,
      terms: readTerms(item),
      excluded: excludedOf(item, analysis, this.stock.lexicon),
      profile: this.stock.profileOfAsking(analysis, item),
      asksMore: namesTopic(analysis),
      today: filter.today ?? this.context.today,
    };
  }

  /** The first `k`, written down; where reasons are asked for, of those who have one. */
  private explained(
    list: readonly Judged[],
    asking: Asking,
    k: number,
    { reasoned = false }: CandidateFilter,
  ): BlockedCandidate[] {
    const found: BlockedCandidate[] = [];
    for (const one of list) {
      if (found.length === k) break;
      const candidate = { ...this.explain(one, asking), blocks: one.blocks };
      if (!reasoned || candidate.reasons.some(isTelling)) found.push(candidate);
    }
    return found;
  }

  private judge(asking: Asking, filter: CandidateFilter): Judged[] {
    const { index, lexicon } = this.stock;
    const question = new Question(asking.item.side, asking.analysis, index, lexicon);
    const allowed = this.allows(asking.item, filter);
    const side: Side = asking.item.side === 'need' ? 'offer' : 'need';
    const all = this.stock.of(side, filter.sources ?? ALL_SOURCES);
    const pool = all.length <= SMALL ? all.filter(allowed) : retrieve(question, index, POOL, allowed);
    return pool.flatMap((number) => this.judgeOne(asking, number, question.compare(number)));
  }

  private allows(asking: Item, filter: CandidateFilter): (item: number) => boolean {
    const wanted: Side = asking.side === 'need' ? 'offer' : 'need';
    return (number) => {
      const item = this.stock.items[number];
      if (!item || item.side !== wanted || (item.party.id !== '' && item.party.id === asking.party.id)) return false;
      if (filter.sources && !filter.sources.includes(item.source)) return false;
      if (filter.kinds && !filter.kinds.includes(item.kind)) return false;
      const [need, offer] = asking.side === 'need' ? [asking, item] : [item, asking];
      return (KIND_FIT[need.kind]?.[offer.kind] ?? 0) > 0;
    };
  }

  private judgeOne(asking: Asking, number: number, topic: Topic): Judged[] {
    const item = this.stock.items[number];
    if (!item) return [];
    const terms = this.stock.termsOf(number, item);
    const isNeed = asking.item.side === 'need';
    const [need, offer] = isNeed ? [asking.item, item] : [item, asking.item];
    const [needTerms, offerTerms] = isNeed ? [asking.terms, terms] : [terms, asking.terms];
    const reach = reachOf(need, offer, this.context.neighbours);
    const excluded = this.clash(asking, number);
    const common = this.stock.inCommon(asking.profile, number, item);
    const pairing = { need, offer, needTerms, offerTerms, reach, excluded, common };
    const effects = effectsOf(pairing);
    const blocks = this.obstacles(pairing, asking.today);
    return [{ item, topic, effects, pairing, blocks, score: scoreOf(topic, effects) }];
  }

  /** The word by which the offer excludes what the need is about. */
  private clash({ item, analysis, excluded }: Asking, number: number): string {
    if (item.side === 'need') {
      const { features } = analysis;
      return clashIn(this.stock.excludedBy(number), (key) => features.has(key) && !features.get(key)?.hint);
    }
    if (excluded.size === 0) return '';
    const said = this.stock.saidBy(number);
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
  private explain({ item, topic, effects, pairing, score }: Judged, asking: Asking): Candidate {
    const { analysis, asksMore } = asking;
    const { side } = asking.item;
    const theirs = this.stock.analyse(item);
    const [needAnalysis, offerAnalysis] = side === 'need' ? [analysis, theirs] : [theirs, analysis];
    const sides = { need: pairing.need, offer: pairing.offer, needAnalysis, offerAnalysis, asking: side, asksMore };
    const { reasons, rest } = topicReasons(topic, sides, this.stock.lexicon, MAX_REASONS);
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
