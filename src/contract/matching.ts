/** Needs, candidates, matches, and what the sidebar shows first. */

/** A literal piece of one side's text, with the name of the column it stands in. */
export interface QuoteView {
  readonly label: string;
  /** The words around it, with the quoted ones between `start` and `end`. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface ReasonView {
  readonly sentence: string;
  readonly points: number;
  readonly need: QuoteView | null;
  readonly offer: QuoteView | null;
}

export interface CandidateView {
  /** The id that a match is made with. */
  readonly offer: string;
  readonly name: string;
  /** 専門家, 団体, 助成金. */
  readonly role: string;
  readonly title: string;
  readonly score: number;
  readonly reasons: readonly ReasonView[];
  readonly cautions: readonly string[];
  readonly unknowns: readonly string[];
  /** What stands in the way, the hardest first; empty for candidates that fit. */
  readonly blocks: readonly string[];
  /** Whom to ask what to remove it; '' for candidates that fit. */
  readonly unblock: string;
}

export interface Suggestions {
  readonly need: NeedView;
  readonly candidates: readonly CandidateView[];
  readonly blocked: readonly CandidateView[];
  /** What to do when nothing fits; empty otherwise. */
  readonly advice: readonly string[];
}

/** What a sentence finds, best first: who could help with it, and who asks for it. */
export interface Finds {
  readonly offers: readonly CandidateView[];
  readonly needs: readonly CandidateView[];
  /** What to do when it finds nothing; empty otherwise. */
  readonly advice: readonly string[];
}

export interface NeedView {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly state: string;
}

export interface MatchView {
  readonly id: string;
  readonly needTitle: string;
  readonly groupName: string;
  readonly partnerName: string;
  readonly stage: string;
  readonly nextStages: readonly string[];
  readonly nextAction: string;
  readonly nextOn: string;
}

/** What the sidebar shows when nothing is selected. */
export interface Home {
  readonly office: string;
  /** Today, 'YYYY-MM-DD', in Japan. */
  readonly today: string;
  readonly counts: readonly { readonly label: string; readonly count: number }[];
  readonly toCheck: number;
  readonly openMatches: readonly MatchView[];
  /** What is wrong with the registry as a whole, and what to do: timers that stopped, a copied workbook. */
  readonly warnings: readonly string[];
}

/** The party, hearing or item whose row is selected, with its needs. */
export interface Selection {
  readonly id: string;
  readonly table: string;
  readonly title: string;
  readonly subtitle: string;
  readonly facts: readonly { readonly label: string; readonly text: string }[];
  readonly needs: readonly NeedView[];
  readonly matches: readonly MatchView[];
  readonly documents: readonly { readonly title: string; readonly url: string; readonly pdfUrl: string }[];
}

export interface StepRequest {
  readonly match: string;
  readonly from: string;
  readonly to: string;
  readonly on: string;
  readonly way: string;
  readonly counterpart: string;
  readonly text: string;
  readonly nextAction?: string;
  readonly nextOn?: string;
  readonly declineReason?: string;
}
