import type { Token } from './labels.ts';

/** A remark on a line of its own belongs to the line above: 「若い人」「（力仕事）」, 「竹とんぼの先生」「3人まで」. */
export function joined(lines: readonly string[]): readonly string[] {
  const whole: string[] = [];
  for (const line of lines) {
    const isRemark = /^[(（](?!解決).*[)）]$/.test(line) || /^[\d０-９]+\S{0,3}(まで|程度|以内|くらい)$/.test(line);
    const last = whole[whole.length - 1];
    if (isRemark && last !== undefined) whole[whole.length - 1] = /^[(（]/.test(line) ? last + line : `${last} ${line}`;
    else whole.push(line);
  }
  return whole;
}

/** What the previous hearing's words were about. */
export const NAMES: Partial<Record<Token, string>> = {
  activities: '活動内容',
  strengths: '強み',
  weaknesses: '弱み',
  issues: '課題',
  need: '必要な',
  offer: '提供できる',
  people: 'ひと',
  goods: 'もの',
  money: 'おかね',
  partners: '希望する相手',
  listener: '聞き手',
};

/** Columns of a seed sheet by what their labels ask for. */
export const NEEDS: Partial<Record<Token, string>> = {
  people: 'needPeople',
  goods: 'needGoods',
  money: 'needMoney',
  place: 'needGoods',
};
export const OFFERS: Partial<Record<Token, string>> = {
  people: 'offerPeople',
  goods: 'offerGoods',
  money: 'offerMoney',
  place: 'offerPlace',
  information: 'offerInformation',
};
export const TEXTS: Partial<Record<Token, string>> = { activities: 'activities', publicText: 'publicText' };
export const LINES: Partial<Record<Token, string>> = {
  strengths: 'strengths',
  weaknesses: 'weaknesses',
  issues: 'issues',
};
