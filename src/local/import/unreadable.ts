import { sayOfFile } from '../../messages/files.ts';

/** A file that holds nothing to import, and the words that say what to do. */
export interface Unreadable {
  readonly file: string;
  readonly kind: 'unreadable';
  readonly message: string;
}

/** A file that holds nothing to import, with the words of a code. */
export function unreadable(file: string, code: string, params: Readonly<Record<string, string>> = {}): Unreadable {
  return { file, kind: 'unreadable', message: sayOfFile(code, params) };
}
