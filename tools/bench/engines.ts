/** The engines that are compared, behind one small face. */
import { create, insertMultiple, search } from '@orama/orama';
import MiniSearch from 'minisearch';
import type { Item, ItemSource } from '../../src/domain/item.ts';
import { createMatcher } from '../../src/matching/matcher.ts';
import { normalText } from '../../src/matching/text/normalize.ts';
import { NEIGHBOURS } from '../rank/neighbours.ts';

/** Ranks parties for an item. */
export interface Engine {
  rank(asking: Item, sources: readonly ItemSource[], today?: string): Promise<string[]>;
}

export type MakeEngine = (items: readonly Item[]) => Promise<Engine>;

const DEPTH = 50;
const textOf = (item: Item): string => [...item.texts.map(({ text }) => text), ...item.targets].join(' 。');

/** Neighbouring characters, as the evaluation's baseline makes them. */
const bigrams = (text: string): string[] =>
  (normalText(text).match(/[\p{L}\p{N}ー]+/gu) ?? []).flatMap((run) =>
    run.length === 1 ? [run] : Array.from({ length: run.length - 1 }, (_, i) => run.slice(i, i + 2)),
  );

/** Parties of the other side and of the wanted sources, each once. */
function parties(
  found: readonly string[],
  byId: ReadonlyMap<string, Item>,
  asking: Item,
  sources: readonly ItemSource[],
): string[] {
  const names = found.flatMap((id) => {
    const item = byId.get(id);
    return item && item.side !== asking.side && sources.includes(item.source) && item.party.id !== asking.party.id
      ? [item.party.id]
      : [];
  });
  return [...new Set(names)].slice(0, DEPTH);
}

const tane: MakeEngine = async (items) => {
  const matcher = createMatcher({ items, context: { today: '2026-12-01', neighbours: NEIGHBOURS, extraTerms: [] } });
  return {
    rank: async (asking, sources, today) =>
      matcher.candidates(asking, DEPTH, today ? { sources, today } : { sources }).fit.map(({ item }) => item.party.id),
  };
};

const miniSearch: MakeEngine = async (items) => {
  const byId = new Map(items.map((item) => [item.id, item] as const));
  const engine = new MiniSearch({ fields: ['text'], tokenize: bigrams, processTerm: (term) => term });
  engine.addAll(items.map((item) => ({ id: item.id, text: textOf(item) })));
  return {
    rank: async (asking, sources) => {
      const hits = engine.search(textOf(asking), { combineWith: 'OR' });
      return parties(
        hits.map(({ id }) => String(id)),
        byId,
        asking,
        sources,
      );
    },
  };
};

const orama: MakeEngine = async (items) => {
  const byId = new Map(items.map((item) => [item.id, item] as const));
  const engine = create({
    schema: { id: 'string', text: 'string' } as const,
    components: { tokenizer: { language: 'japanese', normalizationCache: new Map(), tokenize: bigrams } },
  });
  await insertMultiple(
    engine,
    items.map((item) => ({ id: item.id, text: textOf(item) })),
    1000,
  );
  return {
    rank: async (asking, sources) => {
      const { hits } = await search(engine, { term: textOf(asking), properties: ['text'], limit: 400, threshold: 1 });
      return parties(
        hits.map(({ document }) => document.id),
        byId,
        asking,
        sources,
      );
    },
  };
};

export const ENGINES = { tane, 'MiniSearch bigrams': miniSearch, 'Orama bigrams': orama } as const;
