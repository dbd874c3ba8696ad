import { japaneseDate } from '../domain/calendar.ts';
import type { Row } from '../domain/schema/index.ts';
import type { Book } from './book.ts';
import { draftLetter } from './letters.ts';
import { issueLink, LINK_TABLES, tokens } from './links.ts';
import { partnerOf } from './make-match.ts';
import type { Ports } from './ports.ts';
import { transact } from './transact.ts';

/**
 * Writes to both sides of a match, each with a link of its own, as drafts:
 * whether they accept, or afterwards what they thought of it. Neither letter
 * names the other side. A side without a registration of its own, such as a
 * grant, gets none: staff ask it.
 */
export function askSides(ports: Ports, match: string, form: 'answer' | 'feedback'): readonly Row<'outbox'>[] {
  const token = tokens(ports);
  const tables = [...LINK_TABLES, 'grants', 'outbox'] as const;
  return transact(ports, { act: form === 'answer' ? '打診の用意' : '感想のお願い', tables }, (book) => {
    const row = book.get('matches', match);
    return sidesOf(book, row).map(({ side, party }, n) => {
      const issued = issueLink(book, { form, party, purpose: '本人', match, side }, token(n));
      return draftLetter(book, form === 'answer' ? 'approach' : 'feedback', issued, {
        subject: form === 'answer' ? subjectOf(book, row) : row.needTitle,
        linkExpires: japaneseDate(issued.link.expires),
      });
    });
  });
}

function sidesOf(
  book: Book,
  match: Row<'matches'>,
): readonly { readonly side: '団体' | '相手'; readonly party: string }[] {
  const partner = partnerOf(book, match.offer).party;
  const sides = [
    { side: '団体', party: match.group },
    { side: '相手', party: partner },
  ] as const;
  return sides.filter(({ party }) => book.find('groups', party) ?? book.find('experts', party));
}

/** What is asked for, without who asks: title, details, when and where. */
function subjectOf(book: Book, match: Row<'matches'>): string {
  const need = book.find('items', match.need);
  if (!need) return match.needTitle;
  const when =
    [need.startsAt, need.endsAt]
      .filter((at) => at !== '')
      .join('〜')
      .replace(/T/g, ' ') ||
    need.whenText ||
    need.ending;
  const lines = [
    ['内容', need.detail],
    ['日時', when],
    ['場所', need.place || need.area],
    ['人数・数量', need.quantity],
    ['謝礼・交通費', need.budget],
  ];
  return [match.needTitle, ...lines.flatMap(([label, text]) => (text ? [`${label}: ${text}`] : []))].join('\n');
}
