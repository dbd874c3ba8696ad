import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { parse } from 'acorn';

/** What clasp pushes, as the sandbox runs it. */
export interface Bundle {
  readonly code: Script;
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
  const program = parse(source, { ecmaVersion: 2019, sourceType: 'script' });
  const functions = program.body.flatMap((node) => (node.type === 'FunctionDeclaration' ? [node.id.name] : []));
  return { code: new Script(source, { filename: 'Code.js' }), functions, pages, manifest };
}
