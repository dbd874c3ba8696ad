import type { DriveFile } from '../drive-index.ts';
import { unemulated } from '../kernel.ts';
import type { Blob } from '../services/blob.ts';
import { driveError } from './errors.ts';

/** What a request may say of a file (discovery document drive v3, `File`); the rest is read-only or not emulated. */
export interface FileResource {
  readonly name?: string;
  readonly mimeType?: string;
  readonly description?: string;
  readonly parents?: readonly string[];
  readonly trashed?: boolean;
  readonly appProperties?: Readonly<Record<string, string | null>>;
}

export type Media = Blob | null | undefined;

export const WRITABLE = ['name', 'mimeType', 'description', 'appProperties'];
/** Fields that Google would take and the local Workspace does not keep. */
const UNKEPT = [
  'id',
  'createdTime',
  'modifiedTime',
  'properties',
  'starred',
  'writersCanShare',
  'copyRequiresWriterPermission',
];

/** Refuses read-only fields, and parents in an update ("use addParents and removeParents"). */
export function checkResource(method: string, resource: FileResource, allowed: readonly string[]): void {
  const refused = Object.entries(resource).find(([name, value]) => value !== undefined && !allowed.includes(name))?.[0];
  if (refused === undefined) return;
  if (UNKEPT.includes(refused) || (refused === 'trashed' && method !== 'drive.files.update'))
    throw unemulated(`${method} with ${refused}`);
  const message =
    refused === 'parents'
      ? 'The parents field is not directly writable in update requests. Use the addParents and removeParents parameters instead.'
      : 'The resource body includes fields which are not directly writable.';
  throw driveError(method, 403, 'fieldNotWritable', message);
}

/** Writes what a resource says over the file (patch semantics); an app property set to null goes. */
export function describe(file: DriveFile, { name, description, appProperties }: FileResource): void {
  if (name !== undefined) file.name = name;
  if (description !== undefined) file.description = description;
  if (!appProperties) return;
  const kept = Object.entries({ ...file.appProperties, ...appProperties }).filter(([, value]) => value !== null);
  file.appProperties = Object.fromEntries(kept) as Record<string, string>;
}

/** The ids of a comma-separated parameter. */
export function idsOf(list: string | undefined): string[] {
  return (list ?? '').split(',').filter((id) => id !== '');
}

/** Where the page of a token begins. @throws 400 for a token that files.list did not give */
export function offsetOf(method: string, token: string | null | undefined): number {
  if (!token) return 0;
  const match = /^~!!~(\d+)$/.exec(token);
  if (!match) throw driveError(method, 400, 'invalid', 'Invalid Value');
  return Number(match[1]);
}

/** The bytes to upload; none without media. */
export function bytesOf(media: Media): Uint8Array {
  if (!media) return new Uint8Array();
  if (!(media.data instanceof Uint8Array)) throw unemulated('uploading bytes that do not exist yet');
  return media.data;
}
