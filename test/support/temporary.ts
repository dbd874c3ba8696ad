import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where the folders of one run of the tests are; test/support/build.ts makes and clears it. */
const base = process.env.TANE_TEST_FOLDER ?? ownFolder();

/** Without a test runner (`npm run chaos`) they go with the program. */
function ownFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tane-test-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A folder that is gone after the run. */
export function temporaryFolder(): string {
  return mkdtempSync(join(base, 'of-'));
}
