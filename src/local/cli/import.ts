/** `npm run import -- --data DIR --report OUT.json FILE…`: imports files through the built bundle and writes what became of every row. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildRegistry } from '../../../tools/build.ts';
import { OFFICE } from '../demo/loop.ts';
import { readFile } from '../import/read-file.ts';
import { runImport } from '../import/run-import.ts';
import { openWorkspace } from '../workspace.ts';

const USAGE = `使い方: npm run import -- [--data フォルダ] [--report 結果.json] ファイル…
  --data フォルダ    データの置き場所（はじめは .tane）。なければ初期設定からつくります
  --report 結果.json 1行ごとの結果の書き出し先（なければ画面に要約だけを出します）`;

interface Options {
  readonly data: string;
  readonly report: string;
  readonly files: readonly string[];
}

function readOptions(argv: readonly string[]): Options {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: { data: { type: 'string', default: '.tane' }, report: { type: 'string', default: '' } },
  });
  if (positionals.length === 0) throw new Error('取り込むファイルを指定してください。');
  return { data: resolve(values.data), report: values.report && resolve(values.report), files: positionals };
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  const sources = await Promise.all(options.files.map((file) => readFile(resolve(file))));
  mkdirSync(options.data, { recursive: true });
  // The log of service calls repeats every row: it is written only where TANE_LOG asks for it.
  const workspace = openWorkspace({
    dir: options.data,
    bundleDir: await buildRegistry(),
    now: Date.now(),
  });
  if (workspace.isNew) workspace.run('setUp', [OFFICE]);
  const reports = runImport(workspace, sources, { progress: (words) => console.error(words) });
  await workspace.save();
  if (options.report !== '') writeFileSync(options.report, `${JSON.stringify(reports, null, 1)}\n`);
  for (const report of reports) if (report.row === undefined) console.log(`${report.file}: ${report.message}`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  console.error(`\n${USAGE}`);
  process.exitCode = 1;
});
