import type { Assumptions } from '../assumptions.ts';
import type { Kernel } from '../kernel.ts';
import { type Doc, isInline, paragraphEnd, paragraphStart, removeUnits, sameJson, type Unit } from './model.ts';
import { inherited } from './named-styles.ts';
import { checkSegment, contentRange, inTable, type Range } from './place.ts';
import { applyMask, Invalid, maskPaths } from './shape.ts';
import { DOCUMENT_STYLE, PARAGRAPH_STYLE, TEXT_STYLE } from './shapes.ts';
import type { DocumentStyle, ParagraphStyle, TextStyle } from './types.ts';

const LINK_STYLE: TextStyle = {
  foregroundColor: { color: { rgbColor: { red: 0.06666667, green: 0.33333334, blue: 0.8 } } },
  underline: true,
};

/** UpdateTextStyleRequest, with what setting and removing a link does besides (documents#TextStyle.FIELDS.link). */
export function updateTextStyle(
  doc: Doc,
  request: { readonly range?: Range; readonly textStyle?: TextStyle; readonly fields?: string },
  assume: Assumptions,
): void {
  const [start, end] = contentRange(doc, request.range, assume);
  const patch = request.textStyle ?? {};
  const paths = maskPaths(request.fields, TEXT_STYLE);
  if (patch.weightedFontFamily && !patch.weightedFontFamily.fontFamily)
    throw new Invalid('The font family must be set when the weighted font family is.');
  const link = paths.some(([name]) => name === 'link');
  const besides = link ? Object.entries(LINK_STYLE).filter(([name]) => !paths.some(([other]) => other === name)) : [];
  const allPaths = [...paths, ...besides.map(([name]) => [name])];
  const full = patch.link ? { ...patch, ...Object.fromEntries(besides) } : patch;
  for (let at = start; at < withNewline(doc, start, end); at += 1) {
    const unit = doc.units[at];
    if (!unit?.text) continue;
    const own = unit.c === '\n' && link ? paths.filter(([name]) => name !== 'link') : allPaths;
    doc.units[at] = { ...unit, text: withoutInherited(applyMask(unit.text, full, own), paragraphType(doc, at)) };
  }
}

/** "The range may be extended to include adjacent newlines": it is when it covers all the text of a paragraph. */
function withNewline(doc: Doc, start: number, end: number): number {
  const whole = doc.units[end]?.c === '\n' && paragraphStart(doc, end) >= start;
  return whole && isInline(doc.units[end - 1]) ? end + 1 : end;
}

/** "If the value for a particular style matches that of the parent, that style will be set to inherit." */
function withoutInherited(style: TextStyle, type: string | undefined): TextStyle {
  const parent = inherited(type).text as Readonly<Record<string, unknown>>;
  return Object.fromEntries(Object.entries(style).filter(([name, value]) => !sameJson(value, parent[name])));
}

function paragraphType(doc: Doc, index: number): string | undefined {
  return doc.units[paragraphEnd(doc, index)]?.paragraph?.style.namedStyleType;
}

/**
 * UpdateParagraphStyleRequest: every paragraph that the range touches. The
 * named style is applied first, and may reset the others (A-DOCS-NAMED-STYLE).
 */
export function updateParagraphStyle(
  doc: Doc,
  request: { readonly range?: Range; readonly paragraphStyle?: ParagraphStyle; readonly fields?: string },
  assume: Assumptions,
): void {
  const [start, end] = contentRange(doc, request.range, assume);
  const patch = request.paragraphStyle ?? {};
  const paths = maskPaths(request.fields, PARAGRAPH_STYLE);
  const named = paths.some(([name]) => name === 'namedStyleType');
  for (const at of newlines(doc, start, end)) {
    if (patch.pageBreakBefore && inTable(doc, at))
      throw new Invalid('Cannot update page_break_before for paragraphs in a table.');
    change(doc, at, (paragraph) => {
      const before: ParagraphStyle =
        named && Object.keys(paragraph.style).length > 2 && assume['A-DOCS-NAMED-STYLE'] === 'resets'
          ? { direction: 'LEFT_TO_RIGHT' }
          : paragraph.style;
      const style = applyMask(before, patch, paths);
      return { ...paragraph, style: { namedStyleType: 'NORMAL_TEXT', direction: 'LEFT_TO_RIGHT', ...style } };
    });
  }
}

/** CreateParagraphBulletsRequest: leading tabs become the nesting level and go; a like list just above is continued. */
export function createParagraphBullets(
  doc: Doc,
  request: { readonly range?: Range; readonly bulletPreset?: string },
  kernel: Kernel,
): void {
  const [start, end] = contentRange(doc, request.range, kernel.assume);
  const preset = request.bulletPreset;
  if (!preset) throw new Invalid('The bullet preset must be specified.');
  const above = doc.units[paragraphStart(doc, start) - 1]?.paragraph?.bullet?.listId;
  const listId = above !== undefined && doc.lists[above] === preset ? above : `kix.${kernel.newId(12)}`;
  doc.lists[listId] = preset;
  for (const at of newlines(doc, start, end).reverse()) {
    const from = paragraphStart(doc, at);
    let level = 0;
    while (doc.units[from + level]?.c === '\t') level += 1;
    change(doc, at, ({ style }) => ({
      style: { ...style, indentFirstLine: pt(18 + 36 * level), indentStart: pt(36 + 36 * level) },
      bullet: { listId, ...(level > 0 && { nestingLevel: level }) },
    }));
    if (level > 0) removeUnits(doc, from, from + level, () => false);
  }
}

const pt = (magnitude: number) => ({ magnitude, unit: 'PT' });

function newlines(doc: Doc, start: number, end: number): number[] {
  const found: number[] = [];
  const last = paragraphEnd(doc, end - 1);
  for (let at = start; at <= last; at += 1) if (doc.units[at]?.c === '\n') found.push(at);
  return found;
}

type EndOfParagraph = NonNullable<Unit['paragraph']>;

function change(doc: Doc, at: number, next: (paragraph: EndOfParagraph) => EndOfParagraph): void {
  const unit = doc.units[at];
  if (unit?.paragraph) doc.units[at] = { ...unit, paragraph: next(unit.paragraph) };
}

/** UpdateDocumentStyleRequest: paper and margins. */
export function updateDocumentStyle(
  doc: Doc,
  request: { readonly documentStyle?: DocumentStyle; readonly fields?: string; readonly tabId?: string },
): void {
  checkSegment(request);
  doc.style = applyMask(doc.style, request.documentStyle ?? {}, maskPaths(request.fields, DOCUMENT_STYLE));
}
