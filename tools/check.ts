/**
 * `npm run check`: types a layer at a time, lint and import boundaries, unused
 * code, the thesaurus, and the promise that the local Workspace stays smaller
 * than the product. Every part runs even when an earlier one fails.
 */

import { run } from './run.ts';
import { compareSizes } from './sizes.ts';

const CHECKS: readonly (readonly [string, () => boolean])[] = [
  ['thesaurus', () => run('tsx', ['tools/thesaurus.ts'])],
  // domain, matching, app: no ambient types at all; google: Apps Script's; sidebar and workbench: the DOM; local: Node.
  ...['domain', 'google', 'sidebar', 'workbench', 'local', 'test'].map(
    (layer) => [`types: ${layer}`, () => run('tsc', ['-p', `tsconfig.${layer}.json`])] as const,
  ),
  ['lint, format, import boundaries', () => run('biome', ['check', '--error-on-warnings', '.'])],
  ['unused code', () => run('knip', [])],
  ['sizes', compareSizes],
];

const failed = CHECKS.filter(([name, check]) => {
  console.log(`\n— ${name}`);
  return !check();
}).map(([name]) => name);
console.log(failed.length === 0 ? '\ncheck: all good' : `\ncheck: failed: ${failed.join('; ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;
