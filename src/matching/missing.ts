/** Never silent: what a question lacks when nothing fits it. */
import type { Item } from '../domain/item.ts';
import type { Lexicon } from './concepts/lexicon.ts';
import { type Analysis, isConcept } from './features.ts';
import type { InvertedIndex } from './inverted-index.ts';
import type { Missing } from './types.ts';
import { runsOf } from './unknown-words.ts';

/** What is missing of a question that found nothing. */
export function missingOf(asking: Item, analysis: Analysis, index: InvertedIndex, lexicon: Lexicon): Missing {
  return {
    fields: emptyFields(asking, analysis),
    words: unknownWords(analysis, index, lexicon),
    ask: whomToAsk(asking),
  };
}

function emptyFields(asking: Item, analysis: Analysis): string[] {
  const fields: string[] = [];
  const concepts = [...analysis.features.keys()].filter(isConcept).length;
  if (concepts === 0) fields.push('text');
  if (!asking.area.home && asking.area.reach.length === 0) fields.push('area');
  if (asking.targets.length === 0) fields.push('targets');
  if (asking.time.text === '' && !asking.time.start) fields.push('time');
  if (asking.kind === 'money' && asking.fee.text === '') fields.push('amount');
  return fields;
}

/** Runs of kanji, katakana or latin that no concept covers and no item contains. */
function unknownWords(analysis: Analysis, index: InvertedIndex, lexicon: Lexicon): string[] {
  const words = new Set<string>();
  for (const normal of analysis.normals) {
    for (const { start, end } of runsOf(normal.text)) {
      if (lexicon.find(normal.text, start, end).length) continue;
      if (!isKnown(normal.text, start, end, index))
        words.add(normal.source.slice(normal.starts[start], normal.ends[end - 1]));
    }
  }
  return [...words];
}

function isKnown(text: string, start: number, end: number, index: InvertedIndex): boolean {
  for (let i = start; i + 1 < end; i++) {
    if (index.idOf(text.charCodeAt(i) * 0x10000 + text.charCodeAt(i + 1)) === undefined) return false;
  }
  return true;
}

/** Kinds of party that usually know somebody. */
function whomToAsk(asking: Item): string[] {
  if (asking.kind === 'money') return ['社協', '県の助成金窓口', '企業'];
  if (asking.kind === 'goods' || asking.kind === 'place') return ['自治会', '企業', '学校'];
  return ['社協', '隣の市の仕掛人', '学校'];
}
