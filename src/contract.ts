/**
 * The calls that the sidebar may make of the registry script, and the shapes
 * that travel: plain data only, since google.script.run carries neither dates
 * nor functions (https://developers.google.com/apps-script/guides/html/communication).
 */
import type { ImportAnswer, ImportOpening, ImportOrder, ImportStretch, ImportUndone } from './contract/importing.ts';
import type { IntakeDetail, IntakeView } from './contract/intake.ts';
import type {
  LetterView,
  LinkGiven,
  LinkOrder,
  LinkView,
  RenewalResult,
  RenewalView,
  SentView,
} from './contract/letters.ts';
import type { Finds, Home, MatchView, Selection, StepRequest, Suggestions } from './contract/matching.ts';
import type { Report, ReportName, ReportRequest } from './contract/office.ts';

export * from './contract/importing.ts';
export * from './contract/intake.ts';
export * from './contract/letters.ts';
export * from './contract/matching.ts';
export * from './contract/office.ts';

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
