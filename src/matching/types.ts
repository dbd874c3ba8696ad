/** What matching is asked and what it answers. Sentences are found outside: here are codes and facts. */
import type { Item, ItemSource, ResourceKind, Side } from '../domain/item.ts';
import type { ExtraTerm } from './concepts/lexicon.ts';
import type { Neighbours } from './terms/area.ts';

/** A literal piece of one side's text. */
export interface Quote {
  readonly field: string;
  /** Exactly `text.slice(start, end)` of that field. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export type Params = Readonly<Record<string, string | number>>;

/** One reason for a candidate, worth `points` of its score (negative: against it). */
export interface Reason {
  readonly code: string;
  readonly points: number;
  readonly need: Quote | null;
  readonly offer: Quote | null;
  readonly params: Params;
  /** Whether it can speak for a candidate by itself: for whom, the same field, one shared character cannot. */
  readonly alone: boolean;
}

/** Something to ask before an introduction. */
export interface Unknown {
  readonly code: string;
  /** Which side does not say. */
  readonly side: Side;
  readonly field: string;
  readonly params?: Params;
}

/** A candidate that fits. `score` = sum of `reasons` + sum of `cautions` + `rest`. */
export interface Candidate {
  readonly item: Item;
  readonly score: number;
  /** At most four, strongest first. */
  readonly reasons: readonly Reason[];
  /** What speaks against it, as negative points. */
  readonly cautions: readonly Reason[];
  /** Points of traces too small for a sentence. */
  readonly rest: number;
  readonly unknowns: readonly Unknown[];
}

/** A hard obstacle; its `un`-code (unblock.area) says whom to ask what to remove it. */
export interface Block {
  readonly code: string;
  readonly params: Params;
}

/** A candidate that would fit, were it not for a hard obstacle. */
export interface BlockedCandidate extends Candidate {
  /** The hardest to remove first. */
  readonly blocks: readonly Block[];
}

/** Why nothing fits, when nothing does. */
export interface Missing {
  /** Fields of the question that are empty and would help. */
  readonly fields: readonly string[];
  /** Words of the question that neither the thesaurus nor any item knows. */
  readonly words: readonly string[];
  /** Kinds of party worth asking next. */
  readonly ask: readonly string[];
}

/** The answer to a question. */
export interface Answer {
  readonly fit: readonly Candidate[];
  readonly blocked: readonly BlockedCandidate[];
  /** Null when something fits. */
  readonly missing: Missing | null;
}

/** What a sentence typed by a person asks for. */
export interface FreeQuery {
  readonly text: string;
  /** What is looked for; offers unless said otherwise. */
  readonly wants?: Side;
  readonly kind?: ResourceKind;
  readonly area?: string | null;
}

/** Which candidates are wanted. */
export interface CandidateFilter {
  readonly sources?: readonly ItemSource[];
  readonly kinds?: readonly ResourceKind[];
  /** Only those for whom a reason that is worth saying can be given. */
  readonly reasoned?: boolean;
  /** The date that deadlines are measured from; the engine's own when absent. */
  readonly today?: string;
}

/** What the engine must know besides the items. */
export interface MatchContext {
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly neighbours: Neighbours;
  readonly extraTerms: readonly ExtraTerm[];
}
