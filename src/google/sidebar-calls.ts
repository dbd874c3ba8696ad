import { advanceMatch } from '../app/advance-match.ts';
import { makeMatch } from '../app/make-match.ts';
import { search } from '../app/search.ts';
import { sidebarHome as home, sidebarSelection as selection } from '../app/sidebar-home.ts';
import { suggest } from '../app/suggest.ts';
import { matchView } from '../app/views.ts';
import type { Finds, Home, MatchView, Reply, Selection, Suggestions } from '../contract.ts';
import { tableOfSheet } from '../domain/layout.ts';
import { CONTACT_WAYS, DECLINE_REASONS, STAGES } from '../domain/schema/options.ts';
import { reply } from './announce.ts';
import { date, oneOf, optionalDate, optionalText, record, text } from './arguments.ts';
import { googlePorts } from './ports.ts';

export function sidebarHome(): Reply<Home> {
  return reply(() => home(googlePorts()));
}

/** What is in the row where the person's cursor stands. */
export function sidebarSelection(): Reply<Selection | null> {
  return reply(() => {
    const sheet = SpreadsheetApp.getActiveSheet();
    const cell = sheet.getActiveCell();
    return selection(googlePorts(), tableOfSheet(sheet.getSheetId()), cell.getRow() - 1);
  });
}

export function suggestFor(need: unknown): Reply<Suggestions> {
  return reply(() => suggest(googlePorts(), text(need, 'need')));
}

/** Longer than any sentence. */
const MAX_SENTENCE = 1000;

export function searchFor(sentence: unknown): Reply<Finds> {
  return reply(() => search(googlePorts(), text(sentence, 'sentence', MAX_SENTENCE)));
}

export function proposeMatch(need: unknown, offer: unknown): Reply<MatchView> {
  return reply(() => matchView(makeMatch(googlePorts(), text(need, 'need'), text(offer, 'offer'))));
}

export function stepMatch(request: unknown): Reply<MatchView> {
  return reply(() => {
    const step = record(request, 'step');
    const reason = optionalText(step.declineReason, 'declineReason');
    return matchView(
      advanceMatch(googlePorts(), {
        match: text(step.match, 'match'),
        from: oneOf(step.from, 'from', STAGES),
        to: oneOf(step.to, 'to', STAGES),
        on: date(step.on, 'on'),
        way: oneOf(step.way, 'way', CONTACT_WAYS),
        counterpart: optionalText(step.counterpart, 'counterpart'),
        text: text(step.text, 'text'),
        nextAction: optionalText(step.nextAction, 'nextAction'),
        nextOn: optionalDate(step.nextOn, 'nextOn'),
        ...(reason === '' ? {} : { declineReason: oneOf(reason, 'declineReason', DECLINE_REASONS) }),
      }),
    );
  });
}
