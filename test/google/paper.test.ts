import { inflateSync } from 'node:zlib';
import jsQR from 'jsqr';
import { describe, expect, it } from 'vitest';
import { questionsOf } from '../../src/domain/forms/layout.ts';
import { FORM_KEYS, FORMS } from '../../src/domain/forms.ts';
import type { DocsDocument } from '../../src/local/docs/types.ts';
import type { Workspace } from '../../src/local/workspace.ts';
import { office, rowsOf } from '../support/office.ts';

function withPapers(): Workspace {
  const workspace = office();
  workspace.run('makePapers');
  return workspace;
}

const rowOf = (workspace: Workspace, key: string) => rowsOf(workspace, '文書').find((row) => row.文書キー === key);
const paper = (workspace: Workspace, key: string): DocsDocument =>
  workspace.world.docs.read(rowOf(workspace, `paper:${key}`)?.ファイルID ?? '');

/** The pixels of a one-bit PNG, as a camera would see them. */
function pixelsOf(png: Buffer): { readonly data: Uint8ClampedArray; readonly side: number } {
  const side = png.readUInt32BE(16);
  const at = png.indexOf('IDAT');
  const rows = inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)));
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  const width = Math.ceil(side / 8) + 1;
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const white = ((rows[y * width + 1 + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1;
      if (!white) data.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3);
    }
  }
  return { data, side };
}

const PAPERS = withPapers();

describe.each(FORM_KEYS)('the paper sheet of %s', (key) => {
  const text = JSON.stringify(paper(PAPERS, key).body);

  it('asks every question of its Form, and says what the answers are for', () => {
    for (const { question } of questionsOf(FORMS[key])) {
      expect(text).toContain(JSON.stringify(question.title).slice(1, -1));
      if (question.kind !== 'scale') for (const option of question.options) expect(text).toContain(`□ ${option}`);
    }
    expect(text).toContain(FORMS[key].description);
  });

  it('bears a QR code of its Form', () => {
    const [image] = Object.values(paper(PAPERS, key).inlineObjects ?? {});
    const uri = image?.inlineObjectProperties.embeddedObject.imageProperties.contentUri ?? '';
    const { data, side } = pixelsOf(Buffer.from(uri.split(',')[1] ?? '', 'base64'));
    expect(jsQR(data, side, side, { inversionAttempts: 'dontInvert' })?.data).toBe(
      rowOf(PAPERS, `form:${key}`)?.回答リンク,
    );
  });
});

describe('paper sheets', () => {
  it('are A4, and kept as PDF', () => {
    expect(paper(PAPERS, 'post').documentStyle.pageSize).toEqual({
      width: { magnitude: 595.28, unit: 'PT' },
      height: { magnitude: 841.89, unit: 'PT' },
    });
    const names = [...PAPERS.world.drive.files.values()].flatMap(({ name }) => (name.endsWith('.pdf') ? [name] : []));
    expect(names.sort()).toEqual(FORM_KEYS.map((key) => `用紙_${FORMS[key].title}.pdf`).sort());
  });

  it('are left where nothing changed', () => {
    expect(PAPERS.run('makePapers')).toEqual({ made: 0, kept: FORM_KEYS.length });
  });

  it('keep their ids when they are made anew', () => {
    const workspace = withPapers();
    const before = rowsOf(workspace, '文書').map((row) => [row.ファイルID, row.PDFのID]);
    const at = rowsOf(workspace, '文書').findIndex((row) => row.文書キー === 'paper:post');
    workspace.person.type('文書', at + 2, '内容の指紋', 'x');
    expect(workspace.run('makePapers')).toMatchObject({ made: 1 });
    expect(rowsOf(workspace, '文書').map((row) => [row.ファイルID, row.PDFのID])).toEqual(before);
    expect(Object.keys(paper(workspace, 'post').inlineObjects ?? {})).toHaveLength(1);
  });

  it('tell who is to write a page that a Form would skip', () => {
    expect(JSON.stringify(paper(PAPERS, 'post').body)).toContain('「求む」を選んだ方だけ書いてください。');
  });
});
