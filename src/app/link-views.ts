import type { LetterView, LinkView } from '../contract.ts';
import { FORMS, type FormKey } from '../domain/forms.ts';
import type { Row } from '../domain/schema/index.ts';
import type { Ports } from './ports.ts';
import { consult } from './transact.ts';

/** The links that a party was given, the newest first. */
export function linksOfParty(ports: Ports, party: string): readonly LinkView[] {
  return consult(ports, ['links'], (book) =>
    book
      .all('links')
      .filter((link) => link.party === party)
      .reverse()
      .map(linkView),
  );
}

export function linkView({ id, form, purpose, state, expires }: Row<'links'>): LinkView {
  return { id, form: FORMS[form as FormKey]?.title ?? form, purpose, state, expires };
}

/** Letters that wait for a person's click, and those of which it is not known whether they went. */
export function draftsOf(ports: Ports): readonly LetterView[] {
  return consult(ports, ['outbox'], (book) =>
    book
      .all('outbox')
      .filter((letter) => letter.state !== '送信済み')
      .map(letterView),
  );
}

export function letterView({ id, partyName, to, subject, body, state }: Row<'outbox'>): LetterView {
  return { id, name: partyName, to, subject, body, state };
}
