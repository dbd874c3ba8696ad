import type { DriveIndex } from '../drive-index.ts';
import type { RestAnswer } from '../forms/rest.ts';
import { unemulated } from '../kernel.ts';
import { canAccess } from './access.ts';

/** What a request for a file's bytes is answered. */
export type Download = (url: URL) => RestAnswer & { readonly bytes?: Uint8Array };

/** `files.get` with `alt=media`: the bytes of a file that is no editor's (drive/api/guides/manage-downloads). */
export function downloadFrom(index: DriveIndex, user: string): Download {
  return (url) => {
    const [, id = ''] = /^\/drive\/v3\/files\/([^/]+)$/.exec(url.pathname) ?? [];
    if (id === '' || url.search !== '?alt=media') throw unemulated(`fetching ${url}`);
    const file = index.files.get(id);
    if (!file || !canAccess(index, file, user, 'reader')) return refused(404, `File not found: ${id}.`);
    const bytes = index.blobs.get(id);
    // "Only files with binary content can be downloaded. Use Export with Docs Editors files."
    if (!bytes) return refused(403, 'Only files with binary content can be downloaded.');
    return { status: 200, body: {}, bytes };
  };
}

function refused(code: number, message: string): RestAnswer {
  return { status: code, body: { error: { code, message } } };
}
