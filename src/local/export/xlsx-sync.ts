import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Workbook } from '../sheets/model.ts';
import { packWorkbook } from '../sheets/persist.ts';
import type { ReadSheet } from './xlsx-read.ts';

const CHILD = join(dirname(fileURLToPath(import.meta.url)), '../cli/xlsx-child.ts');
const MOST_BYTES = 200_000_000;

/** What Drive's export of a spreadsheet gives. */
export function xlsxOf(book: Workbook): Uint8Array {
  return new Uint8Array(inChild('write', JSON.stringify(packWorkbook(book))));
}

/** What Drive finds in an uploaded .xlsx; throws where it finds none. */
export function sheetsInXlsx(bytes: Uint8Array): readonly ReadSheet[] {
  return JSON.parse(inChild('read', bytes).toString('utf8')) as readonly ReadSheet[];
}

function inChild(task: 'write' | 'read', input: string | Uint8Array): Buffer {
  const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  const child = spawnSync(process.execPath, ['--import', loader, CHILD, task], { input, maxBuffer: MOST_BYTES });
  if (child.status !== 0) throw new Error(child.stderr.toString('utf8') || 'the .xlsx could not be handled');
  return child.stdout;
}
