import { describe, expect, it } from 'vitest';
import { matcherOf, need, offer } from './support.ts';

const HUGE = 50_000;

describe('hostile text breaks nothing', () => {
  it.each([
    ['a cell of 50,000 characters', '三味線'.repeat(HUGE / 3)],
    ['one character over and over', 'ー'.repeat(HUGE)],
    ['nothing but brackets', '（'.repeat(HUGE)],
    ['nothing but ends of sentences', '。'.repeat(HUGE)],
    ['emoji and broken surrogates', `😀\ud800三味線\udc00${'👨‍👩‍👧'.repeat(500)}`],
    ['invisible and turning characters', '\u202e\u200b三味線\u0000\u2066'.repeat(500)],
    ['marks with nothing to stand on', 'ﾞﾟ゛゜\u3099\u309a'.repeat(2000)],
    ['a formula, HTML and merge fields', '=IMPORTXML("x") <script>{{name}}</script> 三味線'],
    ['names of object members', 'constructor __proto__ toString hasOwnProperty'],
    ['「対象外」 without end', 'は対象外です、'.repeat(HUGE / 7)],
  ])('%s', (_, text) => {
    const matcher = matcherOf([offer({ id: 'o', text }), offer({ id: 'p', text: '三味線の演奏' })]);
    const { fit } = matcher.candidates(need({ id: 'n', text: `三味線の演奏。${text}` }), 5);
    expect(fit.map(({ item }) => item.id)).toContain('p');
    for (const { score } of fit) expect(Number.isFinite(score)).toBe(true);
  });

  it('an empty question has no answer and says so', () => {
    const { fit, missing } = matcherOf([offer({ id: 'o', text: '三味線' })]).candidates(need({ id: 'n', text: '' }), 5);
    expect([fit, missing?.fields[0]]).toEqual([[], 'text']);
  });
});

it('a huge cell costs no more than four times a cell of the length that is read', () => {
  const time = (text: string): number => {
    const start = performance.now();
    for (let i = 0; i < 5; i++) matcherOf([offer({ id: 'o', text })]).candidates(need({ id: 'n', text }), 1);
    return performance.now() - start;
  };
  const read = '三味線の演奏と会計の相談。'.repeat(300).slice(0, 4000);
  time(read);
  expect(time(read.repeat(13))).toBeLessThan(4 * time(read) + 50);
});
