import type { DriveFile, DriveIndex, Permission } from '../drive-index.ts';

const RANK: Readonly<Record<Permission['role'], number>> = {
  reader: 1,
  commenter: 2,
  writer: 3,
  fileOrganizer: 3,
  organizer: 3,
  owner: 4,
};

/** The file and the folders above it; permissions of a folder apply to all that is in it (drive/api/guides/manage-sharing). */
export function lineage(index: DriveIndex, file: DriveFile): DriveFile[] {
  const above = file.parents.flatMap((id) => index.files.get(id) ?? []).flatMap((parent) => lineage(index, parent));
  return [file, ...above];
}

/** Whether a file is in the trash itself or through a folder above it. */
export function isTrashed(index: DriveIndex, file: DriveFile): boolean {
  return lineage(index, file).some((one) => one.trashed);
}

/**
 * Whether an account may read or write a file. Permissions for the published
 * view give no access to the file (drive/api/guides/ref-roles#views). Files
 * that the script neither made nor opened do not exist for it (scope drive.file;
 * A-DRIVE-OTHER-SERVICES for Forms).
 */
export function canAccess(index: DriveIndex, file: DriveFile, user: string, role: 'reader' | 'writer'): boolean {
  if (file.hiddenFromApp) return false;
  if (file.id === index.rootId) return true;
  return lineage(index, file)
    .flatMap((one) => one.permissions)
    .some((one) => !one.view && RANK[one.role] >= RANK[role] && appliesTo(one, user));
}

function appliesTo(permission: Permission, user: string): boolean {
  if (permission.type === 'anyone') return true;
  if (permission.type === 'domain') return user.endsWith(`@${permission.domain}`);
  return permission.emailAddress?.toLowerCase() === user.toLowerCase();
}
