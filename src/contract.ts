/**
 * The calls that the sidebar may make of the registry script, and the shapes
 * that travel: plain data only, since google.script.run carries neither dates
 * nor functions (https://developers.google.com/apps-script/guides/html/communication).
 */

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
  /** What stands in the way; empty for candidates that fit. */
  readonly blocks: readonly string[];
}

export interface Suggestions {
  readonly need: NeedView;
  readonly candidates: readonly CandidateView[];
  readonly blocked: readonly CandidateView[];
  /** What to do when nothing fits; empty otherwise. */
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

/** What 初期設定 made. */
export interface SetUpResult {
  readonly sheets: number;
  readonly forms: number;
  readonly templates: number;
  readonly triggers: number;
}

/** What became of the rows of a list. */
export interface ImportResult {
  readonly added: number;
  readonly doubtful: number;
  readonly known: number;
}

/** What became of the documents. */
export interface GenerateResult {
  readonly made: number;
  readonly changed: number;
  readonly kept: number;
  /** Left for the next run, because an execution may not last longer. */
  readonly left: number;
}

/** An answer, or the message that says in the user's language what to do. */
export type Reply<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: string };

/** The functions of the bundle that the sidebar calls by name. */
export interface SidebarCalls {
  sidebarHome(): Reply<Home>;
  sidebarSelection(): Reply<Selection | null>;
  suggestFor(need: string): Reply<Suggestions>;
  proposeMatch(need: string, offer: string): Reply<MatchView>;
  stepMatch(step: StepRequest): Reply<MatchView>;
}
