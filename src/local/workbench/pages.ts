import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../../..');

/** Scripts and styles of the workbench by file name, and the bridge that stands in for google.script.run. */
export interface Assets {
  readonly files: ReadonlyMap<string, string>;
  readonly bridge: string;
}

/** Bundles the pages in memory: nothing is written, and what is served is always what the sources say. */
export async function buildAssets(): Promise<Assets> {
  const result = await build({
    absWorkingDir: ROOT,
    entryPoints: [
      { in: 'workbench/main.tsx', out: 'workbench' },
      { in: 'workbench/style.css', out: 'workbench' },
      { in: 'workbench/form/main.tsx', out: 'form' },
      { in: 'workbench/form/style.css', out: 'form' },
      { in: 'workbench/bridge.ts', out: 'bridge' },
    ],
    outdir: 'out',
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    write: false,
  });
  const files = new Map(result.outputFiles.map(({ path, text }) => [path.split(/[/\\]/).at(-1) ?? '', text]));
  return { files, bridge: files.get('bridge.js') ?? '' };
}

/** The page around a bundle; its content is made by the script. */
export function shell(name: 'workbench' | 'form', title: string): string {
  return `<!doctype html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<link rel="icon" href="/favicon.ico" type="image/svg+xml">
<link rel="stylesheet" href="/assets/${name}.css">
</head>
<body>
<div id="app"></div>
<script src="/assets/${name}.js"></script>
</body>
</html>
`;
}

/** A page of the script with the bridge put before its own scripts. */
export function bridged(html: string, bridge: string): string {
  const script = `<script>${bridge.replaceAll('</script', '<\\/script')}</script>`;
  const head = /<head[^>]*>/i;
  return head.test(html) ? html.replace(head, (tag) => `${tag}${script}`) : `${script}${html}`;
}

/** A text as HTML shows it, in elements and attributes. */
export function escaped(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

/** A sprout, as SVG. */
export const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#17593f"/><path d="M16 26V14M16 17c-6 0-8-4-8-8 6 0 8 4 8 8Zm0-3c0-4 2-7 8-7 0 5-3 7-8 7Z" fill="none" stroke="#fff" stroke-width="2.2" stroke-linejoin="round" stroke-linecap="round"/></svg>';
