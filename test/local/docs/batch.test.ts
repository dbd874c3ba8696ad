import { describe, expect, it } from 'vitest';
import { newDocument, refusal } from './world.ts';

const insert = (text: string) => ({ insertText: { location: { index: 1 }, text } });

describe('batchUpdate (docs/api/reference/rest/v1/documents/batchUpdate)', () => {
  it('applies nothing when one request is invalid', () => {
    const doc = newDocument('abc');
    const before = doc.get();
    expect(
      refusal(() => doc.run(insert('x'), { deleteContentRange: { range: { startIndex: 90, endIndex: 91 } } })),
    ).toEqual({
      code: 400,
      message:
        'API call to docs.documents.batchUpdate failed with error: Invalid requests[1].deleteContentRange: Index 90 must be less than the end index of the referenced segment, 6.',
    });
    expect(doc.get()).toEqual(before);
  });

  it('answers one reply a request, empty for kinds that have none', () => {
    const doc = newDocument('abc');
    const { replies } = doc.run(insert('x'), {
      createNamedRange: { name: 'r', range: { startIndex: 1, endIndex: 2 } },
    });
    expect(replies).toEqual([{}, { createNamedRange: { namedRangeId: expect.any(String) } }]);
  });

  it('changes the revision id and answers the new one (…/documents/batchUpdate#writecontrol)', () => {
    const doc = newDocument('abc');
    const before = doc.get().revisionId;
    const answer = doc.docs.batchUpdate(doc.id, {
      requests: [insert('x')],
      writeControl: { requiredRevisionId: before },
    });
    expect(doc.get().revisionId).not.toBe(before);
    expect(answer).toMatchObject({ documentId: doc.id, writeControl: { requiredRevisionId: doc.get().revisionId } });
  });

  it('does not process a request for a revision that is not the latest', () => {
    const doc = newDocument('abc');
    const stale = doc.get().revisionId;
    doc.run(insert('人'));
    const write = () =>
      doc.docs.batchUpdate(doc.id, { requests: [insert('x')], writeControl: { requiredRevisionId: stale } });
    expect(refusal(write)).toMatchObject({ code: 400 });
    expect(doc.text()).toBe('人abc\n');
  });

  it.each([
    ['no request kind', {}, /No request set/],
    ['two request kinds', { ...insert('x'), insertPageBreak: { location: { index: 1 } } }, /oneof/],
    ['an unknown field', { insertText: { location: { index: 1 }, text: 'x', colour: 'red' } }, /Unknown name "colour"/],
    ['a wrong type', { insertText: { location: { index: '1' }, text: 'x' } }, /TYPE_INT32/],
    ['two places', { insertText: { location: { index: 1 }, endOfSegmentLocation: {}, text: 'x' } }, /Exactly one/],
    ['no text', { insertText: { location: { index: 1 } } }, /must specify text/],
    ['another tab', { insertText: { location: { index: 1, tabId: 't.1' }, text: 'x' } }, /tab ID/],
  ])('refuses %s', (_, request, message) => {
    expect(refusal(() => newDocument().run(request))).toMatchObject({
      code: 400,
      message: expect.stringMatching(message),
    });
  });

  it.each([
    ['a request kind', { insertInlineImage: { uri: 'https://example.org/a.png', location: { index: 1 } } }],
    ['a header, footer or footnote', { insertText: { location: { index: 1, segmentId: 'kix.f' }, text: 'x' } }],
  ])('says by name that it does not emulate %s', (_, request) => {
    expect(() => newDocument().run(request)).toThrow(/is not emulated by the local Workspace/);
  });
});
