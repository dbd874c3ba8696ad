/** The search of the public page: it knows what stands on the page, and the built-in thesaurus. */
import { makeItem } from '../../src/domain/item.ts';
import { createMatcher, type Matcher } from '../../src/matching/matcher.ts';
import type { Reason } from '../../src/matching/types.ts';
import { fill } from '../../src/messages/fill.ts';
import { matchingJa } from '../../src/messages/matching.ts';

/** What the page says of one thing: its title, and its facts. */
export interface PublicText {
  readonly title: string;
  readonly facts: readonly string[];
}

/** A find: the number of the text, and why it is one where its words are others than those asked for. */
export interface Found {
  readonly at: number;
  readonly why: string;
}

/** Finds of one question at most: a page is read, not leafed through. */
const MOST = 30;
/** A fact beside the title. */
const BESIDE = 0.7;

const folded = (text: string): string => text.normalize('NFKC').toLowerCase();

/** Finds what contains the words and, for a sentence, what means the same. */
export class Search {
  private readonly plain: readonly string[];
  private matcher: Matcher | null = null;

  constructor(private readonly texts: readonly PublicText[]) {
    this.plain = texts.map(({ title, facts }) => folded([title, ...facts].join('\n')));
  }

  /** Texts with all the words, in the order of the page. */
  literal(question: string): Found[] {
    const words = folded(question).split(/\s+/).filter(Boolean);
    return this.plain.flatMap((text, at) => (words.every((word) => text.includes(word)) ? [{ at, why: '' }] : []));
  }

  /** Those first; then, best first, what the engine finds by meaning. */
  byMeaning(question: string): Found[] {
    const literal = this.literal(question);
    const seen = new Set(literal.map(({ at }) => at));
    const others = this.engine()
      .candidates({ text: question }, MOST, { reasoned: true })
      .fit.map(({ item, reasons }) => ({ at: Number(item.id), why: sentence(reasons.find(({ alone }) => alone)) }));
    return [...literal, ...others.filter(({ at }) => !seen.has(at))];
  }

  /** Made on first use: it takes a moment that a reader need not wait for. */
  private engine(): Matcher {
    this.matcher ??= createMatcher({
      items: this.texts.map(({ title, facts }, at) =>
        makeItem({
          id: String(at),
          source: 'item',
          side: 'offer',
          kind: 'people',
          texts: [
            { field: 'title', text: title, weight: 1 },
            ...facts.map((text, i) => ({ field: String(i), text, weight: BESIDE })),
          ],
        }),
      ),
      context: { today: '', neighbours: {}, extraTerms: [] },
    });
    return this.matcher;
  }
}

function sentence(reason: Reason | undefined): string {
  const template = reason && (matchingJa as Readonly<Record<string, string>>)[reason.code];
  return template ? fill(template, reason.params) : '';
}
