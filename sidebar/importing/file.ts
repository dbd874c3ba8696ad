import { parseCsv } from '../../src/domain/import/csv.ts';
import { decode } from '../../src/domain/import/encoding.ts';
import type { SourceRow } from '../../src/domain/import/source.ts';
import { ofFile } from '../words.ts';

/** A file of the person's own: the rows of a CSV file, or what Drive is to convert. */
export type Picked =
  | { readonly name: string; readonly rows: readonly SourceRow[] }
  | { readonly name: string; readonly mimeType: string; readonly base64: string };

const OFFICE = 'application/vnd.openxmlformats-officedocument.';
const TYPES: Readonly<Record<string, string>> = {
  xlsx: `${OFFICE}spreadsheetml.sheet`,
  docx: `${OFFICE}wordprocessingml.document`,
  txt: 'text/plain',
};

/** Reads a file: Office files are told by their first bytes, whatever their name. @throws Error with words that say what to do */
export async function readPicked(file: File): Promise<Picked> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const ending = /\.(\w+)$/.exec(file.name.toLowerCase())?.[1] ?? '';
  if (startsWith(bytes, [0xd0, 0xcf])) throw new Error(ofFile('import.oldOffice', {}));
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) throw new Error(ofFile('import.pdf', {}));
  const zipped = startsWith(bytes, [0x50, 0x4b]);
  if (!zipped && ending !== 'txt') return { name: file.name, rows: rowsOf(bytes) };
  const mimeType = TYPES[ending === 'docx' ? 'docx' : zipped ? 'xlsx' : 'txt'] ?? '';
  return { name: file.name, mimeType, base64: base64Of(bytes) };
}

/** The rows of a CSV file. @throws Error with words that say what to do */
export function rowsOf(bytes: Uint8Array): readonly SourceRow[] {
  const decoded = decode(bytes, strict);
  if ('remark' in decoded) throw new Error(ofFile(decoded.remark.code, decoded.remark.params));
  const list = parseCsv(decoded.text);
  if ('code' in list) throw new Error(ofFile(list.code, list.params));
  return list.rows;
}

/** The bytes that a text in base64 stands for. */
export function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

function base64Of(bytes: Uint8Array): string {
  const characters: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192) {
    characters.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  }
  return btoa(characters.join(''));
}

const startsWith = (bytes: Uint8Array, head: readonly number[]): boolean => head.every((byte, i) => bytes[i] === byte);

function strict(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
