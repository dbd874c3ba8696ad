import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Suggestions } from '../src/contract.ts';
import { listRows } from '../src/local/demo/lists.ts';
import { OFFICE, walkLoop } from '../src/local/demo/loop.ts';
import type { Workspace } from '../src/local/workspace.ts';
import { bareWorkspace, lines, rowsOf, told } from './support/office.ts';
import { temporaryFolder } from './support/temporary.ts';
import { outcome, walk } from './support/walk.ts';

const CHECKER = new URL('../../shared/tools/check-requests.mjs', import.meta.url).pathname;
const hasChecker = existsSync(CHECKER);

const folder = temporaryFolder();
const logFile = join(folder, 'calls.ndjson');
let workspace: Workspace;
let first: ReturnType<typeof walkLoop>;

beforeAll(async () => {
  workspace = bareWorkspace({
    dir: folder,
    logFile,
  });
  first = walk(workspace);
  await workspace.save();
}, 300_000);

describe('one walk through the programme', () => {
  it('imports, hears, matches and tells what the city tells', () => {
    expect(first).toEqual({
      imported: { 拠点: 4, 団体: 7, 専門家: 8 },
      heard: 7,
      matched: 8,
      cases: 7,
      documents: { made: 14, changed: 0, kept: 0, left: 0 },
      // 7 groups, 8 experts, 7 cases; their needs are met.
      published: 22,
    });
  });

  it('leaves 7 seed sheets, 8 completed matches, 4 cases of 平成26年度 and 3 of 平成27年度', () => {
    expect(rowsOf(workspace, '種シート')).toHaveLength(7);
    expect(lines(workspace, 'マッチング', '段階')).toEqual(Array(8).fill('完了'));
    expect([...lines(workspace, '事例', '年度')].sort()).toEqual([
      '2014',
      '2014',
      '2014',
      '2014',
      '2015',
      '2015',
      '2015',
    ]);
    expect(rowsOf(workspace, '受付')).toEqual([]);
  });

  it('records each step: four entries a match, each stage once', () => {
    for (const match of lines(workspace, 'マッチング', 'マッチング番号')) {
      const steps = rowsOf(workspace, '経過').filter((row) => row.マッチング番号 === match);
      expect(steps.map((row) => row.段階)).toEqual(['打診', '承諾', '実施', '完了']);
    }
  });

  it('every step of intake went through triggers that succeeded', () => {
    expect(workspace.executions.filter((run) => run.status !== 'completed')).toEqual([]);
    expect(workspace.executions.filter((run) => run.function === 'onFormSubmitted')).toHaveLength(7);
  });

  it('lies in the folder as 14 documents, each a PDF with the Japanese font and a page of HTML', () => {
    const below = join(folder, 'drive', 'たね', '内部');
    const names = readdirSync(below).sort();
    const pdfs = names.filter((name) => name.endsWith('.pdf'));
    expect(pdfs).toHaveLength(14);
    expect(names.filter((name) => name.endsWith('.html'))).toHaveLength(14);
    for (const pdf of pdfs) {
      const bytes = readFileSync(join(below, pdf), 'latin1');
      expect(bytes.slice(0, 5), pdf).toBe('%PDF-');
      expect(bytes, pdf).toMatch(/BIZ-?UDPGothic/i);
    }
    const page = readFileSync(
      join(below, names.find((name) => /例.*230|射撃|シューティング/.test(name) && name.endsWith('.html')) ?? ''),
      'utf8',
    );
    expect(page).toContain('230名');
    expect(page).toContain('平成26年度');
    expect(page).not.toContain('{{');
    expect(existsSync(join(folder, '台帳.xlsx')) || readdirSync(folder).some((name) => name.endsWith('.xlsx'))).toBe(
      true,
    );
  });

  it('walked a second time does nothing', () => {
    const before = JSON.stringify(outcome(workspace));
    expect(workspace.run('setUp', [OFFICE])).toEqual({ sheets: 0, forms: 0, templates: 0, triggers: 0 });
    expect(walkLoop(workspace, 'sample')).toEqual({
      imported: { 拠点: 0, 団体: 0, 専門家: 0 },
      heard: 0,
      matched: 0,
      cases: 0,
      documents: { made: 0, changed: 0, kept: 14, left: 0 },
      published: 0,
    });
    expect(JSON.stringify(outcome(workspace))).toBe(before);
  });

  it.skipIf(!hasChecker)(
    `sends no malformed request${hasChecker ? '' : ' (skipped: ../shared/tools/check-requests.mjs is not there)'}`,
    () => {
      const report = execFileSync('node', [CHECKER, logFile], { encoding: 'utf8' });
      expect(report).toMatch(/[1-9]\d* checked, 0 malformed/);
    },
  );

  const pairs = listRows('sample', 'cases.csv').flatMap((row) =>
    (row.専門家 ?? '').split('、').map((partner) => [row.団体 ?? '', partner] as const),
  );

  it.each(pairs)('finds the real partner of %s among the candidates: %s', (group, partner) => {
    const need = rowsOf(workspace, 'ニーズ・提供').find((row) => row.相手方 === group && row.向き === '求む');
    const { candidates } = told<Suggestions>(workspace, 'suggestFor', need?.項目番号);
    const rank = candidates.findIndex((candidate) => candidate.name === partner) + 1;
    console.log(`${group} → ${partner}: rank ${rank} of ${candidates.length}`);
    expect(rank, candidates.map((candidate) => candidate.name).join('、')).toBeGreaterThan(0);
    expect(candidates[rank - 1]?.reasons.length).toBeGreaterThan(0);
  });
});
