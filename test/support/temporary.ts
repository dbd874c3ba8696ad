import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

const folders: string[] = [];

function clear(): void {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}

// `npm run chaos` uses the same offices without a test runner.
if (process.env.VITEST) afterAll(clear);
else process.on('exit', clear);

/** A folder that is gone after the file's tests, or with the program. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tane-test-'));
  folders.push(folder);
  return folder;
}
