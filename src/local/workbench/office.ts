import type { FileView, FormLink, OfficeView } from '../../../workbench/api.ts';
import { canAccess } from '../drive/access.ts';
import { type DriveFile, MIME } from '../drive-index.ts';
import type { FormData } from '../forms/data.ts';
import type { Workspace } from '../workspace.ts';

/** All that stands around the grid, in one answer. */
export function officeView(workspace: Workspace): OfficeView {
  const { world, user, boundId } = workspace;
  return {
    account: user,
    book: world.sheets.title(boundId),
    now: workspace.now(),
    tabs: workspace.person.sheets().map(({ title, hidden }) => ({ title, hidden })),
    menus: workspace.menus,
    forms: world.forms.list().map((form) => formLink(workspace, form)),
    files: childrenOf(workspace, world.drive.rootId),
    mails: world.mails
      .map(({ id, time, from, to, subject, body }) => ({ id, time, from, to, subject, body }))
      .reverse(),
    sidebar: workspace.sidebar?.title ?? null,
  };
}

function formLink(workspace: Workspace, form: FormData): FormLink {
  return {
    id: form.id,
    title: form.title,
    description: form.description,
    open: isOpenToAll(workspace, form),
    responses: form.responses.length,
  };
}

/** Whether everybody with the link may answer. */
export function isOpenToAll({ world }: Workspace, form: FormData): boolean {
  const shared = world.drive.files.get(form.id)?.permissions ?? [];
  return form.accepting && shared.some(({ type, view }) => type === 'anyone' && view === 'published');
}

const KINDS: Readonly<Record<string, FileView['kind']>> = {
  [MIME.folder]: 'folder',
  [MIME.spreadsheet]: 'spreadsheet',
  [MIME.document]: 'document',
  [MIME.form]: 'form',
  [MIME.pdf]: 'pdf',
  'text/html': 'page',
};

function childrenOf(workspace: Workspace, parent: string): readonly FileView[] {
  const files = [...workspace.world.drive.files.values()];
  return files
    .filter((file) => file.parents.includes(parent) && !file.trashed)
    .map((file) => fileView(workspace, file))
    .sort((a, b) => Number(b.kind === 'folder') - Number(a.kind === 'folder') || a.name.localeCompare(b.name, 'ja'));
}

function fileView(workspace: Workspace, file: DriveFile): FileView {
  const { drive } = workspace.world;
  const kind = KINDS[file.mimeType] ?? 'other';
  return {
    id: file.id,
    name: file.name,
    kind,
    bytes: drive.blobs.get(file.id)?.length ?? null,
    modified: Date.parse(file.modifiedTime),
    open: canAccess(drive, { ...file, hiddenFromApp: false }, '', 'reader'),
    children: kind === 'folder' ? childrenOf(workspace, file.id) : [],
  };
}
