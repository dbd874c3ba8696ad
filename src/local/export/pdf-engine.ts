import { createRequire } from 'node:module';
import type { Content, DynamicContent } from 'pdfmake/interfaces.js';

/**
 * pdfmake run in one go. Its own entry point is asynchronous (it may fetch
 * fonts and images), while `Drive.Files.export` answers with the finished
 * bytes, whose size the product prints. Nothing here is fetched, so the same
 * steps can be taken synchronously; on the way the text is tagged, which
 * pdfmake does not do.
 */

/** A place in the PDF's structure tree (PDF 1.7, 14.8.4): H1, P, Table, TH … */
export interface Tag {
  readonly type: string;
  readonly parent?: Tag;
  readonly scope?: 'Column';
  /** Its number among the headings of the body. */
  readonly heading?: number;
}

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

interface StructElement {
  add(child: StructElement | StructContent): void;
  end(): void;
}

interface StructContent {
  readonly refs: readonly object[];
}

interface Inline {
  text: string;
  x: number;
  width: number;
  readonly fontSize: number;
  readonly font: { lineHeight(size: number): number };
  readonly structure?: Tag;
}

interface Line {
  inlines: Inline[];
  getHeight(): number;
}

interface PdfKit {
  struct(type: string, options: { readonly scope?: string; readonly alt?: string }): StructElement;
  addStructure(element: StructElement): void;
  markStructureContent(type: string): StructContent;
  markContent(type: 'Artifact', options: { readonly type: string }): void;
  endMarkedContent(): void;
  end(): void;
  read(): Buffer | null;
}

interface Page {
  readonly items: readonly { readonly type: string; readonly item: Line }[];
}

interface BaseRenderer {
  renderPages(pages: readonly object[]): void;
  renderLine(line: Line, x: number, y: number): void;
  renderVector(vector: object): void;
  renderImage(image: { readonly alt?: string }): void;
}

interface Layout {
  registerTableLayouts(layouts: object): void;
  layoutDocument(...parts: readonly unknown[]): Page[];
}

const load = createRequire(import.meta.url);
const part = <T>(name: string): T => (load(`pdfmake/js/${name}.js`) as { readonly default: T }).default;

const PDFDocument = part<new (...args: readonly unknown[]) => PdfKit>('PDFDocument');
const LayoutBuilder = part<new (...args: readonly unknown[]) => Layout>('LayoutBuilder');
const Renderer = part<new (pdf: PdfKit) => BaseRenderer>('Renderer');
const SVGMeasure = part<new () => object>('SVGMeasure');
const { tableLayouts } = load('pdfmake/js/tableLayouts.js') as { readonly tableLayouts: object };

const FONT = 'BIZ UDPGothic';
const REGULAR = load.resolve('@expo-google-fonts/biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf');
const BOLD = load.resolve('@expo-google-fonts/biz-udpgothic/700Bold/BIZUDPGothic_700Bold.ttf');
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

/** Writes each line as marked content of its paragraph, and all else as decoration. */
class TaggingRenderer extends Renderer {
  private readonly elements = new Map<Tag, StructElement>();
  private readonly root: StructElement;
  private readonly pdf: PdfKit;

  constructor(pdf: PdfKit) {
    super(pdf);
    this.pdf = pdf;
    this.root = pdf.struct('Document', {});
    pdf.addStructure(this.root);
  }

  override renderLine(line: Line, x: number, y: number): void {
    const tag = line.inlines[0]?.structure;
    line.inlines = joined(line.inlines);
    // pdfmake puts all extra leading below the text; half of it belongs above.
    const natural = Math.max(0, ...line.inlines.map(({ font, fontSize }) => font.lineHeight(fontSize)));
    const top = y + (line.getHeight() - natural) / 2;
    if (!tag) {
      this.decoration(() => super.renderLine(line, x, top));
      return;
    }
    const element = this.elementOf(tag);
    const content = this.pdf.markStructureContent(tag.type);
    super.renderLine(line, x, top);
    this.pdf.endMarkedContent();
    element.add(content);
  }

  override renderVector(vector: object): void {
    this.decoration(() => super.renderVector(vector));
  }

  /** A picture says in words what it shows. */
  override renderImage(image: { readonly alt?: string }): void {
    const element = this.pdf.struct('Figure', { alt: image.alt ?? '' });
    this.root.add(element);
    const content = this.pdf.markStructureContent('Figure');
    super.renderImage(image);
    this.pdf.endMarkedContent();
    element.add(content);
  }

  finish(): void {
    this.root.end();
  }

  private decoration(draw: () => void): void {
    this.pdf.markContent('Artifact', { type: 'Layout' });
    draw();
    this.pdf.endMarkedContent();
  }

  private elementOf(tag: Tag): StructElement {
    const known = this.elements.get(tag);
    if (known) return known;
    const element = this.pdf.struct(tag.type, tag.scope ? { scope: tag.scope } : {});
    (tag.parent ? this.elementOf(tag.parent) : this.root).add(element);
    this.elements.set(tag, element);
    return element;
  }
}

const LOOK = ['font', 'fontSize', 'color', 'background', 'decoration', 'link', 'lineEnd'] as const;

/** pdfmake makes a piece of each place where a line may break, in Japanese of each character; like pieces become one. */
function joined(inlines: readonly Inline[]): Inline[] {
  const result: Inline[] = [];
  for (const inline of inlines) {
    const last = result.at(-1);
    if (last && sameLook(last, inline) && Math.abs(last.x + last.width - inline.x) < 0.01) {
      last.text += inline.text;
      last.width += inline.width;
    } else result.push(inline);
  }
  return result;
}

function sameLook(a: Inline, b: Inline): boolean {
  const [left, right] = [a, b] as unknown as readonly Readonly<Record<string, unknown>>[];
  return LOOK.every((name) => left?.[name] === right?.[name]);
}
