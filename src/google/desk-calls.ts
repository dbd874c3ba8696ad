import { askSides } from '../app/approach.ts';
import { intakeDesk as desk, intakeDetail as detail, viewOf } from '../app/desk-views.ts';
import { acceptIntake as accept, mergeIntake as merge, refuseIntake as refuse } from '../app/intake-desk.ts';
import { sendLetters as send } from '../app/letters.ts';
import { draftsOf, letterView, linksOfParty, linkView } from '../app/link-views.ts';
import { giveLink as give, revokeLink as revoke } from '../app/links.ts';
import { startRenewal as renew, renewalStatus as status } from '../app/renewal.ts';
import type {
  IntakeDetail,
  IntakeView,
  LetterView,
  LinkGiven,
  LinkView,
  RenewalResult,
  RenewalView,
  Reply,
  SentView,
} from '../contract.ts';
import { FORM_KEYS } from '../domain/forms.ts';
import { reply } from './announce.ts';
import { oneOf, optionalText, record, text, texts } from './arguments.ts';
import { googlePorts } from './ports.ts';

/** What the sidebar asks for at the 受付, and for links, letters and renewal. */

export function intakeDesk(): Reply<readonly IntakeView[]> {
  return reply(() => desk(googlePorts()));
}

export function intakeDetail(id: unknown, target: unknown): Reply<IntakeDetail> {
  return reply(() => detail(googlePorts(), text(id, 'id'), optionalText(target, 'target')));
}

export function acceptIntake(id: unknown): Reply<IntakeView> {
  return reply(() => viewOf(accept(googlePorts(), text(id, 'id'))));
}

export function mergeIntake(id: unknown, target: unknown): Reply<IntakeView> {
  return reply(() => viewOf(merge(googlePorts(), text(id, 'id'), text(target, 'target'))));
}

export function refuseIntake(id: unknown, reason: unknown): Reply<IntakeView> {
  return reply(() => viewOf(refuse(googlePorts(), text(id, 'id'), text(reason, 'reason'))));
}

export function linksOf(party: unknown): Reply<readonly LinkView[]> {
  return reply(() => linksOfParty(googlePorts(), text(party, 'party')));
}

export function giveLink(order: unknown): Reply<LinkGiven> {
  return reply(() => {
    const { form, party, match, side, proxy } = record(order, 'order');
    const { link, url } = give(googlePorts(), {
      form: oneOf(form, 'form', FORM_KEYS),
      party: optionalText(party, 'party'),
      match: optionalText(match, 'match'),
      purpose: proxy === true ? '代行' : '本人',
      ...(side === undefined ? {} : { side: oneOf(side, 'side', ['団体', '相手']) }),
    });
    return { id: link.id, url, expires: link.expires };
  });
}

export function revokeLink(id: unknown): Reply<LinkView> {
  return reply(() => linkView(revoke(googlePorts(), text(id, 'id'))));
}

export function writeToSides(match: unknown, form: unknown): Reply<readonly LetterView[]> {
  return reply(() => {
    const letters = askSides(googlePorts(), text(match, 'match'), oneOf(form, 'form', ['answer', 'feedback']));
    return letters.map(letterView);
  });
}

export function drafts(): Reply<readonly LetterView[]> {
  return reply(() => draftsOf(googlePorts()));
}

export function sendLetters(ids: unknown): Reply<SentView> {
  return reply(() => send(googlePorts(), texts(ids, 'ids')));
}

export function startRenewal(): Reply<RenewalResult> {
  return reply(() => renew(googlePorts()));
}

export function renewalStatus(): Reply<RenewalView> {
  return reply(() => status(googlePorts()));
}
