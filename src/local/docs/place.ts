import type { Assumptions } from '../assumptions.ts';
import { unemulated } from '../kernel.ts';
import { type Doc, inParagraph, MARK, tableEnd } from './model.ts';
import { Invalid } from './shape.ts';

/** Where a request acts: indexes checked against the document (docs/api/concepts/rules-behavior). */

export interface Location {
  readonly index?: number;
  readonly segmentId?: string;
  readonly tabId?: string;
}

export interface Place {
  readonly location?: Location;
  readonly endOfSegmentLocation?: Omit<Location, 'index'>;
}

export interface Range extends Omit<Location, 'index'> {
  readonly startIndex?: number;
  readonly endIndex?: number;
}

/** The id of the only tab, as Docs names it. */
const TAB_ID = 't.0';

/** @throws Invalid for a tab that is not there; `unemulated` for headers, footers and footnotes. */
export function checkSegment(place: { readonly segmentId?: string; readonly tabId?: string }): void {
  if (place.segmentId) throw unemulated('a segmentId in a Docs request');
  if (place.tabId && place.tabId !== TAB_ID) throw new Invalid(`The tab ID ${place.tabId} is invalid.`);
}

/** The index at which to insert; it is inside a paragraph and does not split what a reader sees as one character. */
export function insertionIndex(doc: Doc, { location, endOfSegmentLocation }: Place): number {
  if ((location === undefined) === (endOfSegmentLocation === undefined))
    throw new Invalid('Exactly one of location and endOfSegmentLocation must be specified.');
  checkSegment(location ?? endOfSegmentLocation ?? {});
  if (!location) return doc.units.length - 1;
  const index = location.index ?? 0;
  checkIndex(doc, index);
  if (!inParagraph(doc.units[index]))
    throw new Invalid(
      'The insertion index must be inside the bounds of an existing paragraph. You can still create new paragraphs by inserting newlines.',
    );
  return afterCluster(doc, index);
}

/**
 * A range that is not empty. It may not take in the body's last newline, which
 * is documented for deletions; for other requests A-DOCS-RANGE-END decides.
 */
export function contentRange(
  doc: Doc,
  range: Range | undefined,
  assume?: Assumptions,
): readonly [start: number, end: number] {
  if (range?.startIndex === undefined || range.endIndex === undefined)
    throw new Invalid('The range must have a start index and an end index.');
  checkSegment(range);
  checkIndex(doc, range.startIndex);
  if (range.endIndex !== doc.units.length || assume?.['A-DOCS-RANGE-END'] !== 'taken') checkIndex(doc, range.endIndex);
  if (range.startIndex >= range.endIndex) throw new Invalid('The range should not be empty.');
  return [range.startIndex, range.endIndex];
}

/** The index of a table's start. */
export function tableStart(doc: Doc, location: Location | undefined): number {
  const index = location?.index;
  if (location) checkSegment(location);
  if (index === undefined || doc.units[index]?.c !== MARK.table)
    throw new Invalid('Invalid table start location. Must specify the start location of the table.');
  return index;
}

/** Whether the unit at `index` stands in a table. */
export function inTable(doc: Doc, index: number): boolean {
  for (let at = 0; at < index; at += 1) if (doc.units[at]?.c === MARK.table && tableEnd(doc, at) > index) return true;
  return false;
}

/** Whether `index` lies between the two halves of a surrogate pair. */
export function splitsPair(doc: Doc, index: number): boolean {
  return /^[\ud800-\udbff]$/.test(doc.units[index - 1]?.c ?? '') && /^[\udc00-\udfff]$/.test(doc.units[index]?.c ?? '');
}

function checkIndex(doc: Doc, index: number): void {
  if (index < 1) throw new Invalid(`Index ${index} must be greater than or equal to 1.`);
  if (index >= doc.units.length)
    throw new Invalid(`Index ${index} must be less than the end index of the referenced segment, ${doc.units.length}.`);
}

/** "The text is inserted immediately after the grapheme cluster" (docs/api/concepts/rules-behavior). */
function afterCluster(doc: Doc, index: number): number {
  let from = index;
  while (inParagraph(doc.units[from - 1]) && doc.units[from - 1]?.c !== '\n') from -= 1;
  const text = doc.units
    .slice(from, index + 20)
    .map((unit) => unit.c)
    .join('');
  let at = from;
  for (const { segment } of new Intl.Segmenter('ja', { granularity: 'grapheme' }).segment(text)) {
    if (at >= index) break;
    at += segment.length;
  }
  return at;
}
