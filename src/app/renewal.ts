import type { RenewalResult, RenewalView } from '../contract.ts';
import { fiscalYearLabel, fiscalYearOf, japaneseDate } from '../domain/calendar.ts';
import { isDue, isExpired } from '../domain/expiry.ts';
import type { FormKey } from '../domain/forms.ts';
import type { Row } from '../domain/schema/index.ts';
import type { Book } from './book.ts';
import { draftLetter } from './letters.ts';
import { issueLink, LINK_TABLES, tokens } from './links.ts';
import type { Ports } from './ports.ts';
import { expiryToday } from './take-in/parties.ts';
import { consult, transact } from './transact.ts';

/** Parties asked in one write. */
const PER_WRITE = 300;

interface Party {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly expires: string;
  readonly table: 'groups' | 'experts';
  readonly form: FormKey;
}

/**
 * 登録更新: every party whose registration ends with this period gets a link
 * with its last answers, and a letter as a draft. Rows that never had a last
 * day get one by the office's rule. Who was asked already is not asked again.
 */
export function startRenewal(ports: Ports): RenewalResult {
  const total = { drafts: 0, asked: 0, unreachable: 0 };
  const token = tokens(ports);
  for (let first = true, left = 1; left > 0; first = false) {
    const part = transact(ports, { act: '登録更新', tables: [...LINK_TABLES, 'outbox'] }, (book) =>
      ask(book, (n) => token(total.drafts + n)),
    );
    if (first) total.asked = part.asked;
    total.drafts += part.drafts;
    total.unreachable += part.unreachable;
    left = part.left;
  }
  return total;
}

function ask(book: Book, token: (n: number) => string): RenewalResult & { readonly left: number } {
  giveLastDays(book);
  const due = partiesOf(book).filter((party) => isDue(ruleOf(book), party.expires, today(book)));
  const open = due.filter((party) => !linkOfYear(book, party));
  const now = open.slice(0, PER_WRITE);
  for (const [n, party] of now.entries()) {
    const issued = issueLink(book, { form: party.form, party: party.id, purpose: '本人' }, token(n));
    draftLetter(book, 'renewal', issued, {
      expires: japaneseDate(party.expires),
      linkExpires: japaneseDate(issued.link.expires),
      year: fiscalYearLabel(fiscalYearOf(today(book)) + 1),
    });
  }
  const unreachable = now.filter(({ email }) => email === '').length;
  return { drafts: now.length, asked: due.length - open.length, unreachable, left: open.length - now.length };
}

function giveLastDays(book: Book): void {
  const expires = expiryToday(book);
  if (expires === '') return;
  for (const group of book.all('groups')) if (group.expires === '') book.edit('groups', group.id, { expires });
  for (const expert of book.all('experts')) if (expert.expires === '') book.edit('experts', expert.id, { expires });
}

function partiesOf(book: Book): readonly Party[] {
  // Who asked to be left alone is not written to.
  const groups = book.all('groups').filter((row) => row.stoppedOn === '');
  const experts = book.all('experts').filter((row) => row.stoppedOn === '');
  return [
    ...groups.map((row): Party => ({ ...row, table: 'groups', form: 'hearing' })),
    ...experts.map((row): Party => ({ ...row, table: 'experts', form: 'expertSignup' })),
  ];
}

const ruleOf = (book: Book): string => book.setting('登録の有効期限');
const today = (book: Book): string => book.at.slice(0, 10);

/** The link by which a party was asked this 年度, whatever became of it; one that ran out unanswered does not count. */
function linkOfYear(book: Book, party: Party): Row<'links'> | undefined {
  const year = fiscalYearOf(today(book));
  return book.all('links').find((link) => {
    const own = link.party === party.id && link.form === party.form && link.purpose === '本人';
    const live = link.state === '使用済み' || (link.state === '有効' && !isExpired(link.expires, today(book)));
    return own && live && fiscalYearOf(link.issuedAt) === year;
  });
}

/** Who was asked, who has not answered, whose registration has run out. */
export function renewalStatus(ports: Ports): RenewalView {
  return consult(ports, ['groups', 'experts', 'links', 'outbox'], (book) => {
    const letters = new Map(book.all('outbox').map((letter) => [letter.link, letter]));
    const parties = partiesOf(book);
    const asked = parties.flatMap((party) => {
      const link = linkOfYear(book, party);
      if (!link) return [];
      const letter = letters.get(link.id);
      return [
        {
          party: party.id,
          name: party.name,
          answered: link.state === '使用済み',
          expires: party.expires,
          linkExpires: link.expires,
          letter: letter?.id ?? '',
          letterState: letter?.state ?? '',
          reachable: party.email !== '',
        },
      ];
    });
    return {
      answered: asked.filter((one) => one.answered).length,
      unanswered: asked.filter((one) => !one.answered),
      expired: parties
        .filter((party) => isExpired(party.expires, today(book)))
        .map(({ id, name, expires }) => ({ party: id, name, expires })),
    };
  });
}
