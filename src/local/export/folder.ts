import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { isTrashed } from '../drive/access.ts';
import { type DriveFile, type DriveIndex, MIME } from '../drive-index.ts';
import { toEml } from '../services/mail.ts';
import { fileName, writeAtomic } from '../state.ts';
import type { World } from '../world.ts';
import { docHtml } from './html.ts';
import { exportXlsx } from './xlsx.ts';

/**
 * Writes the world as files that people open: workbooks as .xlsx, each Doc as
 * .html in folders that mirror Drive, other files (PDFs too) as they are, mails
 * as .eml, the executions as a text. What an earlier export left and is no
 * longer there is removed. `stamps` remembers what was written: documents and
 * workbooks that have not changed since are not rendered again.
 */
export async function exportWorld(world: World, dir: string, stamps: Map<string, string>): Promise<void> {
  const kept = new Set<string>();
  const write = (path: string, data: string | Uint8Array): void => {
    writeAtomic(join(dir, path), data);
    kept.add(path);
  };
  for (const [file, path] of filePaths(world.drive)) {
    const stamp = `${file.name} ${file.modifiedTime}`;
    for (const { target, render } of renderings(world, file, path)) {
      kept.add(target);
      if (stamps.get(target) === stamp && existsSync(join(dir, target))) continue;
      write(target, await render());
      stamps.set(target, stamp);
    }
  }
  for (const mail of world.mails) write(`mails/${mailName(mail)}.eml`, toEml(mail));
  write('executions.txt', executionsText(world));
  for (const folder of ['drive', 'mails']) removeOthers(dir, folder, kept);
}

interface Rendering {
  readonly target: string;
  readonly render: () => string | Uint8Array | Promise<Uint8Array>;
}

/** The files that stand for one Drive file; a Form or a folder has none. */
function renderings(world: World, file: DriveFile, path: string): Rendering[] {
  const bytes = world.drive.blobs.get(file.id);
  if (bytes) return [{ target: path, render: () => bytes }];
  if (file.mimeType === MIME.spreadsheet) {
    const target = file.id === world.boundId ? `${fileName(file.name)}.xlsx` : `${path}.xlsx`;
    return [{ target, render: () => exportXlsx(world.sheets.get(file.id)) }];
  }
  if (file.mimeType !== MIME.document) return [];
  const document = () => world.docs.read(file.id);
  const title = file.name;
  return [{ target: `${path}.html`, render: () => docHtml(document(), { lang: 'ja', title }) }];
}

/** Every file outside the trash with its path below the folder; equal names get numbers. */
function filePaths(drive: DriveIndex): Map<DriveFile, string> {
  const paths = new Map<DriveFile, string>();
  const taken = new Set<string>();
  const place = (file: DriveFile): string => {
    const known = paths.get(file);
    if (known) return known;
    const parent = file.parents.map((id) => drive.files.get(id)).find((one) => one !== undefined);
    const base = parent ? `${place(parent)}/${fileName(file.name)}` : 'drive';
    let path = base;
    for (let n = 2; taken.has(path); n += 1) path = numbered(base, n);
    taken.add(path);
    paths.set(file, path);
    return path;
  };
  for (const file of drive.files.values()) if (!isTrashed(drive, file)) place(file);
  return paths;
}

/** `name (2).pdf` */
function numbered(path: string, n: number): string {
  return path.replace(/(\.[A-Za-z0-9]{1,5})?$/, (extension) => ` (${n})${extension}`);
}

function mailName(mail: World['mails'][number]): string {
  return `${new Date(mail.time).toISOString().slice(0, 19).replaceAll(':', '')} ${fileName(mail.subject)} ${mail.id.slice(-6)}`;
}

function executionsText(world: World): string {
  const lines = world.executions.flatMap((run) => [
    `${new Date(run.started).toISOString()}  ${run.function}  ${run.context}  ${run.user}  ${run.ended - run.started}ms  ${run.status}${run.error ? `  ${run.error}` : ''}`,
    ...run.logs.map((line) => `    ${line.level}  ${line.text}`),
  ]);
  return `${lines.join('\n')}\n`;
}

function removeOthers(dir: string, folder: string, kept: ReadonlySet<string>): void {
  const root = join(dir, folder);
  if (!existsSync(root)) return;
  for (const path of list(root)) if (!kept.has(relative(dir, path))) rmSync(path);
}

function list(root: string): string[] {
  return readdirSync(root, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
