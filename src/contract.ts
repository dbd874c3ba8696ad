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
  /** Registered, or in 受付, just as the list states it. */
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

/** The office's own pages: inspection, export, return of an edited file, disposal, one person's data, unknown words, handing over. */
export const REPORTS = [
  'inspection',
  'duplicates',
  'export',
  'exchange',
  'disposal',
  'person',
  'public',
  'vocabulary',
  'handover',
] as const;
export type ReportName = (typeof REPORTS)[number];

/** A page of the office: what there is to see, and what may be done about it. */
export interface Report {
  readonly name: ReportName;
  /** What it is about: a table, a party, a file; '' where there is nothing to choose. */
  readonly about: string;
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly ReportSection[];
  readonly actions: readonly ReportAction[];
  /** A file to save. */
  readonly file: ReportFile | null;
}

export interface ReportSection {
  readonly heading: string;
  readonly lines: readonly ReportLine[];
}

export interface ReportLine {
  /** By which an action names it; '' where it cannot be chosen. */
  readonly key: string;
  readonly text: string;
  readonly detail: string;
  /** Rows of the workbook that it speaks of. */
  readonly links?: readonly { readonly text: string; readonly url: string }[];
}

export interface ReportAction {
  readonly name: string;
  readonly label: string;
  /** What it needs first: lines that were chosen, a text typed in, a file. */
  readonly asks: readonly ('lines' | 'text' | 'file')[];
  /** What text it asks for, where the page's usual words do not say it. */
  readonly prompt?: string;
  /** What cannot be undone is asked once more, in these words. */
  readonly warning: string;
}

export interface ReportFile {
  readonly name: string;
  readonly mimeType: string;
  readonly base64: string;
  readonly url: string;
}

export interface ReportRequest {
  readonly name: ReportName;
  readonly about: string;
  readonly action: string;
  readonly keys: readonly string[];
  readonly text: string;
}

/** A row of 受付 that waits for a person. */
export interface IntakeView {
  readonly id: string;
  readonly at: string;
  readonly channel: string;
  readonly reasons: readonly string[];
  /** Whether it can be taken in by a button. */
  readonly ready: boolean;
}

/** One fact of it: what is registered, and what would be. */
export interface IntakeLine {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

export interface IntakeDetail extends IntakeView {
  readonly state: string;
  /** What came in, word for word. */
  readonly content: string;
  readonly lines: readonly IntakeLine[];
  /** Registered parties that it may speak of. */
  readonly targets: readonly IntakeTarget[];
  /** Whether it can be merged into the party that was asked about. */
  readonly mergeable: boolean;
}

export interface IntakeTarget {
  readonly id: string;
  readonly name: string;
  /** How likely it is the same, in per cent; null where that was not reckoned. */
  readonly percent: number | null;
}

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

/** What became of the printable sheets. */
export interface PapersResult {
  readonly made: number;
  readonly kept: number;
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

/** What came of an exported .xlsx that came back. */
export interface RestoreReport {
  readonly mode: 'restored' | 'compared' | 'taken';
  readonly counts: Readonly<Record<string, number>>;
  readonly sections: readonly ReportSection[];
}

/** One line of a list, as it stands. */
export interface ImportLine {
  readonly row: number;
  readonly cells: readonly string[];
  readonly raw?: string;
  readonly problem?: string;
}

/** What one column of a list is taken for: a column of the table, a mark of consent, 備考 where neither is named, or nothing. */
export interface ImportColumn {
  readonly heading: string;
  readonly column: string;
  readonly consent: string;
  readonly hidden: boolean;
  readonly dropped?: boolean;
}

/** How a sheet is read; what the page does not know it hands back as it came. */
export interface ImportPlanView {
  readonly sheet: string;
  readonly table: string;
  readonly verdict: 'import' | 'skip' | 'refuse';
  readonly headings: readonly number[];
  readonly columns: readonly ImportColumn[];
  readonly context: object;
}

/** What a stretch hands on to the next. */
export interface ImportHandover {
  readonly cells: readonly string[];
  readonly year: number | null;
  readonly count: number;
}

/** Where a list comes from: the sheet now open, a link, a file of the person's, a text that the page has read, or one that is open already. */
export interface ImportOrder {
  readonly from: 'sheet' | 'link' | 'upload' | 'rows' | 'again';
  /** A link or id in Drive; the name of a file; of `again` the name of the only sheet, or ''. */
  readonly name: string;
  readonly mimeType?: string;
  readonly base64?: string;
  /** The beginning of the rows that the page holds. */
  readonly rows?: readonly ImportLine[];
  readonly id?: string;
  readonly file?: string;
  /** The table that the person chose; '' to have it proposed. */
  readonly table: string;
}

/** A list as it may be taken in. */
export interface ImportOpening {
  /** `bytes`: a CSV file, for the page to read. */
  readonly kind: 'table' | 'document' | 'bytes';
  readonly file: string;
  /** The workbook or document that holds it; '' where the page does. */
  readonly id: string;
  readonly base64: string;
  readonly importId: string;
  /** By which the same list is known again. */
  readonly print: string;
  /** What the page left behind at this list, when it was last here; '' otherwise. */
  readonly memo: string;
  readonly sheets: readonly ImportSheet[];
}

export interface ImportSheet {
  readonly plan: ImportPlanView;
  /** Why it is not taken in as it stands; '' otherwise. */
  readonly message: string;
  readonly rowCount: number;
  readonly lastColumn: string;
  /** A value of each column, by which a person knows it. */
  readonly samples: readonly string[];
  /** The columns that the table has. */
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  /** The column without which nothing can be registered; '' without a table. */
  readonly needs: string;
  /** The pieces of information whose publication a column may decide. */
  readonly pieces: readonly string[];
}

/** Some rows to look at or to take in. */
export interface ImportStretch {
  readonly act: 'preview' | 'import';
  readonly kind: 'table' | 'document';
  readonly importId: string;
  readonly print: string;
  readonly memo: string;
  readonly file: string;
  readonly id: string;
  readonly plan: ImportPlanView | null;
  readonly rowCount: number;
  readonly lastColumn: string;
  /** The first row, from 1. */
  readonly first: number;
  readonly count: number;
  readonly from: ImportHandover | null;
  /** The rows, where the page holds them. */
  readonly rows: readonly ImportLine[] | null;
}

export interface ImportAnswer {
  readonly rows: readonly ImportRow[];
  readonly next: ImportHandover;
}

/** What became, or would become, of a row. */
export interface ImportRow {
  readonly row: number;
  readonly status: 'imported' | 'intake' | 'refused' | 'skipped';
  readonly id: string;
  readonly title: string;
  readonly message: string;
  readonly doubts: readonly string[];
  /** What is registered; for rows that are not, their words as they stood. */
  readonly facts: readonly (readonly [string, string])[];
}

/** What taking an import back has come to so far. */
export interface ImportUndone {
  readonly removed: number;
  readonly kept: number;
  readonly left: number;
}

/** An answer, or the message that says in the user's language what to do. */
export type Reply<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: string };

/** The functions of the bundle that the sidebar calls by name. */
export interface SidebarCalls {
  sidebarHome(): Reply<Home>;
  sidebarSelection(): Reply<Selection | null>;
  suggestFor(need: string): Reply<Suggestions>;
  searchFor(sentence: string): Reply<Finds>;
  proposeMatch(need: string, offer: string): Reply<MatchView>;
  stepMatch(step: StepRequest): Reply<MatchView>;
  officeReport(name: ReportName, about: string): Reply<Report>;
  officeAct(request: ReportRequest): Reply<Report>;
  intakeDesk(): Reply<readonly IntakeView[]>;
  intakeDetail(id: string, target: string): Reply<IntakeDetail>;
  acceptIntake(id: string): Reply<IntakeView>;
  mergeIntake(id: string, target: string): Reply<IntakeView>;
  refuseIntake(id: string, reason: string): Reply<IntakeView>;
  linksOf(party: string): Reply<readonly LinkView[]>;
  giveLink(order: LinkOrder): Reply<LinkGiven>;
  revokeLink(id: string): Reply<LinkView>;
  writeToSides(match: string, form: string): Reply<readonly LetterView[]>;
  drafts(): Reply<readonly LetterView[]>;
  sendLetters(ids: readonly string[]): Reply<SentView>;
  startRenewal(): Reply<RenewalResult>;
  renewalStatus(): Reply<RenewalView>;
  importOpen(order: ImportOrder): Reply<ImportOpening>;
  importStretch(stretch: ImportStretch): Reply<ImportAnswer>;
  importClose(print: string, id: string, memo: string): Reply<null>;
  importUndo(importId: string): Reply<ImportUndone>;
}
