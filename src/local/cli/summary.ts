import { readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { SetUpResult } from '../../contract.ts';
import type { LoopResult } from '../demo/loop.ts';

/** What `npm start` did, in a few lines for the person at the screen. */
export function summary(done: {
  readonly data: string;
  readonly setUp: SetUpResult;
  readonly loop: LoopResult;
}): string {
  const { setUp, loop, data } = done;
  const files = filesBelow(data);
  const count = (ending: string) => files.filter((file) => file.endsWith(ending)).length;
  const imported = Object.entries(loop.imported).map(([sheet, n]) => `${sheet} ${n}件`);
  return [
    'たね ― 共助マッチングの台帳',
    `  初期設定      シート ${setUp.sheets}枚、フォーム ${setUp.forms}件、様式 ${setUp.templates}件、トリガー ${setUp.triggers}件`,
    `  名簿の取り込み  ${imported.join('、')}`,
    `  ヒアリング     ${loop.heard}団体がフォームから回答`,
    `  マッチング     ${loop.matched}件を 候補→打診→承諾→実施→完了、事例 ${loop.cases}件`,
    `  文書          新しく ${loop.documents.made}件、書きかえ ${loop.documents.changed}件、そのまま ${loop.documents.kept}件`,
    `  公開ページ     新しく ${loop.published}件を掲載`,
    '',
    `データ  ${data}`,
    ...files.filter((file) => file.endsWith('.xlsx')).map((file) => `  台帳    ${file}`),
    `  文書    PDF ${count('.pdf')}件、HTML ${count('.html')}件（${folderOf(files, '.pdf')}）`,
    ...files.filter((file) => file.endsWith('.ndjson')).map((file) => `  記録    ${file}`),
  ].join('\n');
}

function folderOf(files: readonly string[], ending: string): string {
  const first = files.find((file) => file.endsWith(ending));
  return first ? first.slice(0, first.lastIndexOf('/')) : '';
}

function filesBelow(folder: string, base = folder): readonly string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path, base) : [relative(base, path)];
  });
}
