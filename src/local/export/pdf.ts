import type { Content } from 'pdfmake/interfaces.js';
import type { DocsDocument } from '../docs/types.ts';
import { pdfContent } from './pdf-content.ts';
import { type PdfInfo, writePdf } from './pdf-engine.ts';
import { points, shownContent } from './style.ts';

/** Says on every page that this is not what Google would print. */
const NOTE = '近似（Tane のローカル環境で作成）';
const A4 = { width: 595.28, height: 841.89 };

/**
 * A document as a PDF: its own paper and margins (A4 unless it says otherwise),
 * BIZ UDPGothic embedded as a subset, tagged, with language, title and
 * bookmarks, page numbers and the note that it is an approximation. The date
 * comes from the caller, so that the same document gives the same bytes.
 */
export function docPdf(document: DocsDocument, info: PdfInfo): Uint8Array {
  const { pageSize, marginLeft, marginRight, marginTop, marginBottom } = document.documentStyle;
  const left = points(marginLeft, 72);
  const right = points(marginRight, 72);
  return writePdf(
    {
      content: (breaks) => pdfContent(document, shownContent(document), undefined, breaks),
      footer: (page, pages) => footer(page, pages, left, right),
      width: points(pageSize?.width, A4.width),
      height: points(pageSize?.height, A4.height),
      margins: [left, points(marginTop, 72), right, Math.max(points(marginBottom, 72), 54)],
    },
    info,
  );
}

function footer(page: number, pages: number, left: number, right: number): Content {
  const small = { fontSize: 7.5, color: '#6b6b6b' };
  return {
    margin: [left, 18, right, 0],
    columns: [
      { ...small, text: [NOTE], width: '*' },
      { ...small, text: [`${page} / ${pages}`], width: 'auto', alignment: 'right' },
    ],
  };
}
