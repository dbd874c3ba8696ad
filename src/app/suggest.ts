import type { CandidateView, QuoteView, ReasonView, Suggestions } from '../contract.ts';
import { isDate, japaneseDate } from '../domain/calendar.ts';
import { TaneError } from '../domain/errors.ts';
import type { Item, ItemSource } from '../domain/item.ts';
import { itemsOf } from '../domain/items-of/index.ts';
import { municipalityIn } from '../domain/municipality.ts';
import { type TableKey, tableOf } from '../domain/schema/index.ts';
import { createMatcher } from '../matching/matcher.ts';
import type { Block, Candidate, Missing, Params, Quote, Reason } from '../matching/types.ts';
import { say } from '../messages/index.ts';
import type { Book } from './book.ts';
import type { Ports } from './ports.ts';
import { consult } from './transact.ts';
import { labelOfField, needView } from './views.ts';

/** All that matching reads, in one call. */
export const SUGGEST_TABLES: readonly TableKey[] = [
  'groups',
  'experts',
  'seedSheets',
  'items',
  'grants',
  'matches',
  'feedback',
  'vocabulary',
];

const HOW_MANY = 10;
/** Characters shown on each side of a quoted word. */
const AROUND = 18;

/** Who can meet a need, best first, with reasons and unknowns. One read, whatever the registry's size. */
export function suggest(ports: Ports, need: string): Suggestions {
  return consult(ports, SUGGEST_TABLES, (book) => suggestIn(book, need));
}

/**
 * The same on tables already read.
 * @throws TaneError `registry.noRow`, `match.notNeed`
 */
export function suggestIn(book: Book, need: string): Suggestions {
  const row = book.get('items', need);
  if (row.direction !== '求む') throw new TaneError('match.notNeed', { key: need });
  const items = allItems(book, need);
  const asking = items.find((item) => item.id === need);
  if (!asking) throw new TaneError('registry.noRow', { table: tableOf('items').sheet, key: need });
  const matcher = createMatcher({ items: items.filter((item) => item.id !== need), context: contextOf(book) });
  const answer = matcher.candidates(asking, HOW_MANY, { reasoned: true });
  return {
    need: needView(row),
    candidates: answer.fit.map((candidate) => candidateView(asking, candidate)),
    blocked: answer.blocked.map((candidate) => candidateView(asking, candidate, candidate.blocks)),
    advice: answer.missing ? adviceOf(answer.missing) : [],
  };
}

/** All that matching knows. The need itself is asked whatever its state; all others count as their state says. */
export function allItems(book: Book, need = ''): readonly Item[] {
  return itemsOf({
    groups: book.all('groups'),
    experts: book.all('experts'),
    seedSheets: book.all('seedSheets'),
    items: book.all('items').map((row) => (row.id === need ? { ...row, state: '募集中' } : row)),
    grants: book.all('grants'),
    matches: book.all('matches'),
    feedback: book.all('feedback'),
    home: municipalityIn(book.setting('拠点名')),
  });
}

export function contextOf(book: Book): Parameters<typeof createMatcher>[0]['context'] {
  const home = municipalityIn(book.setting('拠点名'));
  const near = book
    .setting('近隣市町村')
    .split(/[、,\s]+/)
    .filter((name) => name !== '');
  return { today: book.at.slice(0, 10), neighbours: home ? { [home]: near } : {}, extraTerms: book.all('vocabulary') };
}

const ROLES: Readonly<Record<ItemSource, string>> = {
  group: 'role.group',
  expert: 'role.expert',
  grant: 'role.grant',
  item: 'role.item',
};

/** What the sidebar shows of a candidate for what is asked. */
export function candidateView(asking: Item, candidate: Candidate, blocks: readonly Block[] = []): CandidateView {
  const { item } = candidate;
  const [need, offer] = asking.side === 'need' ? [asking, item] : [item, asking];
  return {
    offer: item.id,
    name: item.party.name,
    role: say(ROLES[item.source]),
    title: item.texts[0]?.text.split('\n')[0] ?? '',
    score: Math.round(candidate.score * 100) / 100,
    reasons: candidate.reasons.map((reason) => reasonView(need, offer, reason)),
    cautions: candidate.cautions.map(sentence),
    unknowns: candidate.unknowns.map(sentence),
    blocks: blocks.map(sentence),
    unblock: unblock(blocks),
  };
}

/** The one thing to do about what stands in the way; of several obstacles the hardest decides. */
function unblock([first, ...others]: readonly Block[]): string {
  if (!first) return '';
  const act = sentence({ code: `un${first.code}`, params: first.params });
  return others.length === 0 ? act : say('unblock.several', { count: others.length + 1, first: act });
}

/** What the engine says in codes, its days as an office writes them. */
function sentence({ code, params = {} }: { readonly code: string; readonly params?: Params }): string {
  const shown = Object.entries(params).map(([key, value]) => [
    key,
    isDate(`${value}`) ? japaneseDate(`${value}`) : value,
  ]);
  return say(code, Object.fromEntries(shown));
}

function reasonView(need: Item, offer: Item, reason: Reason): ReasonView {
  return {
    sentence: say(reason.code, {
      ...(reason.need ? { need: reason.need.text } : {}),
      ...(reason.offer ? { offer: reason.offer.text } : {}),
      ...reason.params,
    }),
    points: reason.points,
    need: reason.need ? quoteView(need, reason.need) : null,
    offer: reason.offer ? quoteView(offer, reason.offer) : null,
  };
}

function quoteView(item: Item, quote: Quote): QuoteView {
  const text = item.texts.find((one) => one.field === quote.field)?.text ?? quote.text;
  const lineStart = text.lastIndexOf('\n', quote.start) + 1;
  const from = Math.max(lineStart, quote.start - AROUND);
  const breakAt = text.indexOf('\n', quote.end);
  const lineEnd = breakAt < 0 ? text.length : breakAt;
  const to = Math.min(lineEnd, quote.end + AROUND);
  // What is cut off shows: nobody writes 「込みにくく」.
  const [before, after] = [from > lineStart ? '…' : '', to < lineEnd ? '…' : ''];
  const start = before.length + quote.start - from;
  return {
    label: labelOfField(quote.field),
    text: before + text.slice(from, to) + after,
    start,
    end: start + quote.end - quote.start,
  };
}

/** What to do where nothing fits. */
export function adviceOf(missing: Missing): readonly string[] {
  const list = (code: string, key: string, words: readonly string[]) =>
    words.length > 0 ? [say(code, { [key]: words.join('、') })] : [];
  return [
    ...list(
      'missing.fields',
      'fields',
      missing.fields.map((field) => say(`lacking.${field}`)),
    ),
    ...list('missing.words', 'words', missing.words),
    ...list('missing.ask', 'ask', missing.ask),
  ];
}
