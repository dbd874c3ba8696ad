import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from './support/temporary.ts';

/** A folder with the project's own configuration and nothing but planted files. */
function planted(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  const configs = readdirSync('.').filter((name) => /^(tsconfig.*|biome|package)\.json$|^\.gitignore$/.test(name));
  mkdirSync(join(folder, 'tools'));
  for (const name of [...configs, 'tools/private.grit']) copyFileSync(name, join(folder, name));
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** Runs a tool of the project in a folder; returns all that it printed. */
function output(folder: string, program: string, ...args: readonly string[]): string {
  const run = spawnSync(resolve('node_modules/.bin', program), args, { cwd: folder, encoding: 'utf8' });
  return run.stdout + run.stderr;
}

/** Layer, and the layers that it may not import; then those it may. */
const IMPORTS: readonly (readonly [string, string, string])[] = [
  [
    'src/packed',
    'src/domain src/matching src/app src/google src/local src/messages src/registry sidebar',
    'src/packed',
  ],
  [
    'src/domain',
    'src/packed src/matching src/app src/google src/local src/messages src/registry sidebar',
    'src/domain',
  ],
  ['src/matching', 'src/app src/google src/local src/messages src/registry sidebar', 'src/domain src/packed'],
  ['src/app', 'src/packed src/google src/local src/registry sidebar', 'src/domain src/matching src/messages'],
  ['src/google', 'src/packed src/local src/registry sidebar', 'src/app src/domain src/messages'],
  ['src/registry', 'src/packed src/app src/domain src/local src/matching sidebar', 'src/google'],
  ['src/local', 'src/app src/google src/matching src/registry', 'src/domain src/messages'],
  [
    'src/messages',
    'src/app src/domain src/google src/local src/matching src/registry sidebar',
    'src/messages src/packed',
  ],
  ['sidebar', 'src/packed src/app src/google src/local src/matching src/registry', 'src/messages'],
  ['sidebar/public', 'src/packed src/app src/google src/local src/registry', 'src/matching src/messages'],
];

const importing = IMPORTS.flatMap(([layer, forbidden, allowed]) => [
  ...forbidden.split(' ').map((other) => ({ layer, other, refused: true })),
  ...allowed.split(' ').map((other) => ({ layer, other, refused: false })),
]);

const fileOf = ({ layer, other }: { readonly layer: string; readonly other: string }): string =>
  `${layer}/planted-${other.replace('/', '-')}.ts`;

describe('an import', () => {
  let lint = '';
  beforeAll(() => {
    const files = importing.map((one) => {
      const up = one.layer.split('/').map(() => '..');
      return [fileOf(one), `import '${[...up, one.other].join('/')}/thing.ts';\n`] as const;
    });
    const nodes = ['src/domain', 'src/matching', 'src/app', 'src/google', 'src/registry', 'sidebar'].map(
      (layer) => [`${layer}/planted-node.ts`, "import 'node:fs';\n"] as const,
    );
    const folder = planted(Object.fromEntries([...files, ...nodes]));
    lint = output(folder, 'biome', 'lint', '--max-diagnostics=none', '.');
  });

  const isRefused = (file: string): boolean =>
    new RegExp(`${file.replace(/[/.]/g, '\\$&')}:\\d+:\\d+ lint/style/noRestrictedImports`).test(lint);

  it.each(importing.filter(({ refused }) => refused))('of $other into $layer is refused', (one) => {
    expect(isRefused(fileOf(one)), lint.slice(0, 2000)).toBe(true);
  });

  it.each(importing.filter(({ refused }) => !refused))('of $other into $layer is allowed', (one) => {
    expect(isRefused(fileOf(one))).toBe(false);
  });

  it.each(['src/domain', 'src/matching', 'src/app', 'src/google', 'src/registry', 'sidebar'])(
    'of Node into %s is refused',
    (layer) => {
      expect(isRefused(`${layer}/planted-node.ts`)).toBe(true);
    },
  );
});

/** Configuration, the folders it holds, the names they do not know, and one they do. */
const AMBIENT: readonly (readonly [string, string, string, string])[] = [
  ['domain', 'src/domain src/matching src/app src/messages', 'console SpreadsheetApp document process fetch', 'Math'],
  ['google', 'src/google src/registry', 'document window process fetch', 'SpreadsheetApp'],
  ['sidebar', 'sidebar', 'SpreadsheetApp process Utilities', 'document'],
  ['local', 'src/local', 'document window', 'process'],
];

describe.each(AMBIENT)('the types of %s', (config, folders, unknown, known) => {
  const uses = (name: string) => `export const planted = ${name};\n`;
  let errors = '';
  beforeAll(() => {
    const files = folders
      .split(' ')
      .flatMap((folder) => [
        ...unknown.split(' ').map((name) => [`${folder}/uses-${name}.ts`, uses(name)] as const),
        [`${folder}/uses-${known}.ts`, uses(known)] as const,
      ]);
    errors = output(planted(Object.fromEntries(files)), 'tsc', '-p', `tsconfig.${config}.json`, '--pretty', 'false');
  });

  it.each(folders.split(' '))(`of %s know no ${unknown.replace(/ /g, ', ')}`, (folder) => {
    for (const name of unknown.split(' ')) {
      expect(errors).toMatch(new RegExp(`${folder}/uses-${name}\\.ts\\(\\d+,\\d+\\): error TS\\d+: Cannot find name`));
    }
  });

  it(`know ${known}`, () => {
    expect(errors).not.toContain(`uses-${known}.ts`);
  });
});

it('a class of the product has no #private member, which the bundle would make a weak map', () => {
  const member = 'export class Planted {\n  #one = 1;\n  read(): number {\n    return this.#one;\n  }\n}\n';
  const lint = output(planted({ 'src/app/planted.ts': member, 'src/local/planted.ts': member }), 'biome', 'lint', '.');
  expect(lint).toContain('src/app/planted.ts:2:3 plugin');
  expect(lint).not.toContain('src/local/planted.ts');
});
