/** Reads everything an item says on its terms, once. */
import type { Item } from '../../domain/item.ts';
import type { Terms } from '../conditions.ts';
import { excludedCosts, readCostTitles, readCostWish } from './costs.ts';
import { readFee } from './fee.ts';
import { readRatio, readSums } from './numbers.ts';
import { isOpenToAll, readPeople } from './people.ts';
import { readWhen } from './when.ts';

/** Terms of one item. */
export function readTerms(item: Item): Terms {
  const texts = item.texts.map(({ text }) => text);
  const money = item.kind === 'money';
  const sums = money ? readSums(`${item.fee.text}\n${texts.join('\n')}`) : null;
  return {
    when: readWhen(item.time),
    fee: readFee(item.fee.text),
    people: readPeople(item.targets),
    openToAll: isOpenToAll(item.targets),
    wish: money && item.side === 'need' ? readCostWish(texts) : 0,
    amount: sums?.wanted ?? null,
    own: sums?.own ?? null,
    ratio: item.grant ? readRatio(item.grant.ratio) : null,
    uses: item.grant ? readCostTitles(item.grant.uses) : 0,
    excluded: item.grant ? texts.reduce((costs, text) => costs | excludedCosts(text), 0) : 0,
  };
}
