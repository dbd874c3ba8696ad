import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Manifest, makeBundle } from '../../../src/local/bundle.ts';
import { openWorkspace, type Workspace, type WorkspaceOptions } from '../../../src/local/workspace.ts';

export const MANIFEST: Manifest = {
  timeZone: 'Asia/Tokyo',
  dependencies: {
    enabledAdvancedServices: [
      { userSymbol: 'Sheets', serviceId: 'sheets' },
      { userSymbol: 'Docs', serviceId: 'docs' },
      { userSymbol: 'Drive', serviceId: 'drive' },
    ],
  },
};

export const NOW = Date.UTC(2026, 6, 1);

/** Where tests that never save look for a state, and find none. */
const NOWHERE = join(tmpdir(), 'tane-nowhere');

/** A workspace whose script is `code`; its function `evaluate` runs any text that the test gives. */
export function workspaceOf(
  code: string,
  options: Partial<WorkspaceOptions> & { manifest?: Partial<Manifest>; pages?: Record<string, string> } = {},
): Workspace {
  const { manifest, pages = {}, ...rest } = options;
  const source = `${code}\nfunction evaluate(text) { return (0, eval)('(' + text + ')'); }`;
  const bundle = makeBundle(source, new Map(Object.entries(pages)), { ...MANIFEST, ...manifest });
  return openWorkspace({ dir: NOWHERE, bundle, now: NOW, ...rest });
}

/** What an expression of a script gives. */
export function evaluate(expression: string, options: Parameters<typeof workspaceOf>[1] = {}): unknown {
  return workspaceOf('', options).run('evaluate', [expression]);
}

/** Statements as the expression that `evaluate` takes. */
export const inScript = (body: string): string => `(() => { ${body} })()`;

/** A folder for one test. */
export function newDir(): string {
  const dir = mkdtempSync(join(tmpdir(), 'tane-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  return dir;
}
