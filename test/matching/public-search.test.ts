import { describe, expect, it } from 'vitest';
import { Search } from '../../sidebar/public/search.ts';

const search = new Search([
  { title: 'シニアの話し相手', facts: ['ひと', '毎週水曜'] },
  { title: '種川楽団', facts: ['吹奏楽の演奏会を開いています。'] },
  { title: '一輪車', facts: ['もの'] },
  { title: '草刈りの人手', facts: ['土曜の午前'] },
]);
const found = (question: string): number[] => search.byMeaning(question).map(({ at }) => at);

describe('a sentence on the public page', () => {
  it.each([
    ['お年寄りとおしゃべりしてくれる人', 0],
    ['ブラスバンドの音楽を聞きたい', 1],
    ['伸びた雑草を何とかしてほしい', 3],
  ])('%s', (question, at) => {
    expect(found(question)[0]).toBe(at);
  });

  it('says by which words of both it was found', () => {
    const [first] = search.byMeaning('お年寄りとおしゃべりしてくれる人');
    expect(first?.why).toBe('「おしゃべり」と「話し相手」は、どちらも「話し相手」のことです。');
  });

  it('the words themselves come first, and need no reason', () => {
    expect(search.byMeaning('演奏会　種川')[0]).toEqual({ at: 1, why: '' });
    expect(search.literal('ものすごい')).toEqual([]);
  });

  it('what nobody wrote finds nothing', () => {
    expect(found('ヌルポガ')).toEqual([]);
  });
});
