import type { Kernel } from '../kernel.ts';
import { deleteRange, putText } from './edit.ts';
import type { Doc, DocsSwitches } from './model.ts';
import { contentRange, type Range } from './place.ts';
import { Invalid } from './shape.ts';
import type { NamedRange } from './types.ts';

/** CreateNamedRangeRequest; the answer holds the new id. Names need not be unique. */
export function createNamedRange(
  doc: Doc,
  request: { readonly name?: string; readonly range?: Range },
  kernel: Kernel,
): { readonly namedRangeId: string } {
  const name = request.name ?? '';
  if (name.length < 1 || name.length > 256)
    throw new Invalid('Names must be at least 1 character and no more than 256 characters.');
  const [startIndex, endIndex] = contentRange(doc, request.range);
  const namedRangeId = `kix.${kernel.newId(12)}`;
  doc.namedRanges.push({ namedRangeId, name, ranges: [{ startIndex, endIndex }] });
  return { namedRangeId };
}

/** DeleteNamedRangeRequest, by id or by name (then all of that name). The content stays. */
export function deleteNamedRange(
  doc: Doc,
  request: { readonly name?: string; readonly namedRangeId?: string },
  switches: DocsSwitches,
): void {
  const gone = find(doc, request.namedRangeId, request.name);
  if (gone.length === 0 && switches.missingRange === 'refused')
    throw new Invalid(`The named range ${request.namedRangeId ?? request.name} could not be found.`);
  doc.namedRanges = doc.namedRanges.filter((range) => !gone.includes(range));
}

/** ReplaceNamedRangeContentRequest: the first range takes the text, the others are emptied; an unknown name is no error. */
export function replaceNamedRangeContent(
  doc: Doc,
  request: { readonly text?: string; readonly namedRangeId?: string; readonly namedRangeName?: string },
  switches: DocsSwitches,
): void {
  const found = find(doc, request.namedRangeId, request.namedRangeName);
  if (request.namedRangeId !== undefined && found.length === 0)
    throw new Invalid(`The named range ${request.namedRangeId} could not be found.`);
  for (const { namedRangeId } of found) {
    const range = doc.namedRanges.find((other) => other.namedRangeId === namedRangeId);
    if (range) replaceContent(doc, range, request.text ?? '', switches);
  }
}

function replaceContent(doc: Doc, range: NamedRange, text: string, switches: DocsSwitches): void {
  const [first, ...others] = range.ranges;
  if (!first) return;
  for (const span of [...others].reverse()) deleteRange(doc, span.startIndex, span.endIndex, switches);
  const style = doc.units[first.startIndex]?.text;
  deleteRange(doc, first.startIndex, first.endIndex, switches);
  const length = text === '' ? 0 : putText(doc, first.startIndex, text, switches, style);
  doc.namedRanges = doc.namedRanges.filter((other) => other.namedRangeId !== range.namedRangeId);
  if (length > 0 && switches.replacedRange === 'kept')
    doc.namedRanges.push({
      ...range,
      ranges: [{ startIndex: first.startIndex, endIndex: first.startIndex + length }],
    });
}

function find(doc: Doc, id: string | undefined, name: string | undefined): NamedRange[] {
  if ((id === undefined) === (name === undefined))
    throw new Invalid('Exactly one of the ID and the name of the named range must be specified.');
  return doc.namedRanges.filter((range) => (id === undefined ? range.name === name : range.namedRangeId === id));
}

/**
 * ReplaceAllTextRequest. The new text takes the style of the first character it
 * replaces. A-DOCS-REPLACE-RANGE: a named range around just the replaced text
 * is treated like one whose content was deleted.
 */
export function replaceAllText(
  doc: Doc,
  request: {
    readonly replaceText?: string;
    readonly containsText?: { readonly text?: string; readonly matchCase?: boolean };
  },
  switches: DocsSwitches,
): { readonly occurrencesChanged?: number } {
  const { text: wanted = '', matchCase = false } = request.containsText ?? {};
  if (wanted === '' || wanted.includes('\n'))
    throw new Invalid('The text to search for must be one line and not empty.');
  const fold = (text: string) => (matchCase ? text : text.replace(/[A-Za-z]/g, (c) => c.toLowerCase()));
  const body = fold(doc.units.map((unit) => unit.c).join(''));
  const places: number[] = [];
  for (let at = body.indexOf(fold(wanted)); at >= 0; at = body.indexOf(fold(wanted), at + wanted.length))
    places.push(at);
  for (const at of places.reverse()) {
    const style = doc.units[at]?.text;
    deleteRange(doc, at, at + wanted.length, switches);
    if (request.replaceText) putText(doc, at, request.replaceText, switches, style);
  }
  return places.length > 0 ? { occurrencesChanged: places.length } : {};
}
