/** What the matching tests share. */
import { type Item, type ItemDraft, makeItem } from '../../src/domain/item.ts';
import { createMatcher, type Matcher } from '../../src/matching/matcher.ts';
import type { MatchContext } from '../../src/matching/types.ts';

export const TODAY = '2026-12-01';

export const NEIGHBOURS = { 和光市: ['朝霞市', '新座市', '戸田市'], 朝霞市: ['和光市', '志木市', '新座市'] };

export function matcherOf(items: readonly Item[], context: Partial<MatchContext> = {}): Matcher {
  return createMatcher({ items, context: { today: TODAY, neighbours: NEIGHBOURS, extraTerms: [], ...context } });
}

type Given = Partial<Omit<ItemDraft, 'texts'>> & { readonly id: string; readonly text: string };

/** A need of people in 和光市, unless said otherwise. */
export function need({ text, ...given }: Given): Item {
  return makeItem({
    source: 'group',
    side: 'need',
    kind: 'people',
    area: { home: '和光市' },
    party: { id: `party-${given.id}`, name: given.id },
    ...given,
    texts: [{ field: 'title', text, weight: 1 }],
  });
}

/** An expert's offer in 和光市, unless said otherwise. */
export function offer({ text, ...given }: Given): Item {
  return makeItem({
    source: 'expert',
    side: 'offer',
    kind: 'people',
    area: { home: '和光市', reach: ['和光市'] },
    party: { id: `party-${given.id}`, name: given.id },
    ...given,
    texts: [{ field: 'profile', text, weight: 1 }],
  });
}

/** A grant for anybody in 和光市, unless said otherwise. */
export function grant({ text, ...given }: Given, terms: Partial<NonNullable<Item['grant']>> = {}): Item {
  return makeItem({
    source: 'grant',
    side: 'offer',
    kind: 'money',
    fields: ['環境保全'],
    area: { reach: ['和光市'] },
    party: { id: `party-${given.id}`, name: given.id },
    ...given,
    texts: [{ field: 'projects', text, weight: 1 }],
    grant: {
      eligible: ['任意団体'],
      uses: [],
      deadline: '2027-01-31',
      consultation: false,
      consultBy: null,
      maxAmount: 200_000,
      ratio: '',
      minYears: null,
      ...terms,
    },
  });
}

/** Ids of the candidates that fit, best first. */
export const fitIds = (matcher: Matcher, query: Item, k = 10): string[] =>
  matcher.candidates(query, k).fit.map(({ item }) => item.id);
