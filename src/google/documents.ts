import type { DocumentsPort } from '../app/ports.ts';
import { type DocumentDefinition, NOTHING } from '../domain/documents.ts';
import { TaneError } from '../domain/errors.ts';
import type { DocsRequest as Request } from './doc-request.ts';
import { fillingRequests, structureRequests } from './doc-template.ts';
import { type Place, placesIn, rangeName } from './doc-text.ts';
import { findTagged, tagged } from './files.ts';
import { writeSheet } from './paper.ts';
import { reading, writing } from './patience.ts';
import { outcomeOf } from './service-errors.ts';
import { docs, driveFiles } from './services.ts';

type Document = GoogleAppsScript.Docs.Schema.Document;

const DOC = 'application/vnd.google-apps.document';
const ATTEMPTS = 3;

/** Docs by the advanced Docs service: every update is one atomic call on the revision that was read. */
export const documents: DocumentsPort = { createTemplate, fill, writeSheet };

/** A template is built in two passes: its structure, then, by the indexes read back, its texts and styles. */
function createTemplate(tag: string, definition: DocumentDefinition, folderId: string): string {
  const known = findTagged(tag);
  if (known) {
    const document = reading(() => docs().get(known));
    if (isFilled(definition, document)) return known;
    driveFiles().update({ trashed: true }, known);
  }
  const { id } = driveFiles().create(tagged(tag, `様式_${definition.title}`, folderId, DOC));
  if (!id) throw new Error('Drive returned a file without an id');
  docs().batchUpdate({ requests: structureRequests(definition) }, id);
  docs().batchUpdate({ requests: fillingRequests(definition, docs().get(id)) }, id);
  return id;
}

/** Whether the second pass, which is atomic, took effect: the first writes the fields of the head alone. */
function isFilled(definition: DocumentDefinition, document: Document): boolean {
  const head = [...definition.subject, 'updatedOn'];
  return placesIn(document).some((place) => !head.includes(place.field));
}

/**
 * Writes the texts whose field stands in the Doc and differs. Photos, restyling
 * and hand edits around the fields stay, and a reader never sees half of it
 * (https://developers.google.com/workspace/docs/api/how-tos/named-ranges).
 * @throws TaneError `documents.fieldMissing`, `documents.conflict`
 */
function fill(docId: string, texts: Readonly<Record<string, string>>): number {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const document = reading(() => docs().get(docId));
    const places = placesIn(document);
    if (places.length === 0) throw new TaneError('documents.fieldMissing', { title: document.title ?? docId });
    const textOf = (place: Place) => printable(texts[place.field] ?? place.text);
    const stale = places.filter((place) => textOf(place) !== place.text || !place.rangeId);
    if (stale.length === 0) return 0;
    if (write(docId, document, stale, textOf)) return stale.length;
  }
  throw new TaneError('documents.conflict', { title: docs().get(docId).title ?? docId });
}

/** Returns false when somebody edited the Doc since it was read; nothing was written then. */
function write(docId: string, document: Document, places: readonly Place[], textOf: (place: Place) => string): boolean {
  // From the end backwards, so that no edit moves the places still to be written.
  const ordered = [...places].sort((a, b) => b.start - a.start);
  const requests = ordered.flatMap((place) => placeRequests(place, textOf(place)));
  try {
    const body = { requests, writeControl: { requiredRevisionId: document.revisionId ?? '' } };
    writing(() => docs().batchUpdate(body, docId));
    return true;
  } catch (error) {
    if (outcomeOf(error) !== 'refused' || docs().get(docId).revisionId === document.revisionId) throw error;
    return false;
  }
}

/**
 * A text as Docs will hold it: it drops control characters and those of the
 * private use area, 外字 among them (InsertTextRequest). Dropped here already,
 * so that a named range never reaches beyond its text.
 */
function printable(text: string): string {
  const kept = text.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000c-\u001f\ue000-\uf8ff]/g, '');
  return kept === '' ? NOTHING : kept;
}

/**
 * New text goes in right behind the old, whose style it therefore takes on
 * (InsertTextRequest: "the text style for the inserted text will match the text
 * immediately before the insertion index"); then the old text goes.
 */
function placeRequests(place: Place, text: string): readonly Request[] {
  const { start, end, field, rangeId } = place;
  return [
    ...(rangeId ? [{ deleteNamedRange: { namedRangeId: rangeId } }] : []),
    { insertText: { location: { index: end }, text } },
    { deleteContentRange: { range: { startIndex: start, endIndex: end } } },
    { createNamedRange: { name: rangeName(field), range: { startIndex: start, endIndex: start + text.length } } },
  ];
}
