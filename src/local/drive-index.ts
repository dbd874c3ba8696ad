import type { Kernel } from './kernel.ts';

/** The Drive files of the local Workspace: what every editor's file has in common. Contents live with each service. */

export const MIME = {
  folder: 'application/vnd.google-apps.folder',
  spreadsheet: 'application/vnd.google-apps.spreadsheet',
  document: 'application/vnd.google-apps.document',
  form: 'application/vnd.google-apps.form',
  pdf: 'application/pdf',
  html: 'text/html',
  csv: 'text/csv',
  text: 'text/plain',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

export interface Permission {
  readonly id: string;
  readonly type: 'user' | 'group' | 'domain' | 'anyone';
  readonly role: 'owner' | 'organizer' | 'fileOrganizer' | 'writer' | 'commenter' | 'reader';
  readonly emailAddress?: string;
  readonly domain?: string;
  readonly view?: string;
  readonly allowFileDiscovery?: boolean;
}

export interface DriveFile {
  readonly id: string;
  name: string;
  readonly mimeType: string;
  parents: string[];
  trashed: boolean;
  description?: string;
  appProperties?: Record<string, string>;
  readonly createdTime: string;
  modifiedTime: string;
  readonly owner: string;
  permissions: Permission[];
  /** A file that the script neither made nor was given: under the scope `drive.file` it does not exist for it. */
  readonly hiddenFromApp?: boolean;
}

/** Bytes of files that no editor owns (PDF, CSV, HTML …), by file id. */
export type BlobStore = Map<string, Uint8Array>;

export interface DriveIndex {
  readonly rootId: string;
  readonly files: Map<string, DriveFile>;
  readonly blobs: BlobStore;
}

/** A Drive with nothing in it but its root folder. */
export function newDriveIndex(kernel: Kernel): DriveIndex {
  const index: DriveIndex = { rootId: kernel.newId(19), files: new Map(), blobs: new Map() };
  addFile(kernel, index, { id: index.rootId, name: 'マイドライブ', mimeType: MIME.folder, parents: [] });
  return index;
}

/** Registers a new file owned by the current user; editors call it when they create a file of their own. */
export function addFile(
  kernel: Kernel,
  index: DriveIndex,
  file: {
    readonly id?: string;
    readonly name: string;
    readonly mimeType: string;
    readonly parents?: readonly string[];
    readonly hiddenFromApp?: boolean;
  },
): DriveFile {
  const now = new Date(kernel.clock.now()).toISOString();
  const created: DriveFile = {
    id: file.id ?? kernel.newId(),
    name: file.name,
    mimeType: file.mimeType,
    parents: [...(file.parents ?? [index.rootId])],
    trashed: false,
    createdTime: now,
    modifiedTime: now,
    owner: kernel.user,
    permissions: [{ id: kernel.newId(20), type: 'user', role: 'owner', emailAddress: kernel.user }],
    ...(file.hiddenFromApp && { hiddenFromApp: true }),
  };
  index.files.set(created.id, created);
  return created;
}
