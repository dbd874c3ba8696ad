import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { columnsOf, MIGRATIONS, SCHEMA_VERSION } from '../../src/domain/migrations.ts';
import { SCHEMA, type TableKey } from '../../src/domain/schema/index.ts';
import { type Manifest, makeBundle } from '../../src/local/bundle.ts';
import type { Workspace } from '../../src/local/workspace.ts';
import { buildScript } from '../../tools/build.ts';
import { act, audited, linesOf, page } from '../support/desk.ts';
import { withGroups } from '../support/hearing.ts';
import { copyOf, frozen, importCsv, lines, OFFICE, office, rowsOf, told } from '../support/office.ts';
import { olderOffice } from '../support/older-office.ts';
import { VERSION_1 } from '../support/version-1.ts';

const setting = (workspace: Workspace, key: string) => rowsOf(workspace, '設定').find((row) => row.設定名 === key)?.値;

it('every column declared since version 1 is added by a migration', () => {
  const first = VERSION_1.trim()
    .split('\n')
    .flatMap((line) => {
      const [table = '', columns = ''] = line.split(': ');
      return columns.split(' ').map((column) => `${table}.${column}`);
    });
  const added = MIGRATIONS.flatMap((migration) => [
    ...columnsOf(migration).map((names) => names.join('.')),
    ...migration.tables.flatMap((table) => Object.keys(SCHEMA[table].columns).map((column) => `${table}.${column}`)),
  ]);
  const declared = (Object.keys(SCHEMA) as TableKey[]).flatMap((table) =>
    Object.keys(SCHEMA[table].columns).map((column) => `${table}.${column}`),
  );
  expect([...first, ...added].sort()).toEqual([...declared].sort());
});

describe('an older workbook', () => {
  it('is not written to, and says what to do', () => {
    const workspace = olderOffice();
    expect(() => importCsv(workspace, 'groups', '団体名,種別\n新しい会,任意団体\n')).toThrow(
      '台帳の版が古いため、書き込めません',
    );
    expect(lines(workspace, '団体', '団体名')).toHaveLength(3);
  });

  it.each([
    ['the repair', (w: Workspace) => act(w, 'inspection', 'repair')],
    ['the first timer', (w: Workspace) => w.run('everyHour', [], { context: 'trigger' })],
    ['初期設定', (w: Workspace) => w.run('setUp', [OFFICE])],
  ])('is brought up to date by %s, and recorded', (_, run) => {
    const workspace = olderOffice();
    const before = lines(workspace, '団体', '団体番号', '団体名', '活動分野');
    run(workspace);
    expect(setting(workspace, '台帳の版')).toBe(String(SCHEMA_VERSION));
    expect(setting(workspace, '台帳のID')).toBe(workspace.boundId);
    expect(lines(workspace, '団体', '団体番号', '団体名', '活動分野')).toEqual(before);
    expect(linesOf(page(workspace, 'inspection'))).toEqual([]);
    expect(audited(workspace, '台帳の更新')[0]?.変更後).toBe(MIGRATIONS[0]?.name);
    expect(importCsv(workspace, 'groups', '団体名,種別\n新しい会,任意団体\n')).toMatchObject({ added: 1 });
  });
});

it('a newer workbook refuses this program, also to read', () => {
  const workspace = withGroups(office());
  const row = rowsOf(workspace, '設定').findIndex((one) => one.設定名 === '台帳の版') + 2;
  workspace.person.type('設定', row, '値', '99');
  const words = `この台帳は新しい版（99）です。このたねは版${SCHEMA_VERSION}までしか扱えません`;
  expect(() => told(workspace, 'sidebarHome')).toThrow(words);
  expect(() => importCsv(workspace, 'groups', '団体名,種別\n新しい会,任意団体\n')).toThrow(words);
  expect(() => workspace.run('everyHour', [], { context: 'trigger' })).toThrow(words);
});

describe('a copied workbook', () => {
  const copied = () => {
    const workspace = withGroups(office());
    const row = rowsOf(workspace, '設定').findIndex((one) => one.設定名 === '台帳のID') + 2;
    workspace.person.type('設定', row, '値', '1original');
    return { workspace, row };
  };

  it('can be read, says that it is a copy, and is not written to', () => {
    const { workspace } = copied();
    const home = told<{ warnings: readonly string[]; office: string }>(workspace, 'sidebarHome');
    expect([home.office, home.warnings[0]]).toEqual(['種川市', expect.stringContaining('この台帳は写しなので')]);
    expect(() => importCsv(workspace, 'groups', '団体名,種別\n新しい会,任意団体\n')).toThrow('この台帳は写しなので');
    expect(() => act(workspace, 'inspection', 'repair')).toThrow('この台帳は写しなので');
    expect(page(workspace, 'inspection').actions).toEqual([]);
  });

  it('becomes a registry of its own when a person says so', () => {
    const { workspace, row } = copied();
    workspace.person.type('設定', row, '値', '');
    workspace.run('setUp', [OFFICE]);
    expect(setting(workspace, '台帳のID')).toBe(workspace.boundId);
    expect(importCsv(workspace, 'groups', '団体名,種別\n新しい会,任意団体\n')).toMatchObject({ added: 1 });
  });
});

describe('migrations', async () => {
  const manifest = JSON.parse(readFileSync('src/registry/appsscript.json', 'utf8')) as Manifest;
  const bundle = makeBundle(await buildScript('test/support/migrate-entry.ts'), new Map(), manifest);

  it('run in the order of their versions, each in its own write', () => {
    const workspace = copyOf(frozen(withGroups(office())), { bundle });
    expect(workspace.run('migrateFurther')).toEqual({ ok: true, value: 2 });
    expect(new Set(lines(workspace, '団体', '目的'))).toEqual(new Set(['後の版']));
    expect(new Set(audited(workspace, '台帳の更新').map((row) => row.操作番号)).size).toBe(2);
  });

  it('go on where a run was cut short', () => {
    let writes = 0;
    const workspace = copyOf(frozen(withGroups(office())), {
      bundle,
      afterCall: ({ rest }) => {
        if (rest?.method !== 'spreadsheets.batchUpdate') return;
        writes += 1;
        if (writes === 1) throw new Error('killed');
      },
    });
    expect(() => workspace.run('migrateFurther')).toThrow('killed');
    expect(workspace.run('migrateFurther')).toMatchObject({ ok: true });
    expect(new Set(lines(workspace, '団体', '目的'))).toEqual(new Set(['後の版']));
    expect(setting(workspace, '台帳の版')).toBe('102');
  });
});
