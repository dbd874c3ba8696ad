import { describe, expect, it } from 'vitest';
import type { Assumptions } from '../../../src/local/assumptions.ts';
import { newDocument, rangesOf, refusal } from './world.ts';

const insert = (index: number, text: string) => ({ insertText: { location: { index }, text } });
const remove = (startIndex: number, endIndex: number) => ({ deleteContentRange: { range: { startIndex, endIndex } } });
const name = (range: string, startIndex: number, endIndex: number) => ({
  createNamedRange: { name: range, range: { startIndex, endIndex } },
});

/** `abcdef` with a named range `r` around `cd`. */
function named(assume: Partial<Assumptions> = {}) {
  const doc = newDocument('abcdef', assume);
  doc.run(name('r', 3, 5));
  return doc;
}

describe('named ranges follow edits (docs/api/how-tos/named-ranges)', () => {
  it.each([
    ['text before it moves it', insert(1, 'xx'), 'r[5,7)'],
    ['text inside it extends it', insert(4, 'xx'), 'r[3,7)'],
    ['text after it leaves it', insert(6, 'xx'), 'r[3,5)'],
    ['deleting before it moves it', remove(1, 3), 'r[1,3)'],
    ['deleting part of it shrinks it', remove(2, 4), 'r[2,3)'],
  ])('%s', (_, request, expected) => {
    const doc = named();
    doc.run(request);
    expect(rangesOf(doc.get())).toEqual([expected]);
  });

  it.each([
    ['outside', 3, 'r[5,7)'],
    ['outside', 5, 'r[3,5)'],
    ['inside', 3, 'r[3,7)'],
    ['inside', 5, 'r[3,7)'],
  ] as const)('A-DOCS-RANGE-EDGE %s: text put at %i', (edge, index, expected) => {
    const doc = named({ 'A-DOCS-RANGE-EDGE': edge });
    doc.run(insert(index, 'xx'));
    expect(rangesOf(doc.get())).toEqual([expected]);
  });

  it.each([
    ['removed', []],
    ['kept', ['r[3,3)']],
  ] as const)('A-DOCS-RANGE-EMPTY: a range whose content is deleted is %s', (emptied, expected) => {
    const doc = named({ 'A-DOCS-RANGE-EMPTY': emptied });
    doc.run(remove(3, 5));
    expect(rangesOf(doc.get())).toEqual(expected);
  });

  it('the documented way to replace content leaves the name on the new text', () => {
    const doc = named();
    doc.run(remove(3, 5), insert(3, '新しい文'), name('r', 3, 7));
    expect(doc.text()).toBe('ab新しい文ef\n');
    expect(rangesOf(doc.get())).toEqual(['r[3,7)']);
  });
});

describe('createNamedRange and deleteNamedRange (docs/api/reference/rest/v1/documents/request)', () => {
  it('answers the new id; names need not be unique', () => {
    const doc = named();
    const { replies } = doc.run(name('r', 1, 2));
    const ids = doc.get().namedRanges?.r?.namedRanges.map(({ namedRangeId }) => namedRangeId);
    expect(ids).toHaveLength(2);
    expect(replies).toEqual([{ createNamedRange: { namedRangeId: ids?.[1] } }]);
  });

  it.each([
    ['', 400],
    ['n'.repeat(257), 400],
  ])('refuses the name %j', (text, code) => {
    expect(refusal(() => named().run(name(text, 1, 2)))).toMatchObject({ code });
  });

  it('A-DOCS-RANGE-END: refuses a range with the last newline', () => {
    expect(refusal(() => named().run(name('r', 1, 8)))).toMatchObject({ code: 400 });
  });

  it('deletes all ranges of a name and leaves the content', () => {
    const doc = named();
    doc.run(name('r', 1, 2), { deleteNamedRange: { name: 'r' } });
    expect(rangesOf(doc.get())).toEqual([]);
    expect(doc.text()).toBe('abcdef\n');
  });

  it.each([
    ['refused', 400],
    ['ignored', undefined],
  ] as const)('A-DOCS-RANGE-MISSING: deleting a range that is not there is %s', (missing, code) => {
    const doc = named({ 'A-DOCS-RANGE-MISSING': missing });
    const run = () => doc.run({ deleteNamedRange: { name: 'other' } });
    if (code) expect(refusal(run)).toMatchObject({ code });
    else expect(run).not.toThrow();
  });
});
