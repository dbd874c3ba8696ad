import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { parseCsv } from '../../domain/import/csv.ts';
import { decode } from '../../domain/import/encoding.ts';
import type { Source } from '../../domain/import/source.ts';
import { type Unreadable, unreadable } from './unreadable.ts';

/** What a file holds, told by its first bytes and not by its name: lists are renamed before they are sent. */
export async function readFile(path: string): Promise<Source | Unreadable> {
  return readBytes(basename(path), readFileSync(path));
}

/** {@link decode} as this platform does it. */
export function strict(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** What the bytes of a file hold. */
export async function readBytes(file: string, bytes: Uint8Array): Promise<Source | Unreadable> {
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    return unreadable(file, holdsUtf16(bytes, 'EncryptedPackage') ? 'import.locked' : 'import.oldOffice');
  }
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return readOffice(file, bytes);
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) return unreadable(file, 'import.pdf');
  const decoded = decode(bytes, strict);
  if ('remark' in decoded) return unreadable(file, decoded.remark.code, decoded.remark.params);
  if (/\.(txt|md)$/i.test(extname(file))) {
    const blocks = decoded.text.replace(/^\ufeff/, '').split(/\r?\n/);
    return { file, kind: 'document', blocks: blocks.map((text) => ({ kind: 'text' as const, text })) };
  }
  const list = parseCsv(decoded.text);
  if ('code' in list) return unreadable(file, list.code, list.params);
  return { file, kind: 'table', sheets: [{ name: '', rows: list.rows, hiddenColumns: [], merges: [] }] };
}

/** Office files are zip archives; which one it is, its parts' names say. */
async function readOffice(file: string, bytes: Uint8Array): Promise<Source | Unreadable> {
  const names = new TextDecoder('latin1').decode(bytes);
  if (names.includes('xl/workbook')) return (await import('./xlsx.ts')).readXlsx(file, bytes);
  if (names.includes('word/document')) return (await import('./docx.ts')).readDocx(file, bytes);
  return unreadable(file, 'import.unknownFormat');
}

const startsWith = (bytes: Uint8Array, head: readonly number[]): boolean => head.every((byte, i) => bytes[i] === byte);

function holdsUtf16(bytes: Uint8Array, word: string): boolean {
  return Buffer.from(bytes).includes(Buffer.from(word, 'utf16le'));
}
