/** Reads everything an item says on its terms, once. */
import type { Item } from '../../domain/item.ts';
import type { Terms } from '../conditions.ts';
import { excludedCosts, readCostTitles, readCostWish } from './costs.ts';
import { readFee } from './fee.ts';
import { readYen } from './numbers.ts';
import { isOpenToAll, readPeople } from './people.ts';
import { readWhen } from './when.ts';

/** Terms of one item. */
export function readTerms(item: Item): Terms {
  const texts = item.texts.map(({ text }) => text);
  const money = item.kind === 'money';
  return {
    when: readWhen(item.time),
    fee: readFee(item.fee.text),
    people: readPeople(item.targets),
    openToAll: isOpenToAll(item.targets),
    wish: money && item.side === 'need' ? readCostWish(texts) : 0,
    amount: money ? readYen(`${item.fee.text}\n${texts.join('\n')}`) : null,
    uses: item.grant ? readCostTitles(item.grant.uses) : 0,
    excluded: item.grant ? texts.reduce((costs, text) => costs | excludedCosts(text), 0) : 0,
  };
}
