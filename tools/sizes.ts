import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './run.ts';

/** What is bundled or pushed; generated data does not count. */
const PRODUCT = [
  'src/domain',
  'src/matching',
  'src/packed',
  'src/messages',
  'src/app',
  'src/google',
  'src/registry',
  'src/contract.ts',
  'src/contract',
  'sidebar',
];
const LOCAL = ['src/local'];

/** Prints how large product and local Workspace are; false when the emulator has outgrown what it serves. */
export function compareSizes(): boolean {
  const product = linesOf(PRODUCT);
  const local = linesOf(LOCAL);
  console.log(`product ${product} lines, local Workspace ${local} lines`);
  return local < product;
}

function linesOf(paths: readonly string[]): number {
  return paths.flatMap((path) => sourcesBelow(join(ROOT, path))).reduce((sum, file) => sum + linesIn(file), 0);
}

function sourcesBelow(path: string): readonly string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).flatMap((name) => sourcesBelow(join(path, name)));
}

function linesIn(file: string): number {
  if (!/\.(ts|tsx|js|css|html)$/.test(file) || file.endsWith('concepts/data.ts')) return 0;
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '').length;
}
