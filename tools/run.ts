import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Runs a program of node_modules/.bin with its output shown; returns whether it succeeded. */
export function run(program: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): boolean {
  const path = join(ROOT, 'node_modules/.bin', program);
  return spawnSync(path, [...args], { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...env } }).status === 0;
}
