import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { MIME } from '../../../src/local/drive-index.ts';
import { docHtml } from '../../../src/local/export/html.ts';
import { docPdf } from '../../../src/local/export/pdf.ts';
import type { Blob } from '../../../src/local/services/blob.ts';
import { newDocument, refusal } from '../docs/world.ts';
import { blob, newDrive } from './world.ts';

const range = (startIndex: number, endIndex: number) => ({ startIndex, endIndex });
const named = (startIndex: number, endIndex: number, namedStyleType: string) => ({
  updateParagraphStyle: {
    range: range(startIndex, endIndex),
    paragraphStyle: { namedStyleType },
    fields: 'namedStyleType',
  },
});

/** A title, a heading, text with markup in it, two list items, and a table with a header row. */
function sample() {
  const doc = newDocument('種シート\n強み\n<b>広報</b> & 会計\n一\n二\n');
  doc.run(
    named(1, 5, 'TITLE'),
    named(6, 8, 'HEADING_1'),
    { createParagraphBullets: { range: range(24, 27), bulletPreset: 'BULLET_DISC_CIRCLE_SQUARE' } },
    { insertTable: { rows: 2, columns: 1, endOfSegmentLocation: {} } },
    { pinTableHeaderRows: { tableStartLocation: { index: 29 }, pinnedHeaderRowsCount: 1 } },
    { insertText: { location: { index: 32 }, text: '項目' } },
  );
  return doc.get();
}

describe('files.export (drive/api/reference/rest/v3/files/export)', () => {
  it('gives the PDF of a document as a Blob', () => {
    const { Files, docs } = newDrive();
    const { documentId } = docs.create('種');
    const pdf = Files.export(documentId, MIME.pdf, { alt: 'media' }) as Blob;
    expect([pdf.getContentType(), pdf.getDataAsString()]).toEqual([MIME.pdf, '%PDF 種']);
  });

  it('A-DRIVE-EXPORT-ALT: needs alt=media from Apps Script (github.com/brucemcpherson/gas-fakes/issues/117)', () => {
    const { Files, docs } = newDrive();
    expect(refusal(() => Files.export(docs.create('種').documentId, MIME.pdf))).toMatchObject({ code: 400 });
  });

  it('A-DRIVE-EXPORT-RESULT: may give a string', () => {
    const { Files, docs } = newDrive({}, { 'A-DRIVE-EXPORT-RESULT': 'string' });
    expect(Files.export(docs.create('a').documentId, MIME.pdf, { alt: 'media' })).toBe('%PDF a');
  });

  it('is limited to 10 MB', () => {
    const { Files, docs } = newDrive({ renderPdf: () => new Uint8Array(10 * 1024 * 1024 + 1) });
    expect(refusal(() => Files.export(docs.create('a').documentId, MIME.pdf, { alt: 'media' }))).toMatchObject({
      code: 403,
    });
  });

  it('is for files of the editors only', () => {
    const { Files } = newDrive();
    const { id } = Files.create({ name: 'a' }, blob('a')) as { id: string };
    expect(refusal(() => Files.export(id, MIME.pdf, { alt: 'media' }))).toMatchObject({ code: 403 });
  });
});

describe('docPdf', () => {
  const pdf = docPdf(sample(), { title: '種シート', date: new Date(0) });
  const raw = Buffer.from(pdf).toString('latin1');

  it('is a tagged PDF with language, displayed title and embedded subsets', () => {
    expect(raw.slice(0, 8)).toBe('%PDF-1.7');
    for (const part of ['/Lang (ja)', '/Marked true', '/DisplayDocTitle true', 'BIZUDPGothic-Regular', '/FontFile2'])
      expect(raw).toContain(part);
  });

  it('has headings, list and table in its structure', () => {
    const types = [...raw.matchAll(/\/S \/(\w+)/g)].map((match) => match[1]);
    for (const type of ['Document', 'H1', 'H2', 'P', 'L', 'LI', 'Lbl', 'LBody', 'Table', 'TR', 'TH', 'TD'])
      expect(types).toContain(type);
  });

  it('leaves nothing outside marked content', () => {
    for (const [, stream = ''] of raw.matchAll(/stream\n([\s\S]*?)\nendstream/g)) {
      const page = contentOf(stream);
      if (!page.includes(' BDC')) continue;
      const outside = page.replace(/\/\w+ <<[^>]*>> BDC[\s\S]*?EMC/g, '');
      expect(outside).not.toMatch(/T[jJ]\n/);
    }
  });

  it('has the same bytes for the same document', () => {
    const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
    expect(digest(docPdf(sample(), { title: '種シート', date: new Date(0) }))).toBe(digest(pdf));
  });
});

function contentOf(stream: string): string {
  try {
    return inflateSync(Buffer.from(stream, 'latin1')).toString('latin1');
  } catch {
    return '';
  }
}

describe('docHtml', () => {
  const html = docHtml(sample(), { lang: 'ja', title: '種<シート>' });

  it.each([
    ['the language and the title', '<html lang="ja">'],
    ['an escaped title', '<title>種&lt;シート&gt;</title>'],
    ['text, not markup', '&lt;b&gt;広報&lt;/b&gt; &amp; 会計'],
    ['one list', '<ul><li>一</li><li>二</li></ul>'],
    ['a header cell with its scope', '<th scope="col"'],
    ['paper for printing', '@page{size:'],
    ['the note', '近似（Tane のローカル環境で作成）'],
  ])('has %s', (_, part) => {
    expect(html).toContain(part);
  });

  it('has a title above the headings', () => {
    expect([...html.matchAll(/<(h\d)/g)].map((match) => match[1])).toEqual(['h1', 'h2']);
  });
});

describe('headings in a PDF', () => {
  it.each([32, 33, 34, 35, 36])('do not stay alone at the foot of a page, after %i lines', (lines) => {
    const body = '行\n'.repeat(lines);
    const doc = newDocument(`${body}見出し\n本文\n本文`);
    doc.run(named(body.length + 1, body.length + 4, 'HEADING_1'));
    const page = firstPageOf(docPdf(doc.get(), { title: 't', date: new Date(0) }));
    const tags = [...page.matchAll(/\/(\w+) <<[^>]*>> BDC/g)]
      .map((match) => match[1])
      .filter((tag) => tag !== 'Artifact');
    expect(tags.at(-1)).toBe('P');
  });
});

/** The instructions that draw the first page. */
function firstPageOf(pdf: Uint8Array): string {
  const streams = [
    ...Buffer.from(pdf)
      .toString('latin1')
      .matchAll(/stream\n([\s\S]*?)\nendstream/g),
  ];
  return streams.map(([, stream = '']) => contentOf(stream)).find((page) => page.includes(' BDC')) ?? '';
}
