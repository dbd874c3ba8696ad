import { MIME } from '../drive-index.ts';
import { docHtml } from '../export/html.ts';
import type { Workspace } from '../workspace.ts';

/** What a file's address answers with. */
export interface Served {
  readonly type: string;
  readonly body: string | Uint8Array;
  readonly name: string;
  /** It is a page with a script of its own. */
  readonly live?: true;
}

/** Types shown in the browser; anything else is handed over as a download. */
const SHOWN: readonly string[] = [MIME.pdf, MIME.text, MIME.csv];
const HTML = 'text/html';

/** A Doc as HTML, or the bytes of a file; undefined where there is no such file outside the trash. */
export function serveFile({ world }: Workspace, id: string): Served | undefined {
  const file = world.drive.files.get(id);
  if (!file || file.trashed) return undefined;
  const { name, mimeType } = file;
  if (mimeType === MIME.document) {
    return { type: 'text/html; charset=utf-8', name, body: docHtml(world.docs.read(id), { lang: 'ja', title: name }) };
  }
  const bytes = world.drive.blobs.get(id);
  if (!bytes) return undefined;
  if (mimeType === HTML) return { type: `${HTML}; charset=utf-8`, name, body: localLinks(bytes), live: true };
  const text = mimeType.startsWith('text/') ? '; charset=utf-8' : '';
  return { type: SHOWN.includes(mimeType) ? `${mimeType}${text}` : 'application/octet-stream', name, body: bytes };
}

/** A page of the script's making, its links to Google leading to what stands for it here. */
function localLinks(bytes: Uint8Array): string {
  return new TextDecoder()
    .decode(bytes)
    .replace(
      /href="(https:\/\/(?:docs|drive)\.google\.com\/[^"]*)"/g,
      (_, address: string) => `href="/open?url=${encodeURIComponent(address.replaceAll('&amp;', '&'))}"`,
    );
}

/** Where an address of Google's is found in the workbench: documents, files, Forms, the workbook itself. */
export function localAddress({ world, boundId }: Workspace, address: string): string {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !/^(drive|docs)\.google\.com$/.test(url.hostname)) return '/';
  const published = /\/forms\/d\/e\/([\w-]+)/.exec(url.pathname)?.[1];
  if (published) return `/form/${published}${url.search}`;
  const id = url.searchParams.get('id') ?? /\/d\/([\w-]+)/.exec(url.pathname)?.[1] ?? '';
  const file = world.drive.files.get(id);
  if (!file || id === boundId) return '/';
  if (file.mimeType === MIME.form) return `/form/${id}`;
  return file.mimeType === MIME.folder ? '/#drive' : `/file/${id}`;
}
