import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './run.ts';

/** The checker of request shapes; it is not part of this repository. */
const CHECKER = join(ROOT, '../shared/tools/check-requests.mjs');

/** What logs the calls of a test run into a folder, where they can be checked. */
export const logged = (folder: string): Readonly<Record<string, string>> =>
  existsSync(CHECKER) ? { TANE_LOG: folder } : {};

/**
 * Checks every REST-shaped call that tests logged into a folder (TANE_LOG)
 * against Google's discovery documents: whether all are well formed; null, and
 * said, when the checker is not at hand.
 */
export function checkRequests(folder: string): boolean | null {
  if (!existsSync(CHECKER)) {
    console.log('requests: skipped, there is no checker');
    return null;
  }
  const logs = readdirSync(folder).filter((name) => statSync(join(folder, name)).size > 0);
  let checked = 0;
  const wrong = logs.filter((name) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [CHECKER, join(folder, name)], { encoding: 'utf8' });
    const lines = stdout.trim().split('\n');
    checked += Number(/^(\d+) checked/.exec(lines.at(-1) ?? '')?.[1] ?? 0);
    // The checker also refuses a log without a single REST call, which some tests leave.
    const malformed = status !== 0 && lines.at(-1) !== '0 checked, 0 malformed';
    if (malformed) console.log(`${lines.slice(0, 20).join('\n')}\n${stderr}`);
    return malformed;
  });
  console.log(`requests: ${checked} checked, ${wrong.length} of ${logs.length} logs hold malformed ones`);
  return wrong.length === 0;
}
