/** Loaded before each test file of the first run: notes which assumptions the file's tests asked for. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect } from 'vitest';
import { consulted } from '../../src/local/assumptions.ts';

const folder = process.env.TANE_CONSULTED;
// Files share their modules: what an earlier one asked for is not this one's.
consulted.clear();

afterAll(() => {
  const file = expect.getState().testPath;
  if (!folder || !file) return;
  writeFileSync(join(folder, `${Buffer.from(file).toString('base64url')}.json`), JSON.stringify([...consulted]));
});
