import type { Assumptions } from '../assumptions.ts';
import type { Kernel } from '../kernel.ts';
import type { Doc } from './model.ts';
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
  const [startIndex, endIndex] = contentRange(doc, request.range, kernel.assume);
  const namedRangeId = `kix.${kernel.newId(12)}`;
  doc.namedRanges.push({ namedRangeId, name, ranges: [{ startIndex, endIndex }] });
  return { namedRangeId };
}

/** DeleteNamedRangeRequest, by id or by name (then all of that name). The content stays. */
export function deleteNamedRange(
  doc: Doc,
  request: { readonly name?: string; readonly namedRangeId?: string },
  assume: Assumptions,
): void {
  const gone = find(doc, request.namedRangeId, request.name);
  if (gone.length === 0 && assume['A-DOCS-RANGE-MISSING'] === 'refused')
    throw new Invalid(`The named range ${request.namedRangeId ?? request.name} could not be found.`);
  doc.namedRanges = doc.namedRanges.filter((range) => !gone.includes(range));
}

function find(doc: Doc, id: string | undefined, name: string | undefined): NamedRange[] {
  if ((id === undefined) === (name === undefined))
    throw new Invalid('Exactly one of the ID and the name of the named range must be specified.');
  return doc.namedRanges.filter((range) => (id === undefined ? range.name === name : range.namedRangeId === id));
}
