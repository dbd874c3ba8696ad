import { OFFICE, walkLoop } from '../../src/local/demo/loop.ts';
import type { Workspace } from '../../src/local/workspace.ts';
import { lines, rowsOf } from './office.ts';

/** Sets up and walks the programme once on the sample, as `npm start` does. */
export function walk(workspace: Workspace): ReturnType<typeof walkLoop> {
  workspace.run('setUp', [OFFICE]);
  return walkLoop(workspace, 'sample');
}

/** What every finished walk must have left, whatever happened on the way. */
export function outcome(workspace: Workspace): Readonly<Record<string, unknown>> {
  const count = (sheet: string) => rowsOf(workspace, sheet).length;
  const files = [...workspace.world.drive.files.values()].filter((file) => !file.trashed);
  return {
    sheets: ['拠点', '団体', '専門家', '種シート', 'マッチング', '経過', '事例', '受付'].map((sheet) => [
      sheet,
      count(sheet),
    ]),
    stages: [...new Set(lines(workspace, 'マッチング', '段階'))],
    cases: lines(workspace, '事例', '年度', '見出し', '参加者数（延べ）'),
    items: lines(workspace, 'ニーズ・提供', '項目番号', '相手方', '件名', '状態'),
    files: files.map((file) => file.name).sort(),
  };
}
