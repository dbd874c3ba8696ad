import type { Content, ContentText } from 'pdfmake/interfaces.js';
import type { DocsDocument, Paragraph, ParagraphElement, StructuralElement, TextStyle } from '../docs/types.ts';
import { listMarker } from './lists.ts';
import { pdfTable } from './pdf-table.ts';
import type { Tag } from './pdfmake.ts';
import { boxOf, groupBy, headingLevel, hex, line, paragraphLook, picturesIn, plainText, points } from './style.ts';

/** BIZ UDPGothic is as high as its size; Docs' "100 %" is the height that its fonts ask for. */
const NATURAL_LINE = 1.3;

/** The body, or a cell, while it is turned into content. */
interface Flow {
  readonly document: DocsDocument;
  readonly counters: Map<string, number>;
  readonly parent: Tag | undefined;
  /** Headings of the body that begin a page, by their number. */
  readonly breaks: ReadonlySet<number>;
  headings: number;
  /** The list that the last paragraph belonged to. */
  list?: { readonly id: string; readonly tag: Tag } | undefined;
}

/** Structural elements as pdfmake content, tagged below `parent`. */
export function pdfContent(
  document: DocsDocument,
  elements: readonly StructuralElement[],
  parent?: Tag,
  breaks: ReadonlySet<number> = new Set(),
): Content[] {
  const flow: Flow = { document, counters: new Map(), parent, breaks, headings: 0 };
  const groups = groupBy(elements, ({ paragraph }) => (paragraph ? boxOf(paragraph) : ''));
  return groups.flatMap((group) => {
    const content = group.flatMap((element) => blockOf(flow, element));
    const first = group[0]?.paragraph;
    return first && boxOf(first) !== '' ? [boxed(first, content)] : content;
  });
}

function blockOf(flow: Flow, { table, paragraph }: StructuralElement): Content[] {
  if (!paragraph?.bullet) flow.list = undefined;
  if (table) return [pdfTable(flow.document, table, pdfContent, flow.parent)];
  if (!paragraph) return [];
  const pictures = picturesIn(flow.document, paragraph);
  if (pictures.length > 0)
    return pictures.map(({ uri, ...picture }) => ({ ...picture, image: uri, margin: [0, 4, 0, 4] }));
  const block = paragraph.bullet ? bulleted(flow, paragraph) : plain(flow, paragraph);
  if (paragraph.paragraphStyle.pageBreakBefore) return [{ stack: [block], pageBreak: 'before' }];
  return paragraph.elements.some((element) => element.pageBreak) ? [block, { text: '', pageBreak: 'after' }] : [block];
}

function plain(flow: Flow, paragraph: Paragraph): ContentText {
  const { paragraph: style } = paragraphLook(paragraph);
  const indent = points(style.indentStart);
  const level = headingLevel(flow.document, paragraph);
  return {
    ...(level > 0 ? heading(flow, paragraph, level) : textOf(paragraph, tagged('P', flow.parent))),
    ...(style.indentFirstLine && { leadingIndent: points(style.indentFirstLine) - indent }),
    margin: [indent, points(style.spaceAbove), points(style.indentEnd), points(style.spaceBelow)],
  };
}

/** A heading, with its bookmark. */
function heading(flow: Flow, paragraph: Paragraph, level: number): ContentText {
  const number = flow.headings++;
  const tag = { ...tagged(`H${level}`, flow.parent), ...(!flow.parent && { heading: number }) };
  const name = plainText(paragraph);
  return {
    ...textOf(paragraph, tag),
    ...(name !== '' && { outline: true, outlineText: name }),
    ...(!flow.parent && flow.breaks.has(number) && { pageBreak: 'before' as const }),
  };
}

/** A list's paragraph: its sign, and its text beside it. */
function bulleted(flow: Flow, paragraph: Paragraph): Content {
  const { paragraph: style } = paragraphLook(paragraph);
  const id = paragraph.bullet?.listId ?? '';
  if (flow.list?.id !== id) flow.list = { id, tag: tagged('L', flow.parent) };
  const item = tagged('LI', flow.list.tag);
  const text = textOf(paragraph, tagged('LBody', item));
  const [first] = runsOf(paragraph, tagged('Lbl', item));
  const sign: ContentText = { ...(first as ContentText), text: listMarker(flow.document, paragraph, flow.counters) };
  const start = points(style.indentFirstLine);
  const width = Math.max(12, points(style.indentStart) - start);
  return {
    columns: [
      { ...text, width, text: [sign], alignment: 'left' },
      { ...text, width: '*' },
    ],
    margin: [start, points(style.spaceAbove), points(style.indentEnd), points(style.spaceBelow)],
  };
}

function tagged(type: string, parent: Tag | undefined): Tag {
  return { type, ...(parent && { parent }) };
}

const ALIGNMENTS = { CENTER: 'center', END: 'right', JUSTIFIED: 'justify' } as const;

function textOf(paragraph: Paragraph, tag: Tag): ContentText {
  const { alignment, lineSpacing = 100 } = paragraphLook(paragraph).paragraph;
  return {
    text: runsOf(paragraph, tag),
    alignment: ALIGNMENTS[alignment as keyof typeof ALIGNMENTS] ?? 'left',
    lineHeight: (lineSpacing / 100) * NATURAL_LINE,
  };
}

/** The runs of a paragraph; an empty one keeps its height by a space. */
function runsOf(paragraph: Paragraph, structure: Tag): Content[] {
  const base = paragraphLook(paragraph).text;
  const runs = paragraph.elements.filter((element) => element.textRun);
  return runs.map((run, i) => {
    const text = (run.textRun?.content ?? '').replace(/\u000b/g, '\n');
    const shown = i === runs.length - 1 ? text.replace(/\n$/, '') : text;
    return {
      ...runStyle({ ...base, ...ownStyle(run) }),
      text: shown === '' && runs.length === 1 ? ' ' : shown,
      structure,
    } as Content;
  });
}

function ownStyle(run: ParagraphElement): TextStyle {
  return run.textRun?.textStyle ?? {};
}

function runStyle(style: TextStyle): object {
  const background = hex(style.backgroundColor);
  const heavy = (style.weightedFontFamily?.weight ?? 400) >= 600;
  const decoration = style.underline ? 'underline' : style.strikethrough ? 'lineThrough' : undefined;
  return {
    fontSize: points(style.fontSize, 11),
    bold: style.bold ?? heavy,
    color: hex(style.foregroundColor) ?? '#000000',
    ...(background && { background }),
    ...(decoration && { decoration }),
    ...(style.link?.url && { link: style.link.url }),
  };
}

/** Shaded or bordered paragraphs stand in one box. */
function boxed(first: Paragraph, content: Content[]): Content {
  const { shading, borderLeft, borderTop, borderBottom } = first.paragraphStyle;
  const { paragraph } = paragraphLook(first);
  const [left, top, bottom] = [line(borderLeft), line(borderTop), line(borderBottom)];
  const fill = hex(shading?.backgroundColor);
  const inside = fill || left.width > 0 ? 8 : 0;
  return {
    table: { widths: ['*'], body: [[{ stack: content, ...(fill && { fillColor: fill }) }]] },
    margin: [0, points(paragraph.spaceAbove), 0, points(paragraph.spaceBelow)],
    layout: {
      hLineWidth: (i) => (i === 0 ? top.width : bottom.width),
      vLineWidth: (i) => (i === 0 ? left.width : 0),
      hLineColor: (i) => (i === 0 ? top.color : bottom.color),
      vLineColor: () => left.color,
      paddingLeft: () => inside,
      paddingRight: () => inside,
      paddingTop: () => (fill ? 6 : 0) + points(borderTop?.padding),
      paddingBottom: () => (fill ? 6 : 0) + points(borderBottom?.padding),
    },
  };
}
