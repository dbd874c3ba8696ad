import { describe, expect, it } from 'vitest';
import { lexiconWith } from '../../src/matching/concepts/lexicon.ts';
import { normalize } from '../../src/matching/text/normalize.ts';
import { toWords } from '../../src/matching/words.ts';
import { matcherOf, need, offer } from './support.ts';

/** 「…[quote]…」 in a text, as the words that are quoted of it. */
function quoted(marked: string): string {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  const normal = normalize(marked.replace(/[[\]]/g, ''));
  const span = toWords(normal.text, { start, end }, lexiconWith([]));
  return normal.text.slice(span.start, span.end);
}

describe('a quote reads as words', () => {
  it.each([
    ['a particle is dropped', '[鵺鵼踊の]発表', '鵺鵼踊'],
    ['and a turn of phrase is not cut short', '鵺鵼踊を[お願]いします', 'お願いします'],
    ['several of them too', '[鵺鵼踊では]ない', '鵺鵼踊'],
    ['also after known words', '庭と[三味線の]会', '三味線'],
    ['a turn of phrase loses its own', '[三味線を]', '三味線'],
    ['the rest of a word is added', '畑で[見守]りの人', '見守り'],
    ['of a verb as well', '畑へ[通]ってくれる人', '通ってくれる'],
    ['what is before the word is dropped', '古い[の鵺鵼]踊', '鵺鵼踊'],
    ['a word is not begun in its middle', 'ヌル[ポガ]の会', 'ヌルポガ'],
    ['nor ended there', '[ヌル]ポガの会', 'ヌルポガ'],
    ['a known word inside a compound is one', '鵺鵼[三味線]鵺鵼', '三味線'],
    ['marks are no words', '[・鵺鵼踊、]と', '鵺鵼踊'],
    ['a letter of honour stays', '[お茶の]会', 'お茶'],
    ['or is added', 'パンとお[茶]と', 'お茶'],
    ['where it is one', 'なお[鵺鵼]は', '鵺鵼'],
    ['nothing crosses a sentence', '会[議。三味]線', '会議。三味線'],
  ])('%s: %s', (_, marked, words) => {
    expect(quoted(marked)).toBe(words);
  });

  it('and keeps its long vowel', () => {
    const asking = need({ id: 'n', text: '整理収納アドバイザーの話' });
    const [found] = matcherOf([offer({ id: 'o', text: '整理収納アドバイザー1級' })]).candidates(asking, 1).fit;
    expect(found?.reasons[0]?.offer?.text).toBe('整理収納アドバイザー');
  });
});

it('says what both write only where both write it', () => {
  const asking = need({ id: 'n', text: '鵺鵼踊の会' });
  const [found] = matcherOf([offer({ id: 'o', text: '鵺鵼囃子を教えます' })]).candidates(asking, 1).fit;
  const [reason] = found?.reasons ?? [];
  expect([reason?.code, reason?.params]).toEqual([
    'reason.same-letters',
    { needWord: '鵺鵼踊', offerWord: '鵺鵼囃子', word: '鵺鵼' },
  ]);
});
