/**
 * Where Google's documentation is silent, both possibilities are emulated and
 * one of them is switched on, by default the unkind one. Each field has a line
 * in assumptions.md under the id given here.
 */
export interface Assumptions {
  /** A-INTL: whether scripts have `Intl` at all. */
  readonly intl: 'absent' | 'present';
  /** A-FORM-UNPUBLISHED: whether a Form made by `FormApp.create(title)` starts published. */
  readonly newForm: 'unpublished' | 'published';
  /** A-FORM-UNANSWERED: whether an unanswered text or date question has an ItemResponse holding '' or none. */
  readonly unansweredText: 'empty' | 'absent';
  /** A-FORM-SINCE: whether `getResponses(timestamp)` includes a response of exactly that time. */
  readonly responsesSince: 'exclusive' | 'inclusive';
  /** A-TRIGGER-USER: whether Session.getActiveUser() names somebody in an installable trigger. */
  readonly triggerActiveUser: 'blank' | 'owner';
  /** A-CACHE-EVICTION: whether cached values are there when asked for again. */
  readonly cache: 'keeps' | 'forgets';
}

export const UNKIND: Assumptions = {
  intl: 'absent',
  newForm: 'unpublished',
  unansweredText: 'empty',
  responsesSince: 'exclusive',
  triggerActiveUser: 'blank',
  cache: 'keeps',
};
