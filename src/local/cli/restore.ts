/** `npm run restore -- --data DIR FILE.xlsx`: an exported registry comes back, whole into an empty folder or as edits into its own. */
import { mkdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildRegistry } from '../../../tools/build.ts';
import type { RestoreReport } from '../../contract.ts';
import { readXlsx } from '../export/xlsx-read.ts';
import { openWorkspace } from '../workspace.ts';

const USAGE = `使い方: npm run restore -- [--data フォルダ] [--apply] [--take 名前]… ファイル.xlsx
  --data フォルダ  データの置き場所（はじめは .tane）。空なら台帳をまるごと復元する
  --apply          違いを見せるだけでなく、取り込む
  --take 名前      食い違いのうちファイルに合わせるもの、または消す行（表示される名前で）`;

const MODES: Readonly<Record<RestoreReport['mode'], string>> = {
  restored: '復元しました',
  compared: '違いを調べました（まだ何も変わっていません。--apply で取り込みます）',
  taken: '取り込みました',
};

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    args: process.argv.slice(2),
    allowPositionals: true,
    options: {
      data: { type: 'string', default: '.tane' },
      apply: { type: 'boolean', default: false },
      take: { type: 'string', multiple: true, default: [] },
    },
  });
  const [file] = positionals;
  if (!file) throw new Error('ファイルを指定してください。');
  const dir = resolve(values.data);
  mkdirSync(dir, { recursive: true });
  const workspace = openWorkspace({ dir, bundleDir: await buildRegistry(), now: Date.now() });
  const sheets = (await readXlsx(readFileSync(file))).map(({ name, rows }) => ({ name, rows }));
  const result = workspace.run('restoreWorkbook', [sheets, values.apply, values.take]) as RestoreReport;
  await workspace.save();
  console.log(shown(result));
}

function shown({ mode, counts, sections }: RestoreReport): string {
  const counted = Object.entries(counts).map(([name, count]) => `${name} ${count}`);
  const lines = sections.flatMap(({ heading, lines: own }) => [
    `■ ${heading}`,
    ...own.map(({ text, detail, key }) => `  ${text}  ${detail}${key === '' ? '' : `  [${key}]`}`),
  ]);
  return [`${MODES[mode]}: ${counted.join('、')}`, ...lines].join('\n');
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  console.error(`\n${USAGE}`);
  process.exitCode = 1;
});
