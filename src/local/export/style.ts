import { inherited } from '../docs/named-styles.ts';
import type {
  Border,
  Dimension,
  DocsDocument,
  OptionalColor,
  Paragraph,
  ParagraphStyle,
  StructuralElement,
  TextStyle,
} from '../docs/types.ts';

/** How a document's styles look, for every format that it is exported to. */

/** `#rrggbb`, or undefined for transparent. */
export function hex(color: OptionalColor | undefined): string | undefined {
  const rgb = color?.color?.rgbColor;
  if (!color?.color) return undefined;
  const part = (level = 0) =>
    Math.round(level * 255)
      .toString(16)
      .padStart(2, '0');
  return `#${part(rgb?.red)}${part(rgb?.green)}${part(rgb?.blue)}`;
}

/** A dimension in points; one without a magnitude is 0. */
export function points(dimension: Dimension | undefined, otherwise = 0): number {
  return dimension ? (dimension.magnitude ?? 0) : otherwise;
}

/** A border as drawn: nothing when its width is 0. Without one, a table cell has Docs' thin black line. */
export function line(border: Border | undefined, otherwise = 0): { readonly width: number; readonly color: string } {
  return { width: points(border?.width, border ? 1 : otherwise), color: hex(border?.color) ?? '#000000' };
}

/** A paragraph's own style over what it inherits. */
export function paragraphLook(paragraph: Paragraph): { readonly text: TextStyle; readonly paragraph: ParagraphStyle } {
  const base = inherited(paragraph.paragraphStyle.namedStyleType);
  return { text: base.text, paragraph: { ...base.paragraph, ...paragraph.paragraphStyle } };
}

/** 1 for a title, or for heading 1 in a document without a title, and so on; 0 for text. */
export function headingLevel({ body }: DocsDocument, paragraph: Paragraph): number {
  const type = paragraph.paragraphStyle.namedStyleType ?? '';
  if (type === 'TITLE') return 1;
  if (!type.startsWith('HEADING_')) return 0;
  const titled = body.content.some((element) => element.paragraph?.paragraphStyle.namedStyleType === 'TITLE');
  return Math.min(6, Number(type.slice(-1)) + (titled ? 1 : 0));
}

/** The body without the empty paragraph that Docs keeps at its end. */
export function shownContent({ body }: DocsDocument): readonly StructuralElement[] {
  const last = body.content.at(-1)?.paragraph;
  const isEmpty = last && plainText(last) === '' && !last.elements.some((element) => element.inlineObjectElement);
  return isEmpty ? body.content.slice(0, -1) : body.content;
}

/** The text of a paragraph without its newline; line breaks within it stay. */
export function plainText(paragraph: Paragraph): string {
  return paragraph.elements
    .map((element) => element.textRun?.content ?? '')
    .join('')
    .replace(/\n$/, '');
}

/** What makes neighbouring paragraphs share one box: shading and borders. */
export function boxOf({ paragraphStyle }: Paragraph): string {
  const { shading, borderLeft, borderTop, borderBottom } = paragraphStyle;
  const drawn = [borderLeft, borderTop, borderBottom].some((border) => line(border).width > 0);
  return drawn || hex(shading?.backgroundColor) ? JSON.stringify([shading, borderLeft, borderTop, borderBottom]) : '';
}

/** Consecutive elements for which `key` gives the same. */
export function groupBy(
  content: readonly StructuralElement[],
  key: (element: StructuralElement) => string,
): StructuralElement[][] {
  const groups: StructuralElement[][] = [];
  let before: string | undefined;
  for (const element of content) {
    const own = key(element);
    if (own !== '' && own === before) groups.at(-1)?.push(element);
    else groups.push([element]);
    before = own;
  }
  return groups;
}

/** A paragraph's pictures, with what they show. */
export function picturesIn(
  { inlineObjects }: DocsDocument,
  { elements }: Paragraph,
): readonly { readonly uri: string; readonly width: number; readonly height: number; readonly alt: string }[] {
  return elements.flatMap(({ inlineObjectElement }) => {
    const object = inlineObjects?.[inlineObjectElement?.inlineObjectId ?? '']?.inlineObjectProperties.embeddedObject;
    if (!object) return [];
    const { size, imageProperties, description = '' } = object;
    return {
      uri: imageProperties.contentUri,
      width: points(size.width),
      height: points(size.height),
      alt: description,
    };
  });
}
