import { type DriveFile, type DriveIndex, MIME, type Permission } from '../drive-index.ts';
import { isTrashed } from './access.ts';

/** The fields of a Drive file that the local Workspace knows (discovery document drive v3, `File`). */
export const FILE_FIELDS = [
  ...['kind', 'id', 'name', 'mimeType', 'description', 'parents', 'trashed', 'explicitlyTrashed', 'appProperties'],
  ...[
    'createdTime',
    'modifiedTime',
    'size',
    'webViewLink',
    'webContentLink',
    'owners',
    'ownedByMe',
    'shared',
    'permissions',
  ],
];

/** What methods of files answer without `fields` (drive/api/guides/fields-parameter). */
export const DEFAULT_FILE_FIELDS = 'kind,id,name,mimeType';

/** The whole resource; `fields` then leaves a part of it. */
export function fileResource(index: DriveIndex, file: DriveFile, user: string): Readonly<Record<string, unknown>> {
  const bytes = index.blobs.get(file.id);
  return {
    kind: 'drive#file',
    id: file.id,
    name: file.name,
    mimeType: file.mimeType,
    ...(file.description !== undefined && { description: file.description }),
    ...(file.parents.length > 0 && { parents: file.parents }),
    trashed: isTrashed(index, file),
    explicitlyTrashed: file.trashed,
    ...(file.appProperties && { appProperties: file.appProperties }),
    createdTime: file.createdTime,
    modifiedTime: file.modifiedTime,
    ...(bytes && {
      size: String(bytes.byteLength),
      webContentLink: `https://drive.google.com/uc?id=${file.id}&export=download`,
    }),
    webViewLink: webViewLink(file),
    owners: [{ kind: 'drive#user', emailAddress: file.owner, me: file.owner === user }],
    ownedByMe: file.owner === user,
    shared: file.permissions.some(({ role, view }) => role !== 'owner' && !view),
    permissions: file.permissions.filter(({ view }) => !view).map(permissionResource),
  };
}

/** The resource of a permission. */
export function permissionResource(permission: Permission): Readonly<Record<string, unknown>> {
  return { kind: 'drive#permission', ...permission };
}

const EDITORS: Readonly<Record<string, string>> = {
  [MIME.document]: 'document',
  [MIME.spreadsheet]: 'spreadsheets',
  [MIME.form]: 'forms',
};

function webViewLink({ id, mimeType }: DriveFile): string {
  if (mimeType === MIME.folder) return `https://drive.google.com/drive/folders/${id}`;
  const editor = EDITORS[mimeType];
  if (editor) return `https://docs.google.com/${editor}/d/${id}/edit?usp=drivesdk`;
  return `https://drive.google.com/file/d/${id}/view?usp=drivesdk`;
}
