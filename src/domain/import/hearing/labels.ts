import { squeezed, withoutBrackets } from '../text.ts';

/** What a label on a seed sheet asks for. Labels are built of these: 「必要な」+「ひと」. */
export type Token =
  | 'name'
  | 'date'
  | 'listener'
  | 'speaker'
  | 'activities'
  | 'strengths'
  | 'weaknesses'
  | 'issues'
  | 'need'
  | 'offer'
  | 'people'
  | 'goods'
  | 'money'
  | 'place'
  | 'information'
  | 'partners'
  | 'publicText'
  | 'confirmed'
  | 'note'
  | 'previous'
  | 'current'
  | 'item';

/** Longer words first: 「提供できること」 is one word, 「提供できるひと」 two. */
const WORDS: readonly (readonly [string, Token])[] = (
  [
    ['団体名', 'name'],
    ['団体の名前', 'name'],
    ['団体名称', 'name'],
    ['団体・サークル名', 'name'],
    ['日付', 'date'],
    ['日時', 'date'],
    ['記入日', 'date'],
    ['面談日', 'date'],
    ['訪問日', 'date'],
    ['ヒアリング日', 'date'],
    ['ヒアリング日時', 'date'],
    ['聞き取り日', 'date'],
    ['聞取日', 'date'],
    ['お話を聞いた日', 'date'],
    ['聞き手', 'listener'],
    ['聞き取り者', 'listener'],
    ['聞き取りをした人', 'listener'],
    ['担当者', 'listener'],
    ['話した人', 'speaker'],
    ['話し手', 'speaker'],
    ['回答者', 'speaker'],
    ['出席者', 'speaker'],
    ['活動内容', 'activities'],
    ['活動概要', 'activities'],
    ['活動の概要', 'activities'],
    ['主な活動', 'activities'],
    ['活動', 'activities'],
    ['団体の強み', 'strengths'],
    ['強み', 'strengths'],
    ['得意なこと', 'strengths'],
    ['団体の弱み', 'weaknesses'],
    ['弱み', 'weaknesses'],
    ['苦手なこと', 'weaknesses'],
    ['課題', 'issues'],
    ['困っていること', 'issues'],
    ['悩み', 'issues'],
    ['必要なこと', 'need'],
    ['必要な', 'need'],
    ['必要とする', 'need'],
    ['求める', 'need'],
    ['求めること', 'need'],
    ['ほしい', 'need'],
    ['提供できること', 'offer'],
    ['提供できる', 'offer'],
    ['出せること', 'offer'],
    ['出せるもの', 'offer'],
    ['出せる', 'offer'],
    ['貸せる', 'offer'],
    ['できること', 'offer'],
    ['ひと', 'people'],
    ['人', 'people'],
    ['もの', 'goods'],
    ['物', 'goods'],
    ['おかね', 'money'],
    ['お金', 'money'],
    ['資金', 'money'],
    ['場所', 'place'],
    ['情報', 'information'],
    ['希望する相手', 'partners'],
    ['希望する相手先', 'partners'],
    ['希望相手', 'partners'],
    ['つながりたい相手', 'partners'],
    ['相手', 'partners'],
    ['公開用の文', 'publicText'],
    ['団体確認日', 'confirmed'],
    ['確認日', 'confirmed'],
    ['備考', 'note'],
    ['前回', 'previous'],
    ['今回', 'current'],
    ['項目', 'item'],
  ] as const
)
  .slice()
  .sort((a, b) => b[0].length - a[0].length);

export const KINDS: readonly Token[] = ['people', 'goods', 'money', 'place', 'information'];

const LONGEST_LABEL = 30;

/** The tokens of a text that is nothing but a label; undefined for any other text. */
export function labelOf(text: string): readonly Token[] | undefined {
  if (text.length > LONGEST_LABEL) return undefined;
  const bare = squeezed(withoutBrackets(text)) || squeezed(text);
  let rest = bare
    .replace(/[「」『』【】〔〕[\]()"]/g, '')
    .replace(/^[■□◆◇●○◎・*#※\d.、:]+/, '')
    .replace(/[:：]+$/, '');
  const tokens: Token[] = [];
  while (rest !== '') {
    const word = WORDS.find(([one]) => rest.startsWith(one));
    if (word) {
      tokens.push(word[1]);
      rest = rest.slice(word[0].length);
    } else if (tokens.length > 0 && /^[・/／、,とや&＆+]/.test(rest)) rest = rest.slice(1);
    else return undefined;
  }
  return tokens.length > 0 ? tokens : undefined;
}

/** A label and the words that belong to it. */
export interface Labelled {
  readonly tokens: readonly Token[];
  readonly text: string;
}

/**
 * The labels in a line, each with what follows it: 「日付：2026/7/3　聞き手：榊」.
 * Words before the first label come with no tokens.
 */
export function labelsIn(line: string): readonly Labelled[] {
  const bracketed = /^\s*[〔［[【(（]([^〕］\]】)）]{1,12})[〕］\]】)）]\s*(.*)$/.exec(line);
  const inside = bracketed ? labelOf(bracketed[1] ?? '') : undefined;
  if (bracketed && inside) return [{ tokens: inside, text: bracketed[2] ?? '' }];
  const found: { tokens: readonly Token[]; from: number; to: number }[] = [];
  for (const start of startsOf(line)) {
    if (start.at < (found[found.length - 1]?.to ?? 0)) continue;
    const label = longestLabel(line, start.at, start.wide);
    if (label) found.push(label);
  }
  const first = found[0];
  if (!first) return [{ tokens: [], text: line }];
  const before = line.slice(0, first.from).trim();
  const rest = found.map(({ tokens, to }, i) => ({ tokens, text: line.slice(to, found[i + 1]?.from).trim() }));
  return before === '' ? rest : [{ tokens: [], text: before }, ...rest];
}

/** Places where a label may begin: the line's start, and after blanks. */
function startsOf(line: string): readonly { at: number; wide: boolean }[] {
  const gaps = [...line.matchAll(/[\s　]+/g)];
  const inner = gaps.map((gap) => ({ at: (gap.index ?? 0) + gap[0].length, wide: /　|\s{2}/.test(gap[0]) }));
  return [{ at: 0, wide: true }, ...inner.filter(({ at }) => at > 0)];
}

/** The longest label that begins there and is set off from what follows. */
function longestLabel(line: string, from: number, wide: boolean) {
  let best: { tokens: readonly Token[]; from: number; to: number } | undefined;
  const rest = line.slice(from, from + LONGEST_LABEL + 6);
  for (const end of [...rest.matchAll(/[:：]|[\s　]+|$/g)]) {
    const at = end.index ?? 0;
    const tokens = labelOf(rest.slice(0, at));
    if (!tokens) continue;
    if (best && !isSpelledOut(rest.slice(0, at), best.to - from)) continue;
    const colon = /^[\s　]*[:：]/.exec(rest.slice(at))?.[0];
    if (!isSetOff(rest.slice(at), colon !== undefined, tokens, from, wide)) continue;
    best = { tokens, from, to: from + at + (colon ?? end[0]).length };
  }
  return best;
}

/** Whether a longer label is one label with blanks between its letters, and not a second label behind a first. */
function isSpelledOut(words: string, first: number): boolean {
  return labelOf(words.slice(first)) === undefined;
}

/** A colon sets a label off anywhere; blanks do where it cannot be a word of a sentence. */
function isSetOff(after: string, colon: boolean, tokens: readonly Token[], from: number, wide: boolean): boolean {
  if (colon) return true;
  const onlyKind = tokens.every((token) => KINDS.includes(token));
  if (from === 0) return after === '' || !onlyKind || /^(　|\s{2}|\t)/.test(after);
  return wide && after !== '' && !onlyKind && tokens[0] !== 'activities';
}
