import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Writes a file so that a reader, or a crash, never meets half of it. */
export function writeAtomic(path: string, data: string | Uint8Array): void {
  writeTemporary(path, data);
  renameSync(temporary(path), path);
}

const temporary = (path: string): string => `${path}.${process.pid}.tmp`;

function writeTemporary(path: string, data: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(temporary(path), data);
}

/** The saved part `name` of a workspace, or undefined if there is none. The caller knows its shape. */
export function readState<T>(dir: string, name: string): T | undefined {
  const path = statePath(dir, name);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as T) : undefined;
}

/** Saves parts by name: all are written before the first takes its place, so that they stay one state. */
export function writeStates(dir: string, parts: Readonly<Record<string, unknown>>): void {
  const paths = Object.entries(parts).map(([name, value]) => [statePath(dir, name), JSON.stringify(value)] as const);
  for (const [path, text] of paths) writeTemporary(path, text);
  for (const [path] of paths) renameSync(temporary(path), path);
}

function statePath(dir: string, name: string): string {
  return join(dir, 'state', `${name}.json`);
}

/** A name that every file system takes (the full-width forms read the same). */
export function fileName(name: string): string {
  const wide: Record<string, string> = {
    '/': '／',
    '\\': '＼',
    ':': '：',
    '*': '＊',
    '?': '？',
    '"': '”',
    '<': '＜',
    '>': '＞',
    '|': '｜',
  };
  const safe = name
    .replace(/[/\\:*?"<>|]/g, (c) => wide[c] ?? '_')
    .replace(/\p{Cc}/gu, ' ')
    .replace(/^\.+|[. ]+$/g, '')
    .trim();
  return [...safe].slice(0, 80).join('') || '無題';
}
