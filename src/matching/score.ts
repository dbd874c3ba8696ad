/** The score as a sum that can be written down, and the order it gives. */
import type { Item } from '../domain/item.ts';
import type { Effect, Pairing } from './conditions.ts';
import type { Topic } from './question.ts';
import type { Block, Reason } from './types.ts';

/** A candidate before its reasons are written. */
export interface Judged {
  readonly item: Item;
  readonly topic: Topic;
  readonly effects: readonly Effect[];
  readonly pairing: Pairing;
  readonly blocks: readonly Block[];
  readonly score: number;
}

/** The topic and what is added to it; what fits adds its share; then each caution takes its share of what is left. */
export function scoreOf(topic: Topic, effects: readonly Effect[]): number {
  const base = baseOf(topic, effects);
  let score = base;
  for (const { share } of effects) score += Math.max(0, share) * base;
  for (const { share } of effects) score *= 1 + Math.min(0, share);
  return score;
}

/** The same sum, written down item by item. */
export function account(topic: Topic, effects: readonly Effect[]): { bonuses: Reason[]; cautions: Reason[] } {
  const base = baseOf(topic, effects);
  const bonuses = effects
    .filter(({ share, points }) => share > 0 || points > 0)
    .map((effect) => toReason(effect, effect.points + Math.max(0, effect.share) * base));
  let left = bonuses.reduce((sum, { points }) => sum + points, topic.points);
  const cautions = effects
    .filter(({ share }) => share < 0)
    .map((effect) => {
      const points = left * effect.share;
      left += points;
      return toReason(effect, points);
    });
  return { bonuses, cautions };
}

const baseOf = (topic: Topic, effects: readonly Effect[]): number =>
  effects.reduce((sum, { points }) => sum + points, topic.points);

/** What speaks for an introduction that something else speaks for already. */
const ACCOMPANYING = /^reason\.(?:same-field|target|uses|amount|amount-own|track)$/;

const toReason = ({ code, params }: Effect, points: number): Reason => ({
  code,
  points,
  need: null,
  offer: null,
  params,
  alone: !ACCOMPANYING.test(code),
});

/**
 * One candidate a party: its best item without an obstacle, or its best item
 * with one. Ties fall to the id, so that the order of rows never matters.
 */
export function bestOfParties(judged: readonly Judged[]): { fit: Judged[]; blocked: Judged[] } {
  const sorted = [...judged].sort((a, b) => b.score - a.score || (a.item.id < b.item.id ? -1 : 1));
  const seen = new Set<string>();
  const isFirst = ({ item }: Judged): boolean => {
    const key = item.party.id || item.id;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  };
  const fit = sorted.filter(({ blocks }) => blocks.length === 0).filter(isFirst);
  return { fit, blocked: sorted.filter(({ blocks }) => blocks.length > 0).filter(isFirst) };
}
