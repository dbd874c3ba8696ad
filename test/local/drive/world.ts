import type { Assumptions } from '../../../src/local/assumptions.ts';
import { DocsStore } from '../../../src/local/docs/store.ts';
import type { DriveOptions } from '../../../src/local/drive/context.ts';
import { createDriveService } from '../../../src/local/drive/service.ts';
import { addFile, MIME, newDriveIndex } from '../../../src/local/drive-index.ts';
import { Blob } from '../../../src/local/services/blob.ts';
import { kernelFor } from '../docs/world.ts';

export interface Meta {
  readonly id: string;
  readonly [field: string]: unknown;
}

/** A Drive with its documents, as an app holding drive.file sees it. A PDF is but its title unless asked for. */
export function newDrive(options: DriveOptions = {}, assume: Partial<Assumptions> = {}) {
  const kernel = kernelFor(assume);
  const index = newDriveIndex(kernel);
  const docs = new DocsStore(kernel, index);
  const plain = {
    renderPdf: (document: { readonly title: string }) => new TextEncoder().encode(`%PDF ${document.title}`),
  };
  const { Files, Permissions } = createDriveService(
    kernel,
    index,
    { document: docs },
    { ...plain, ...options },
  ).members;
  const create = (name: string, more: object = {}) => Files.create({ name, mimeType: MIME.text, ...more }) as Meta;
  const folder = (name: string, parent?: string) =>
    create(name, { mimeType: MIME.folder, ...(parent && { parents: [parent] }) }).id;
  const form = () => addFile(kernel, index, { name: 'フォーム', mimeType: MIME.form }).id;
  return { kernel, index, docs, Files, Permissions, create, folder, form };
}

export const blob = (text: string, type: string = MIME.text) => new Blob(new TextEncoder().encode(text), type);
