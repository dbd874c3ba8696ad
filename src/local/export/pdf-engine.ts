import { createRequire } from 'node:module';
import type { Content, DynamicContent } from 'pdfmake/interfaces.js';
import { TaggingRenderer } from './pdf-tags.ts';
import { LayoutBuilder, type Page, PDFDocument, type PdfKit, SVGMeasure, tableLayouts } from './pdfmake.ts';

/**
 * pdfmake run in one go. Its own entry point is asynchronous (it may fetch
 * fonts and images), while `Drive.Files.export` answers with the finished
 * bytes, whose size the product prints. Nothing here is fetched, so the same
 * steps can be taken synchronously; on the way the text is tagged, which
 * pdfmake does not do.
 */

export interface PdfPages {
  /** The content, afresh for each layout (pdfmake writes into it), with a page break before these headings. */
  readonly content: (breaks: ReadonlySet<number>) => Content[];
  readonly footer: DynamicContent;
  readonly width: number;
  readonly height: number;
  readonly margins: readonly [left: number, top: number, right: number, bottom: number];
}

export interface PdfInfo {
  readonly title: string;
  readonly author?: string;
  readonly date: Date;
}

const { resolve } = createRequire(import.meta.url);
const FONT = 'BIZ UDPGothic';
const REGULAR = resolve('@expo-google-fonts/biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf');
const BOLD = resolve('@expo-google-fonts/biz-udpgothic/700Bold/BIZUDPGothic_700Bold.ttf');
// The typeface has no italics; text that would be slanted stays upright, as Japanese text should.
const FONTS = { [FONT]: { normal: REGULAR, bold: BOLD, italics: REGULAR, bolditalics: BOLD } };

/** Lays out and writes a tagged PDF with its fonts embedded as subsets. Same input, same bytes. */
export function writePdf(pages: PdfPages, info: PdfInfo): Uint8Array {
  const pdf = new PDFDocument(FONTS, {}, {}, {}, options(pages, info), null);
  const renderer = new TaggingRenderer(pdf);
  renderer.renderPages(laidOut(pages, pdf));
  renderer.finish();
  pdf.end();
  const chunks: Buffer[] = [];
  for (let chunk = pdf.read(); chunk; chunk = pdf.read()) chunks.push(chunk);
  return new Uint8Array(Buffer.concat(chunks));
}

/** Lays out until no heading stands alone at the foot of a page; pdfmake's own hook cannot see where a table really begins. */
function laidOut(pages: PdfPages, pdf: PdfKit): Page[] {
  const breaks = new Set<number>();
  for (;;) {
    const result = layout(pages, pdf, breaks);
    const alone = headingAlone(result);
    if (alone === undefined || breaks.has(alone)) return result;
    breaks.add(alone);
  }
}

function layout(
  { width, height, margins, content, footer }: PdfPages,
  pdf: PdfKit,
  breaks: ReadonlySet<number>,
): Page[] {
  const [left, top, right, bottom] = margins;
  const size = { width, height, orientation: 'portrait' };
  const builder = new LayoutBuilder(size, { left, top, right, bottom }, new SVGMeasure());
  builder.registerTableLayouts(tableLayouts);
  const style = { font: FONT, fontSize: 11 };
  return builder.layoutDocument(content(breaks), pdf, {}, style, undefined, undefined, footer);
}

/** The first of the headings that a page ends with, unless it is the document's last page or nothing stands above it. */
function headingAlone(pages: readonly Page[]): number | undefined {
  for (const page of pages.slice(0, -1)) {
    const lines = page.items.filter(({ type }) => type === 'line');
    const tags = lines.flatMap(({ item }) => item.inlines[0]?.structure ?? []);
    const last = tags.map((tag) => tag.heading === undefined).lastIndexOf(true);
    const alone = tags[last + 1]?.heading;
    if (last >= 0 && alone !== undefined) return alone;
  }
  return undefined;
}

function options({ width, height }: PdfPages, { title, author, date }: PdfInfo): object {
  const made = { Producer: 'Tane (pdfmake)', Creator: 'Tane', CreationDate: date, ModDate: date };
  return {
    size: [width, height],
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: 'ja',
    compress: true,
    autoFirstPage: false,
    bufferPages: false,
    font: null,
    info: { Title: title, ...(author !== undefined && { Author: author }), ...made },
  };
}
