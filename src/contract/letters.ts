/** Links, letters and the yearly renewal. */

/** A link just given out: its address is shown this once. */
export interface LinkGiven {
  readonly id: string;
  readonly url: string;
  readonly expires: string;
}

/** A link that was given out. */
export interface LinkView {
  readonly id: string;
  readonly form: string;
  readonly purpose: string;
  readonly state: string;
  readonly expires: string;
}

export interface LinkOrder {
  readonly form: string;
  readonly party: string;
  readonly match?: string;
  /** Of an answer: whose. */
  readonly side?: '団体' | '相手';
  /** Whether staff type in what somebody wrote on paper. */
  readonly proxy: boolean;
}

/** A letter as a draft or sent, for the person who sends it. */
export interface LetterView {
  readonly id: string;
  readonly name: string;
  readonly to: string;
  readonly subject: string;
  readonly body: string;
  readonly state: string;
}

export interface SentView {
  readonly sent: number;
  readonly problems: readonly string[];
}

export interface RenewalResult {
  readonly drafts: number;
  readonly asked: number;
  readonly unreachable: number;
}

export interface RenewalView {
  readonly answered: number;
  readonly unanswered: readonly {
    readonly party: string;
    readonly name: string;
    readonly expires: string;
    readonly linkExpires: string;
    readonly letter: string;
    readonly letterState: string;
    readonly reachable: boolean;
  }[];
  readonly expired: readonly { readonly party: string; readonly name: string; readonly expires: string }[];
}
