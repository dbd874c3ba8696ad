import type { FilesPort } from '../app/ports.ts';
import { reading } from './patience.ts';
import { driveFiles } from './services.ts';

const FOLDER = 'application/vnd.google-apps.folder';
const PDF = 'application/pdf';

/** A mark on a file that says what it is for; only this script's project sees it (Drive API, "Add custom file properties"). */
const TAG = 'tane';
/** Beside it, what the file shows. */
const NOTE = 'taneShows';

/**
 * Files in Drive. Every file is marked with a tag when it is made, in the same
 * call; so a run that was killed before it could record the file's id finds
 * the file again instead of making another.
 */
export const files: FilesPort = { folder, copyOnce, writePdf, url };

/** The file of that tag that is not in the bin, if there is one. */
export function findTagged(tag: string): string | undefined {
  return list(withTag(tag))[0]?.id ?? undefined;
}

/** What was noted on the file of that tag when it was written; '' where nothing was. */
export function noteOn(tag: string): string {
  return list(withTag(tag))[0]?.appProperties?.[NOTE] ?? '';
}

/** Files of that tag that were made before a time (milliseconds). */
export function findOlder(tag: string, before: number): readonly string[] {
  return list(withTag(tag)).flatMap(({ id, createdTime = '' }) => (id && Date.parse(createdTime) < before ? [id] : []));
}

const withTag = (tag: string): string => `appProperties has { key='${TAG}' and value='${quoted(tag)}' }`;

/** Files of that name and type that this script made and did not come to tag. */
export function findUntagged(name: string, mimeType: string): readonly string[] {
  const found = list(`name = '${quoted(name)}' and mimeType = '${mimeType}'`);
  return found.flatMap((file) => (file.id && !file.appProperties?.[TAG] ? [file.id] : []));
}

function list(condition: string): readonly GoogleAppsScript.Drive_v3.Drive.V3.Schema.File[] {
  const query = { q: `${condition} and trashed = false`, fields: 'files(id,appProperties,createdTime)' };
  return reading(() => driveFiles().list(query)).files ?? [];
}

const quoted = (text: string): string => text.replace(/\\/g, '\\\\').replace(/'/g, "\\'");

/** What makes a file the one of that tag, and notes what it shows. */
export function mark(tag: string, note = ''): GoogleAppsScript.Drive_v3.Drive.V3.Schema.File {
  return { appProperties: { [TAG]: tag, ...(note === '' ? {} : { [NOTE]: note }) } };
}

/** What a new file of that tag and name carries. */
export function tagged(
  tag: string,
  name: string,
  folderId: string,
  mimeType?: string,
): GoogleAppsScript.Drive_v3.Drive.V3.Schema.File {
  return {
    name,
    ...mark(tag),
    ...(folderId === '' ? {} : { parents: [folderId] }),
    ...(mimeType ? { mimeType } : {}),
  };
}

function idOf(file: { readonly id?: string | null }): string {
  if (!file.id) throw new Error('Drive returned a file without an id');
  return file.id;
}

function folder(tag: string, name: string, parentId: string): string {
  return findTagged(tag) ?? idOf(driveFiles().create(tagged(tag, name, parentId, FOLDER)));
}

function copyOnce(tag: string, templateId: string, name: string, folderId: string): string {
  return findTagged(tag) ?? idOf(driveFiles().copy(tagged(tag, name, folderId), templateId, { fields: 'id' }));
}

/**
 * DocumentApp converts a Doc with no more than the documents scope
 * (https://developers.google.com/apps-script/reference/document/document#getAs(String)).
 */
function writePdf(tag: string, docId: string, name: string, folderId: string, pdfId: string): string {
  const blob = DocumentApp.openById(docId).getAs(PDF);
  const known = pdfId === '' ? findTagged(tag) : pdfId;
  if (known) return idOf(driveFiles().update({ name }, known, blob, { fields: 'id' }));
  return idOf(driveFiles().create(tagged(tag, name, folderId, PDF), blob, { fields: 'id' }));
}

function url(fileId: string): string {
  return `https://drive.google.com/open?id=${fileId}`;
}
