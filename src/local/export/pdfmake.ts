import { createRequire } from 'node:module';

/** The parts of pdfmake that are used, as far as they are used; it has no types for them. */

/** A place in the PDF's structure tree (PDF 1.7, 14.8.4): H1, P, Table, TH … */
export interface Tag {
  readonly type: string;
  readonly parent?: Tag;
  readonly scope?: 'Column';
  /** Its number among the headings of the body. */
  readonly heading?: number;
}

export interface StructElement {
  add(child: StructElement | StructContent): void;
  end(): void;
}

export interface StructContent {
  readonly refs: readonly object[];
}

export interface Inline {
  text: string;
  x: number;
  width: number;
  readonly fontSize: number;
  readonly font: { lineHeight(size: number): number };
  readonly structure?: Tag;
}

export interface Line {
  inlines: Inline[];
  getHeight(): number;
}

export interface PdfKit {
  struct(type: string, options: { readonly scope?: string; readonly alt?: string }): StructElement;
  addStructure(element: StructElement): void;
  markStructureContent(type: string): StructContent;
  markContent(type: 'Artifact', options: { readonly type: string }): void;
  endMarkedContent(): void;
  end(): void;
  read(): Buffer | null;
}

export interface Page {
  readonly items: readonly { readonly type: string; readonly item: Line }[];
}

export interface BaseRenderer {
  renderPages(pages: readonly object[]): void;
  renderLine(line: Line, x: number, y: number): void;
  renderVector(vector: object): void;
  renderImage(image: { readonly alt?: string }): void;
}

export interface Layout {
  registerTableLayouts(layouts: object): void;
  layoutDocument(...parts: readonly unknown[]): Page[];
}

const load = createRequire(import.meta.url);
const part = <T>(name: string): T => (load(`pdfmake/js/${name}.js`) as { readonly default: T }).default;

export const PDFDocument = part<new (...args: readonly unknown[]) => PdfKit>('PDFDocument');
export const LayoutBuilder = part<new (...args: readonly unknown[]) => Layout>('LayoutBuilder');
export const Renderer = part<new (pdf: PdfKit) => BaseRenderer>('Renderer');
export const SVGMeasure = part<new () => object>('SVGMeasure');
export const { tableLayouts } = load('pdfmake/js/tableLayouts.js') as { readonly tableLayouts: object };
