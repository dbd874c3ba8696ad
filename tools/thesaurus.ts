/**
 * Compiles thesaurus/*.txt into src/matching/concepts/data.ts: one string,
 * one line a concept, decoded on first use. Run by `npm run thesaurus`;
 * `--lint` only reports.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pack } from './pack.ts';
import { ROOT } from './run.ts';
import { encode } from './thesaurus/encode.ts';
import { lint } from './thesaurus/lint.ts';
import { parseThesaurus } from './thesaurus/parse.ts';
import { thin } from './thesaurus/thin.ts';

const TARGET = join(ROOT, 'src/matching/concepts/data.ts');

const HEAD = `/** Compiled from thesaurus/*.txt by tools/thesaurus.ts. Do not edit: change the text files. */
export const THESAURUS: string =
  `;

function main(argv: readonly string[]): void {
  const folder = join(ROOT, 'thesaurus');
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort();
  const parsed = parseThesaurus(files.map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') })));
  const report = lint(parsed);
  for (const line of report.errors) console.error(`誤り ${line}`);
  if (argv.includes('--verbose')) for (const line of report.warnings) console.error(`注意 ${line}`);
  const data = pack(thin(encode(parsed)));
  console.log(
    `概念 ${report.concepts}、ことば ${report.terms}、${Buffer.byteLength(data)} バイト、誤り ${report.errors.length}、注意 ${report.warnings.length}`,
  );
  if (argv.includes('--lint')) process.exit(report.errors.length ? 1 : 0);
  writeFileSync(TARGET, `${HEAD}${JSON.stringify(data)};\n`);
}

main(process.argv.slice(2));
