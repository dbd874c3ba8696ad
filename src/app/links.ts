import { addDays } from '../domain/calendar.ts';
import { TaneError } from '../domain/errors.ts';
import { answerKey, LINK_SLOT, questionsOf, slotsPassedBy } from '../domain/forms/layout.ts';
import { type Answer, answerOf, type Field, prefilledUrl } from '../domain/forms/prefill.ts';
import { FORMS, type FormKey } from '../domain/forms.ts';
import { columnOf, type Row, type TableKey } from '../domain/schema/index.ts';
import { LINK_DAYS, tokenDigest, tokenOf } from '../domain/tokens.ts';
import type { Book } from './book.ts';
import { itemsOf } from './ensure-forms.ts';
import type { Ports } from './ports.ts';
import { lastSheet } from './take-in/hearing.ts';
import type { Values } from './take-in/submission.ts';
import { transact } from './transact.ts';

/** What a link is for: one party, one Form, and for some Forms one match. */
export interface LinkRequest {
  readonly form: FormKey;
  /** '' for a paper form of somebody who is not registered yet, typed in by staff. */
  readonly party: string;
  readonly purpose: Row<'links'>['purpose'];
  readonly match?: string;
  readonly side?: '団体' | '相手';
}

export interface IssuedLink {
  readonly link: Row<'links'>;
  readonly url: string;
}

/** What issuing a link reads. */
export const LINK_TABLES: readonly TableKey[] = [
  'links',
  'formItems',
  'documents',
  'groups',
  'experts',
  'seedSheets',
  'items',
  'matches',
];

/** A fresh source of tokens: 122 random bits, which nobody can guess. */
export function tokens(ports: Ports): (n: number) => string {
  const seed = ports.host.uuid();
  return (n) => tokenOf(seed, n);
}

/** Gives a link out; an earlier one for the same thing is revoked. */
export function giveLink(ports: Ports, request: LinkRequest): IssuedLink {
  const token = tokens(ports);
  return transact(ports, { act: 'リンクの発行', tables: LINK_TABLES }, (book) => issueLink(book, request, token(0)));
}

/** @throws TaneError `link.notLive` for one that is used up already */
export function revokeLink(ports: Ports, id: string): Row<'links'> {
  return transact(ports, { act: 'リンクの取り消し', tables: ['links'] }, (book) =>
    book.edit('links', id, { state: '取り消し' }, { state: '有効' }),
  );
}

/**
 * Adds a link to the book and makes its address, with the party's earlier
 * answers filled in. The registry keeps only a fingerprint of its token.
 * @throws TaneError `link.noForm`, `link.noParty`, `link.noMatch`
 */
export function issueLink(book: Book, request: LinkRequest, token: string): IssuedLink {
  const { form, party, purpose, match = '', side } = request;
  const document = book.find('documents', `form:${form}`);
  if (!document) throw new TaneError('link.noForm', { form: FORMS[form].title });
  if ((form === 'answer' || form === 'feedback') && !book.find('matches', match)) throw new TaneError('link.noMatch');
  const holder = party === '' ? undefined : partyOf(book, party);
  const fields = [{ slot: LINK_SLOT, answer: token }, ...fieldsFor(book, form, party, match)];
  const { url, keys } = prefilledUrl(document.shareUrl, withEntries(book, document.fileId, fields));
  if (party !== '') revokeEarlier(book, request);
  const link = book.add('links', {
    purpose,
    form,
    party,
    partyName: holder?.name ?? '',
    match,
    ...(side ? { side } : {}),
    state: '有効',
    issuedAt: book.at,
    issuedBy: book.who,
    expires: addDays(book.at.slice(0, 10), Number(book.setting('リンクの有効日数')) || LINK_DAYS),
    prefilled: keys.filter((key) => key !== LINK_SLOT),
    digest: tokenDigest(token),
  });
  return { link, url };
}

/** The group or expert of an id. @throws TaneError `link.noParty` */
export function partyOf(
  book: Book,
  id: string,
): { readonly name: string; readonly email: string; readonly expires: string } {
  const party = book.find('groups', id) ?? book.find('experts', id);
  if (!party) throw new TaneError('link.noParty', { key: id });
  return party;
}

function revokeEarlier(book: Book, { form, party, match = '', purpose }: LinkRequest): void {
  for (const link of book.all('links')) {
    const same = link.form === form && link.party === party && link.match === match && link.purpose === purpose;
    if (same && link.state === '有効') book.edit('links', link.id, { state: '取り消し' });
  }
}

interface Filled {
  readonly slot: string;
  readonly answer: Answer;
}

/** Answers given before, by the slots they fill; those that name the party come first. */
function fieldsFor(book: Book, form: FormKey, party: string, match: string): readonly Filled[] {
  const rows = rowsFor(book, form, party, match);
  const unseen = slotsPassedBy(FORMS[form], rows[FORMS[form].table] ?? {});
  return questionsOf(FORMS[form]).flatMap(({ slot, table, question }) => {
    if (unseen.has(slot)) return [];
    const value = rows[table]?.[question.column];
    const answer = value === undefined ? '' : answerOf(columnOf(table, question.column), value);
    const known = typeof answer === 'string' ? answer : answer.filter((one) => question.options.includes(one));
    return known.length === 0 ? [] : [{ slot, answer: known }];
  });
}

type RowsByTable = Partial<Record<TableKey, Values>>;

/** Dates of the last hearing are not those of the next. */
const ASKED_ANEW = { heardOn: '', listener: '', confirmedOn: '' };

function rowsFor(book: Book, form: FormKey, party: string, match: string): RowsByTable {
  const groups = book.find('groups', party) as Values | undefined;
  const experts = book.find('experts', party) as Values | undefined;
  const { needTitle = '' } = book.find('matches', match) ?? {};
  switch (form) {
    case 'hearing':
      return groups
        ? { groups, seedSheets: { ...(lastSheet(book, party) as Values), groupName: groups.name ?? '', ...ASKED_ANEW } }
        : {};
    case 'expertSignup':
      return experts ? { experts } : {};
    case 'post':
      return groups ? { groups } : {};
    default:
      return { matches: { needTitle } };
  }
}

function withEntries(book: Book, formId: string, fields: readonly Filled[]): readonly Field[] {
  const entries = new Map(itemsOf(book, formId).map((item) => [item.column, item.entry]));
  return fields.map(({ slot, answer }) => ({ key: answerKey(slot), entry: entries.get(slot) ?? '', answer }));
}
