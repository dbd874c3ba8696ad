import { describe, expect, it } from 'vitest';
import { newDocument, refusal } from './world.ts';

const insert = (index: number, text: string) => ({ insertText: { location: { index }, text } });
const remove = (startIndex: number, endIndex: number) => ({ deleteContentRange: { range: { startIndex, endIndex } } });

describe('insertText (docs/api/reference/rest/v1/documents/request#inserttextrequest)', () => {
  it.each([
    ['control characters', 'a\u0000\u0008b\u000cc\rd', 'abcd'],
    ['private use characters', 'a\ue000\uf8ffb', 'ab'],
    ['nothing of tabs, soft breaks and newlines', 'a\tb\u000bc\nd', 'a\tb\u000bc\nd'],
  ])('strips %s', (_, text, kept) => {
    expect(newDocument(text).text()).toBe(`${kept}\n`);
  });

  it('copies the paragraph style to the paragraph that a newline makes', () => {
    const doc = newDocument('見出し');
    doc.run({
      updateParagraphStyle: {
        range: { startIndex: 1, endIndex: 3 },
        paragraphStyle: { namedStyleType: 'HEADING_1' },
        fields: 'namedStyleType',
      },
    });
    doc.run(insert(2, '\n'));
    const types = doc.get().body.content.flatMap(({ paragraph }) => paragraph?.paragraphStyle.namedStyleType ?? []);
    expect(types).toEqual(['HEADING_1', 'HEADING_1']);
  });

  it.each([
    ['takes the style of the text before it', 3, 'aBxc'],
    ['A-DOCS-STYLE-START: at the start of a paragraph, takes that of the text after it', 1, 'xaBc'],
  ])('%s', (_, index, text) => {
    const doc = newDocument('aBc');
    const bold = (startIndex: number, on: boolean) => ({
      updateTextStyle: { range: { startIndex, endIndex: startIndex + 1 }, textStyle: { bold: on }, fields: 'bold' },
    });
    doc.run(bold(index === 3 ? 2 : 1, true), insert(index, 'x'));
    const runs = doc.get().body.content[1]?.paragraph?.elements.map((e) => e.textRun);
    expect(runs?.map((run) => run?.content).join('')).toBe(`${text}\n`);
    expect(runs?.find((run) => run?.content.includes('x'))?.textStyle).toEqual({ bold: true });
  });

  it('goes after a grapheme cluster that the index would split (docs/api/concepts/rules-behavior)', () => {
    const doc = newDocument('葛\u{e0100}飾👨‍👩‍👧');
    doc.run(insert(2, 'あ'), insert(8, 'い'));
    expect(doc.text()).toBe('葛\u{e0100}あ飾👨‍👩‍👧い\n');
  });

  it.each([
    ['the segment end', 5, /Index 5 must be less than the end index of the referenced segment, 5/],
    ['the section break', 0, /must be greater than/],
  ])('refuses %s', (_, index, message) => {
    const doc = newDocument('abc');
    expect(refusal(() => doc.run(insert(index, 'x')))).toMatchObject({
      code: 400,
      message: expect.stringMatching(message),
    });
  });

  it('refuses a place between a table and the paragraph before it', () => {
    const doc = newDocument('abc');
    doc.run({ insertTable: { rows: 1, columns: 1, location: { index: 4 } } });
    const { message } = refusal(() => doc.run(insert(5, 'x')));
    expect(message).toContain(
      'Invalid requests[0].insertText: The insertion index must be inside the bounds of an existing paragraph.',
    );
  });
});

describe('deleteContentRange (docs/api/reference/rest/v1/documents/request#deletecontentrangerequest)', () => {
  /** `ab⏎`, then a table of two cells `c` and `d`, then `e⏎`. */
  function withTable() {
    const doc = newDocument('ab\ne');
    doc.run({ insertTable: { rows: 1, columns: 2, location: { index: 3 } } }, insert(9, 'd'), insert(7, 'c'));
    expect(doc.text()).toBe('ab\n|c⏎|d⏎|\ne\n');
    return doc;
  }

  it.each([
    ['the last newline of the body', 15, 16],
    ['the last newline of a cell', 8, 9],
    ['the start of a table without the rest', 3, 7],
    ['the newline before a table', 3, 4],
    ['a cell of a table', 9, 12],
    ['nothing', 2, 2],
  ])('refuses %s', (_, start, end) => {
    const doc = withTable();
    expect(refusal(() => doc.run(remove(start, end)))).toMatchObject({ code: 400 });
    expect(doc.text()).toBe('ab\n|c⏎|d⏎|\ne\n');
  });

  it('refuses half a surrogate pair', () => {
    expect(refusal(() => newDocument('a😄').run(remove(2, 3)))).toMatchObject({ code: 400 });
  });

  it.each([
    ['the content of a cell', 7, 8, 'ab\n|⏎|d⏎|\ne\n'],
    ['a whole table with the newline before it', 3, 13, 'ab\ne\n'],
    ['a whole table', 4, 13, 'ab\n\ne\n'],
  ])('deletes %s', (_, start, end, text) => {
    const doc = withTable();
    doc.run(remove(start, end));
    expect(doc.text()).toBe(text);
  });

  it.each([
    ['last', 'NORMAL_TEXT'],
    ['first', 'HEADING_1'],
  ] as const)('A-DOCS-MERGE: joined paragraphs take the style of the %s', (mergedStyle, type) => {
    const doc = newDocument('見出し\n本文', { 'A-DOCS-MERGE': mergedStyle });
    doc.run({
      updateParagraphStyle: {
        range: { startIndex: 1, endIndex: 2 },
        paragraphStyle: { namedStyleType: 'HEADING_1' },
        fields: 'namedStyleType',
      },
    });
    doc.run(remove(4, 5));
    expect(doc.get().body.content[1]?.paragraph?.paragraphStyle.namedStyleType).toBe(type);
  });
});

describe('insertPageBreak (docs/api/reference/rest/v1/documents/request#insertpagebreakrequest)', () => {
  it('puts a page break followed by a newline', () => {
    const doc = newDocument('ab');
    doc.run({ insertPageBreak: { location: { index: 2 } } });
    expect(doc.text()).toBe('a§\nb\n');
  });

  it('is refused in a table', () => {
    const doc = newDocument();
    doc.run({ insertTable: { rows: 1, columns: 1, location: { index: 1 } } });
    expect(refusal(() => doc.run({ insertPageBreak: { location: { index: 5 } } }))).toMatchObject({ code: 400 });
  });
});
