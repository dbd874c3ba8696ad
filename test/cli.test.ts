import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from './support/temporary.ts';

function start(...args: readonly string[]): {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
} {
  const { TANE_LOG: _, ...env } = process.env;
  const run = spawnSync('npx', ['tsx', 'src/local/cli/start.ts', ...args], { encoding: 'utf8', env });
  return { status: run.status, out: run.stdout, err: run.stderr };
}

describe('npm start -- --once', () => {
  it('walks the programme, says in Japanese what it did, and ends; again, it finds all done', () => {
    const data = temporaryFolder();
    mkdirSync(join(data, 'state'));
    writeFileSync(join(data, 'old.pdf'), 'of an earlier walk');
    const first = start('--once', '--fresh', '--data', data);
    expect(first).toMatchObject({ status: 0, err: '' });
    expect(first.out.split('\n').map((line) => line.trim())).toEqual(
      expect.arrayContaining([
        'たね ― 共助マッチングの台帳',
        expect.stringMatching(/^初期設定 +シート 1?\d\d枚、フォーム \d件、様式 2件、トリガー \d件$/),
        expect.stringMatching(/^名簿の取り込み +拠点 4件、団体 7件、専門家 8件$/),
        expect.stringMatching(/^ヒアリング +7団体がフォームから回答$/),
        expect.stringMatching(/^マッチング +8件を 候補→打診→承諾→実施→完了、事例 7件$/),
        expect.stringMatching(/^文書 +新しく 14件、書きかえ 0件、そのまま 0件$/),
      ]),
    );
    expect(first.out).toContain(data);
    expect(readdirSync(data)).toEqual(expect.arrayContaining(['calls.ndjson', 'drive', 'state']));
    expect(readdirSync(data)).not.toContain('old.pdf');
    const second = start('--once', '--data', data);
    expect(second).toMatchObject({ status: 0, err: '' });
    expect(second.out).toMatch(/文書 +新しく 0件、書きかえ 0件、そのまま 14件/);
  }, 300_000);
});

describe('npm start refuses in words', () => {
  it.each([
    ['a port that is none', ['--port', '八千'], '--port は 0 から 65535 の番号です: 八千'],
    ['a port too high', ['--port', '70000'], '--port は 0 から 65535 の番号です: 70000'],
    ['an empty port', ['--port', ''], '--port は 0 から 65535 の番号です'],
    ['an unknown option', ['--colour'], '--colour'],
  ])('%s', (_, args, words) => {
    const { status, err } = start('--once', '--data', join(temporaryFolder(), 'data'), ...args);
    expect(status).toBe(1);
    expect(err).toContain(words);
    expect(err).toContain('使い方: npm start');
  });

  it('to clear a folder that is not its own', () => {
    const data = temporaryFolder();
    writeFileSync(join(data, '大切な書類.txt'), '消さないで');
    const { status, err } = start('--once', '--fresh', '--data', data);
    expect(status).toBe(1);
    expect(err).toContain('たねのデータではありません');
    expect(existsSync(join(data, '大切な書類.txt'))).toBe(true);
  });
});
