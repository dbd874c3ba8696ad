import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildRegistry } from '../../tools/build.ts';

/** Builds dist/registry once for the whole run, which every test that needs the bundle runs, and makes room for the tests' folders. */
export default async function setup(): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'tane-test-'));
  process.env.TANE_TEST_FOLDER = folder;
  await buildRegistry();
  return () => rmSync(folder, { recursive: true, force: true });
}
