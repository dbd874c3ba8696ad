import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';
import { parse } from 'acorn';
import { writeAtomic } from './state.ts';

const KEPT = fileURLToPath(new URL('../../node_modules/.cache/tane', import.meta.url));
/** Characters of a source that is worth remembering. */
const LARGE = 100_000;

/** What clasp pushes, as the sandbox runs it. */
export interface Bundle {
  readonly code: Script;
  readonly source: string;
  /** Names of the top-level functions: all that triggers, menus and pages can call. */
  readonly functions: readonly string[];
  /** HTML files by name without extension, as HtmlService names them. */
  readonly pages: ReadonlyMap<string, string>;
  readonly manifest: Manifest;
}

export interface Manifest {
  readonly timeZone: string;
  readonly oauthScopes?: readonly string[];
  readonly urlFetchWhitelist?: readonly string[];
  readonly dependencies?: {
    readonly enabledAdvancedServices?: readonly { readonly userSymbol: string; readonly serviceId: string }[];
  };
}

/**
 * Reads a folder as clasp pushes it: every .js file (in name order), every
 * .html file, appsscript.json.
 * Throws SyntaxError for what is no ES2019 script: Apps Script's V8 refuses
 * ES modules, and newer syntax is unconfirmed there.
 */
export function loadBundle(dir: string): Bundle {
  const files = readdirSync(dir).sort();
  const read = (name: string): string => readFileSync(join(dir, name), 'utf8');
  const source = files
    .filter((name) => name.endsWith('.js'))
    .map(read)
    .join('\n');
  const pages = files.filter((name) => name.endsWith('.html')).map((name) => [name.slice(0, -5), read(name)] as const);
  return makeBundle(source, new Map(pages), JSON.parse(read('appsscript.json')) as Manifest);
}

/** A bundle from source text; the seam for tests. */
export function makeBundle(source: string, pages: ReadonlyMap<string, string>, manifest: Manifest): Bundle {
  const functions = topLevelFunctions(source);
  return { code: new Script(source, { filename: 'Code.js' }), source, functions, pages, manifest };
}

/** The names of the functions, once the source is known to be ES2019. Parsing takes a second, so that what it found is kept by the source's digest. */
function topLevelFunctions(source: string): readonly string[] {
  const digest = createHash('sha256').update(source).digest('hex').slice(0, 32);
  const kept = join(KEPT, `${digest}.json`);
  if (existsSync(kept)) return JSON.parse(readFileSync(kept, 'utf8')) as string[];
  const program = parse(source, { ecmaVersion: 2019, sourceType: 'script' });
  const functions = program.body.flatMap((node) => (node.type === 'FunctionDeclaration' ? [node.id.name] : []));
  if (source.length > LARGE) writeAtomic(kept, JSON.stringify(functions));
  return functions;
}
