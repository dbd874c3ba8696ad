import { describe, expect, it } from 'vitest';
import { newDocument, refusal } from './world.ts';

describe('documents.create and get (docs/api/concepts/structure)', () => {
  it('starts with a section break at 0 and an empty paragraph at 1', () => {
    const { body } = newDocument().get();
    expect(body.content).toMatchObject([
      { endIndex: 1, sectionBreak: {} },
      { startIndex: 1, endIndex: 2, paragraph: { elements: [{ textRun: { content: '\n' } }] } },
    ]);
    expect(body.content[0]).not.toHaveProperty('startIndex');
  });

  it('counts in UTF-16 code units: a grinning face takes two indexes', () => {
    expect(newDocument('😄a').get().body.content[1]).toMatchObject({ startIndex: 1, endIndex: 5 });
  });

  it('splits text runs after a newline and where the style changes (…#text-runs)', () => {
    const doc = newDocument('ab\ncd');
    doc.run({ updateTextStyle: { range: { startIndex: 2, endIndex: 3 }, textStyle: { bold: true }, fields: 'bold' } });
    const runs = doc
      .get()
      .body.content.flatMap(({ paragraph }) => paragraph?.elements.map((e) => e.textRun?.content) ?? []);
    expect(runs).toEqual(['a', 'b', '\n', 'cd\n']);
  });

  it('counts tables as in the example dump (docs/api/samples/output-json)', () => {
    const doc = newDocument();
    doc.run({ insertTable: { rows: 2, columns: 2, location: { index: 1 } } });
    const cells = ['Northwest cell', 'Northeast cell', 'Southwest cell', 'Southeast cell'];
    [12, 10, 7, 5].forEach((index, i) => {
      doc.run({ insertText: { location: { index }, text: cells[3 - i] } });
    });
    const offset = 497 - 2;
    const table = doc.get().body.content[2];
    expect([table?.startIndex, table?.endIndex].map((at = 0) => at + offset)).toEqual([497, 565]);
    const rows = table?.table?.tableRows ?? [];
    expect(rows.map((row) => [row.startIndex + offset, row.endIndex + offset])).toEqual([
      [498, 531],
      [531, 564],
    ]);
    expect(rows[0]?.tableCells.map((cell) => [cell.startIndex + offset, cell.endIndex + offset])).toEqual([
      [499, 515],
      [515, 531],
    ]);
  });

  it('answers 404 for an id that is no document (docs/api/reference/rest/v1/documents/get)', () => {
    expect(refusal(() => newDocument().docs.get('nowhere'))).toMatchObject({ code: 404 });
  });

  it('refuses whom the file is not shared with (drive/api/guides/manage-sharing)', () => {
    const doc = newDocument();
    doc.kernel.user = 'stranger@elsewhere.example';
    expect(refusal(doc.get)).toMatchObject({ code: 403 });
  });

  it('is the same after saving and loading, and takes no more room than its runs', async () => {
    const { DocsStore } = await import('../../../src/local/docs/store.ts');
    const doc = newDocument('ひと\nもの');
    doc.run({ insertTable: { rows: 1, columns: 2, endOfSegmentLocation: {} } });
    const state = JSON.parse(JSON.stringify(doc.docs.save()));
    expect(new DocsStore(doc.kernel, doc.drive, state).get(doc.id)).toEqual(doc.get());
    expect(state.documents[doc.id].units.length).toBeLessThan(14);
  });
});
