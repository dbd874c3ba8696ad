/** `npm start`: builds the bundle, opens the local Workspace in a folder, walks the programme once, serves the workbench. */
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildRegistry } from '../../../tools/build.ts';
import { OFFICE, walkLoop } from '../demo/loop.ts';
import { openWorkspace } from '../workspace.ts';
import { backText } from '../xlsx-back/take-back.ts';
import { summary } from './summary.ts';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../../..');

const USAGE = `使い方: npm start -- [--data フォルダ] [--port 番号] [--once] [--fresh]
  --data フォルダ  データの置き場所（はじめは .tane）
  --port 番号      作業台のポート（はじめは 4173）
  --once           ひととおり動かして終わる
  --fresh          データを消して、はじめからやり直す`;

interface Options {
  readonly data: string;
  readonly port: number;
  readonly once: boolean;
  readonly fresh: boolean;
}

function readOptions(argv: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      data: { type: 'string', default: '.tane' },
      port: { type: 'string', default: '4173' },
      once: { type: 'boolean', default: false },
      fresh: { type: 'boolean', default: false },
    },
  });
  const port = /^\d+$/.test(values.port) ? Number(values.port) : Number.NaN;
  if (!(port <= 65_535)) throw new Error(`--port は 0 から 65535 の番号です: ${values.port}`);
  return { data: resolve(values.data), port, once: values.once, fresh: values.fresh };
}

/** What this program leaves in a data folder, even when its first run failed. */
const OWN = ['state', 'calls.ndjson'];

/** Deletes a data folder, but only one that this program made: a slip of `--data` must cost nobody their files. */
function startOver(data: string): void {
  if (!existsSync(data)) return;
  if (readdirSync(data).length > 0 && !OWN.some((name) => existsSync(join(data, name))))
    throw new Error(`${data} は、たねのデータではありません。別のフォルダを --data で指定してください。`);
  rmSync(data, { recursive: true });
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (options.fresh) startOver(options.data);
  mkdirSync(options.data, { recursive: true });
  const bundleDir = await buildRegistry();
  const workspace = openWorkspace({
    dir: options.data,
    bundleDir,
    now: Date.now(),
    logFile: process.env.TANE_LOG ?? join(options.data, 'calls.ndjson'),
  });
  const back = await workspace.takeBack();
  if (back.length > 0) console.log(`別のところで書き換えられた台帳を読み取りました。\n${backText(back)}`);
  const setUp = workspace.run('setUp', [OFFICE]) as Parameters<typeof summary>[0]['setUp'];
  const loop = walkLoop(workspace, join(ROOT, 'sample'));
  await workspace.save();
  console.log(summary({ data: options.data, setUp, loop }));
  if (options.once) return;
  const { startWorkbench } = await import('../workbench/server.ts');
  const { url, close } = await startWorkbench(workspace, { port: options.port });
  // The workbench saves a moment after it answers: whoever ends it must not lose that moment.
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void close().then(() => process.exit(0)));
  console.log(`\n作業台を開いてください: ${url}\n（終わるときは Ctrl+C）`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  console.error(`\n${USAGE}`);
  process.exitCode = 1;
});
