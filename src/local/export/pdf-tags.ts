import { type Inline, type Line, type PdfKit, Renderer, type StructElement, type Tag } from './pdfmake.ts';

/** Writes each line as marked content of its paragraph, and all else as decoration. */
export class TaggingRenderer extends Renderer {
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
