import { TaneError } from '../domain/errors.ts';
import type { Row } from '../domain/schema/index.ts';
import { say } from '../messages/index.ts';
import type { Book } from './book.ts';
import { type IssuedLink, partyOf } from './links.ts';
import type { Ports } from './ports.ts';
import { transactOn } from './transact.ts';

export type LetterKind = 'renewal' | 'approach' | 'feedback';

/** Writes a letter that carries a party's link, as a draft in 送信: nothing leaves before a person has looked at it. */
export function draftLetter(
  book: Book,
  kind: LetterKind,
  { link, url }: IssuedLink,
  particulars: Readonly<Record<string, string>>,
): Row<'outbox'> {
  const { name, email } = partyOf(book, link.party);
  const params = {
    name,
    url,
    hub: book.setting('拠点名'),
    office: book.setting('担当課'),
    linkExpires: link.expires,
    ...particulars,
  };
  return book.add('outbox', {
    to: email,
    subject: say(`mail.${kind}.subject`, params),
    body: say(`mail.${kind}.body`, params),
    match: link.match,
    state: '下書き',
    party: link.party,
    partyName: name,
    link: link.id,
  });
}

export interface SendResult {
  readonly sent: number;
  /** Words for each letter that did not go. */
  readonly problems: readonly string[];
}

/** Letters sent in one call: each takes a second or so. */
const PER_CALL = 30;
/** So few go in one turn: nobody waits long for the lock, and what was marked need not be read again. */
const IN_ONE_TURN = 5;

/**
 * Sends drafts, by the click of a person. Each is marked before it goes, so
 * that a run cut short never sends one twice: what stays marked is shown, and
 * a person finds out.
 */
export function sendLetters(ports: Ports, ids: readonly string[]): SendResult {
  const chosen = ids.slice(0, PER_CALL);
  const isShort = chosen.length <= IN_ONE_TURN;
  return isShort ? ports.registry.lastTurn(() => sendMarked(ports, chosen, true)) : sendMarked(ports, chosen, false);
}

function sendMarked(ports: Ports, chosen: readonly string[], isOneTurn: boolean): SendResult {
  const request = { act: '送信', tables: ['outbox', 'links'] } as const;
  const problems: string[] = [];
  const { result, after } = transactOn(ports, request, undefined, (book) => {
    problems.length = 0;
    const going = chosen.flatMap((id) => marked(book, id, problems));
    return { letters: going, from: [book.setting('拠点名'), book.setting('担当課')].join(' ').trim() };
  });
  const results = result.letters.map((letter) => ({ id: letter.id, error: sendOne(ports, letter, result.from) }));
  transactOn(ports, request, isOneTurn ? after : undefined, (book) => {
    for (const { id, error } of results) {
      const state = error === '' ? '送信済み' : '失敗';
      book.edit('outbox', id, { state, at: book.at, sender: book.who });
    }
  });
  const refused = results.flatMap(({ error }) => (error === '' ? [] : [error]));
  return { sent: results.length - refused.length, problems: [...problems, ...refused] };
}

function marked(book: Book, id: string, problems: string[]): readonly Row<'outbox'>[] {
  const letter = book.get('outbox', id);
  const problem = problemOf(book, letter);
  if (problem !== '') {
    problems.push(problem);
    return [];
  }
  return [book.edit('outbox', id, { state: '送信中' })];
}

function problemOf(book: Book, letter: Row<'outbox'>): string {
  if (letter.state !== '下書き' && letter.state !== '失敗')
    return say('mail.notDraft', { key: letter.id, state: letter.state });
  if (letter.to === '') return say('mail.noAddress', { name: letter.partyName });
  const link = book.find('links', letter.link);
  if (!link || link.state === '有効') return '';
  return say(link.state === '使用済み' ? 'link.used' : 'link.revoked', { name: link.partyName, link: link.id });
}

function sendOne(ports: Ports, letter: Row<'outbox'>, from: string): string {
  try {
    ports.mail.send({ to: letter.to, subject: letter.subject, body: letter.body, from });
    return '';
  } catch (error) {
    if (!(error instanceof TaneError)) throw error;
    return say(error.code, error.params);
  }
}
