/** Builds dist/registry: what clasp pushes and what the local Workspace runs. `npm run build`. */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type JsMinifyOptions, minify } from '@swc/core';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { englishText, seldomText } from '../src/messages/bundled.ts';
import { pack } from './pack.ts';
import { ROOT } from './run.ts';

/** The one name that the bundle itself adds to the script's globals. */
const NAMESPACE = 'Tane';

/** Puts the catalogues that are seldom read into the bundle as `unpack` reads them: a third of their bytes. */
const PACKED_WORDS: Plugin = {
  name: 'packed-words',
  setup({ onLoad }) {
    onLoad({ filter: /messages[\\/]bundled\.ts$/ }, ({ path }) => ({
      contents: [
        "import { unpack } from '../packed/unpack.ts';",
        ...Object.entries({ englishText, seldomText }).map(
          ([name, text]) => `export const ${name} = () => unpack(${JSON.stringify(pack(text()))});`,
        ),
      ].join('\n'),
      resolveDir: dirname(path),
      loader: 'ts',
    }));
  },
};

const SCRIPT: BuildOptions = {
  absWorkingDir: ROOT,
  bundle: true,
  // Newer syntax is unconfirmed in Apps Script's V8 (https://developers.google.com/apps-script/guides/v8-runtime).
  target: 'es2019',
  charset: 'utf8',
  legalComments: 'none',
  plugins: [PACKED_WORDS],
  write: false,
};

/** A second minifier takes 2 % more off: it inlines what is used once. Names at the top stay, which Apps Script calls. */
const SMALLER: JsMinifyOptions = {
  ecma: 2019,
  module: false,
  compress: { ecma: 2019, passes: 3, toplevel: false },
  mangle: { topLevel: false },
  format: { ecma: 2019, asciiOnly: false },
};

/** The names that a module exports: they become the script's top-level functions. */
async function exportsOf(entry: string): Promise<readonly string[]> {
  const result = await build({ ...SCRIPT, entryPoints: [entry], format: 'esm', metafile: true, outdir: 'out' });
  const [output] = Object.values(result.metafile?.outputs ?? {});
  return [...(output?.exports ?? [])].sort();
}

/** One plain script: the bundle in a closure, and a function declaration for each export, as Apps Script wants them. */
export async function buildScript(entry: string): Promise<string> {
  const names = await exportsOf(entry);
  const stubs = names.map((name) => `function ${name}(...args) { return ${NAMESPACE}.${name}(...args); }`);
  const result = await build({
    ...SCRIPT,
    entryPoints: [entry],
    format: 'iife',
    globalName: NAMESPACE,
    minify: true,
  });
  const { code } = await minify(textOf(result.outputFiles), SMALLER);
  return [code.trimEnd(), ...stubs].join('\n');
}

/** One self-contained page: styles and script inside, since HtmlService serves no other files. */
async function buildPage(folder: string, entry: string): Promise<string> {
  const common: BuildOptions = {
    absWorkingDir: ROOT,
    bundle: true,
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    write: false,
    target: 'es2020',
  };
  const script = await build({
    ...common,
    entryPoints: [join(folder, entry)],
    format: 'iife',
    jsx: 'automatic',
    jsxImportSource: 'preact',
  });
  const style = await build({ ...common, entryPoints: [join(folder, 'style.css')] });
  const page = readFileSync(join(ROOT, folder, 'page.html'), 'utf8');
  // A function as replacement: the script may hold `$&`.
  return page
    .replace('/*STYLE*/', () => textOf(style.outputFiles))
    .replace('/*SCRIPT*/', () => textOf(script.outputFiles).replaceAll('</script', '<\\/script'));
}

function textOf(files: readonly { readonly text: string }[] | undefined): string {
  const [file] = files ?? [];
  if (!file) throw new Error('esbuild wrote nothing');
  return file.text.trimEnd();
}

/**
 * Writes dist/registry anew and returns its path. Each file takes its place
 * whole: whoever reads the folder meanwhile never meets half a bundle.
 */
export async function buildRegistry(out = join(ROOT, 'dist/registry')): Promise<string> {
  const [code, sidebar, publicPage] = await Promise.all([
    buildScript('src/registry/main.ts'),
    buildPage('sidebar', 'main.tsx'),
    buildPage('sidebar/public', 'main.ts'),
  ]);
  const files: Readonly<Record<string, string>> = {
    'Code.js': `${code}\n`,
    'Sidebar.html': `${sidebar}\n`,
    'Public.html': `${publicPage}\n`,
    'appsscript.json': readFileSync(join(ROOT, 'src/registry/appsscript.json'), 'utf8'),
  };
  mkdirSync(out, { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    // Beside the folder, not in it: a reader takes every .js file there for a part of the bundle.
    const whole = `${out}-${process.pid}-${name}`;
    writeFileSync(whole, text);
    renameSync(whole, join(out, name));
  }
  for (const name of readdirSync(out)) if (!(name in files)) rmSync(join(out, name), { recursive: true, force: true });
  return out;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const out = await buildRegistry();
  console.log(`${out}: Code.js ${Math.ceil(readFileSync(join(out, 'Code.js')).length / 1024)} KB`);
}
