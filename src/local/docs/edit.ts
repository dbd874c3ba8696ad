import type { Assumptions } from '../assumptions.ts';
import {
  type Doc,
  insertUnits,
  isInline,
  MARK,
  NORMAL_PARAGRAPH,
  paragraphEnd,
  removeUnits,
  tableEnd,
  type Unit,
} from './model.ts';
import { contentRange, insertionIndex, inTable, type Place, type Range, splitsPair } from './place.ts';
import { Invalid } from './shape.ts';
import type { TextStyle } from './types.ts';

/** InsertTextRequest (docs/api/reference/rest/v1/documents/request#inserttextrequest). */
export function insertText(doc: Doc, request: Place & { readonly text?: string }, assume: Assumptions): void {
  const text = strip(request.text ?? '');
  if (text === '') throw new Invalid('Insert text requests must specify text to insert.');
  putText(doc, insertionIndex(doc, request), text, assume);
}

/** Inserts text at an index known to be good; returns its length. */
export function putText(doc: Doc, index: number, text: string, assume: Assumptions): number {
  const clean = strip(text);
  const paragraph = doc.units[paragraphEnd(doc, index)]?.paragraph ?? NORMAL_PARAGRAPH;
  const textStyle = neighbourStyle(doc, index, assume);
  const units = Array.from({ length: clean.length }, (_, i): Unit => {
    const c = clean.charAt(i);
    return c === '\n' ? { c, text: textStyle, paragraph } : { c, text: textStyle };
  });
  insertUnits(doc, index, units, assume);
  return units.length;
}

/** The characters that the discovery document says are stripped out of inserted text. */
export function strip(text: string): string {
  return text.replace(/[\u0000-\u0008\u000c-\u001f\ue000-\uf8ff]/g, '');
}

/**
 * "In most cases, the text style for the inserted text will match the text
 * immediately before the insertion index." At the start of a
 * paragraph it matches the text after the index, or none (A-DOCS-STYLE-START).
 */
function neighbourStyle(doc: Doc, index: number, assume: Assumptions): TextStyle {
  const before = doc.units[index - 1];
  if (isInline(before)) return before?.text ?? {};
  const after = doc.units[index]?.text ?? {};
  return Object.keys(after).length > 0 && assume['A-DOCS-STYLE-START'] === 'after' ? after : {};
}

/**
 * DeleteContentRangeRequest with the rules it lists
 * (docs/api/reference/rest/v1/documents/request#deletecontentrangerequest).
 */
export function deleteContentRange(doc: Doc, range: Range | undefined, assume: Assumptions): void {
  const [start, end] = contentRange(doc, range);
  deleteRange(doc, start, end, assume);
}

/** Deletes [start, end) if that leaves a valid document. */
export function deleteRange(doc: Doc, start: number, end: number, assume: Assumptions): void {
  if (splitsPair(doc, start) || splitsPair(doc, end) || !deletable(doc, start, end))
    throw new Invalid('Invalid deletion range. Cannot delete the requested range.');
  const joined = doc.units.slice(start, end).find((unit) => unit.c === '\n')?.paragraph;
  const midParagraph = isInline(doc.units[start - 1]);
  removeUnits(doc, start, end, () => assume['A-DOCS-RANGE-EMPTY'] === 'kept');
  if (joined && midParagraph && assume['A-DOCS-MERGE'] === 'first') {
    const at = paragraphEnd(doc, start);
    const newline = doc.units[at];
    if (newline) doc.units[at] = { ...newline, paragraph: joined };
  }
}

/** Whole tables only; no newline that ends a cell, or that stands before a table which stays. */
function deletable(doc: Doc, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    const c = doc.units[at]?.c;
    if (c === MARK.table) {
      if (tableEnd(doc, at) > end) return false;
      at = tableEnd(doc, at) - 1;
    } else if (c === MARK.row || c === MARK.cell || c === MARK.tableEnd || c === MARK.section) return false;
    else if (c === '\n' && !newlineMayGo(doc, at, end)) return false;
  }
  return true;
}

function newlineMayGo(doc: Doc, at: number, end: number): boolean {
  const next = doc.units[at + 1]?.c;
  if (next === MARK.row || next === MARK.cell || next === MARK.tableEnd) return false;
  return next !== MARK.table || tableEnd(doc, at + 1) <= end;
}

const PADDING = { magnitude: 5, unit: 'PT' };
export const NEW_CELL = {
  rowSpan: 1,
  columnSpan: 1,
  backgroundColor: {},
  paddingLeft: PADDING,
  paddingRight: PADDING,
  paddingTop: PADDING,
  paddingBottom: PADDING,
  contentAlignment: 'TOP',
};

/** InsertTableRequest: a newline, then the table at index + 1, each cell with an empty paragraph. */
export function insertTable(
  doc: Doc,
  request: Place & { readonly rows?: number; readonly columns?: number },
  assume: Assumptions,
): void {
  const { rows = 0, columns = 0 } = request;
  if (rows < 1 || columns < 1) throw new Invalid('Tables must have at least one row and one column.');
  if (columns > 20) throw new Invalid('Tables must have at most 20 columns.');
  const index = insertionIndex(doc, request);
  const length = putText(doc, index, '\n', assume);
  const cell: Unit[] = [
    { c: MARK.cell, cell: NEW_CELL },
    { c: '\n', text: {}, paragraph: NORMAL_PARAGRAPH },
  ];
  const row: Unit[] = [{ c: MARK.row, row: {} }, ...Array.from({ length: columns }, () => cell).flat()];
  const widths = Array.from({ length: columns }, () => ({ widthType: 'EVENLY_DISTRIBUTED' }));
  const table: Unit[] = [
    { c: MARK.table, columns: widths },
    ...Array.from({ length: rows }, () => row).flat(),
    { c: MARK.tableEnd },
  ];
  insertUnits(doc, index + length, table, assume);
}

/** InsertPageBreakRequest: a page break followed by a newline, never inside a table. */
export function insertPageBreak(doc: Doc, request: Place, assume: Assumptions): void {
  const index = insertionIndex(doc, request);
  if (inTable(doc, index)) throw new Invalid('Page breaks cannot be inserted inside a table.');
  const text = neighbourStyle(doc, index, assume);
  putText(doc, index, '\n', assume);
  insertUnits(doc, index, [{ c: MARK.pageBreak, text }], assume);
}
