/** What is paid and what is asked, in the words people use. */
import { normalText } from '../text/normalize.ts';
import { readYen } from './numbers.ts';

/** 0 nothing, 1 costs only, 2 a fee; null: not stated. */
export interface Fee {
  readonly level: 0 | 1 | 2 | null;
  readonly yen: number | null;
}

const NOTHING =
  /無償|無料|不要|(?:謝礼|謝金|予算|お礼)(?:は|が)?(?:出せ|払え|あり|用意出来|ござい)ま?せん|(?:謝礼|謝金|予算|お礼)(?:は|が)?(?:ない|なし|0円)|ボランティアで|^なし$|^0円$/;
const COSTS = /実費|交通費|材料費|経費/;
const FEE = /謝礼|謝金|講師料|有料|応相談|円|お礼/;

/** Reads a budget or a fee. */
export function readFee(source: string): Fee {
  const text = normalText(source);
  const yen = readYen(source);
  if (text === '') return { level: null, yen };
  if (NOTHING.test(text) && yen === null) return { level: 0, yen };
  if (/のみ|まで|程度|だけ/.test(text) && COSTS.test(text) && !/謝礼|謝金|講師料/.test(text)) return { level: 1, yen };
  if (FEE.test(text)) return { level: 2, yen };
  return { level: COSTS.test(text) ? 1 : null, yen };
}

/** How a fee meets a budget. */
export type FeeFit = 'fits' | 'high' | 'clash' | 'unknown';

/** Compares what is asked with what is paid. */
export function compareFee(budget: Fee, fee: Fee): FeeFit {
  if (fee.level === 0) return 'fits';
  if (fee.level === null || budget.level === null) return 'unknown';
  if (budget.level === 0) return fee.level === 2 ? 'clash' : 'fits';
  if (fee.level === 2 && budget.level === 1) return 'high';
  return fee.yen !== null && budget.yen !== null && fee.yen > budget.yen ? 'high' : 'fits';
}
