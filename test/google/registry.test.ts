import { describe, expect, it } from 'vitest';
import { lines } from '../support/office.ts';
import { failing, type Scene, scene } from '../support/scene.ts';

const READ = 'spreadsheets.values.batchGetByDataFilter';
const WRITE = 'spreadsheets.batchUpdate';

const group = (name: string, values: Readonly<Record<string, unknown>> = {}) =>
  ({ add: 'groups', values: { name, ...values } }) as const;
const rename = (key: string, name: string) => ({ edit: 'groups', key, patch: { name } }) as const;

/** An office with three groups. */
function threeGroups(): Scene {
  const office = scene();
  office.write(group('たね太鼓'), group('ひまわり読み聞かせ会'), group('川べり清掃隊'));
  return office;
}

const names = (office: Scene) => lines(office.workspace, '団体', '団体番号', '団体名');

describe('reading and writing', () => {
  it('reads any number of tables with one service call', () => {
    const office = scene();
    const calls = office.callsOf(() =>
      office.workspace.run('read', [['groups', 'experts', 'matches', 'entries', 'documents']]),
    );
    expect(calls.filter((name) => name.startsWith('spreadsheets'))).toEqual([READ]);
  });

  it('writes rows of several tables, their numbers and their audit with one batch', () => {
    const office = scene();
    const calls = office.callsOf(() =>
      office.write(group('たね太鼓'), { add: 'experts', values: { name: '種田はな' } }),
    );
    expect(calls.filter((name) => name.startsWith('spreadsheets'))).toEqual([READ, WRITE]);
    expect(lines(office.workspace, '監査', '操作', '表', '記録番号').slice(-2)).toEqual([
      '試験 | 団体 | 種川-団0001',
      '試験 | 専門家 | 種川-専0001',
    ]);
    const [one, other] = lines(office.workspace, '監査', '操作番号').slice(-2);
    expect(one).toMatch(/^[0-9a-f-]{36}$/);
    expect(one).toBe(other);
  });

  it('audits an edit with the values before and after', () => {
    const office = threeGroups();
    office.write(rename('種川-団0002', 'ひまわり文庫'));
    expect(lines(office.workspace, '監査', '記録番号', '変更前', '変更後').at(-1)).toBe(
      '種川-団0002 | {"name":"ひまわり読み聞かせ会"} | {"name":"ひまわり文庫"}',
    );
  });

  it('writes nothing when nothing changes', () => {
    const office = threeGroups();
    expect(office.callsOf(() => office.write(rename('種川-団0001', 'たね太鼓')))).not.toContain(WRITE);
  });
});

describe('numbers', () => {
  it('are given in order and read well', () => {
    expect(names(threeGroups())).toEqual([
      '種川-団0001 | たね太鼓',
      '種川-団0002 | ひまわり読み聞かせ会',
      '種川-団0003 | 川べり清掃隊',
    ]);
  });

  it('are never given twice, even after the last row was deleted', () => {
    const office = threeGroups();
    office.workspace.person.deleteRows('団体', 4);
    expect(office.write(group('畑の学校'))).toEqual(['種川-団0004']);
  });

  it('go on after a number that a person typed in', () => {
    const office = threeGroups();
    office.workspace.person.type('団体', 5, '団体番号', '種川-団0040');
    expect(office.write(group('畑の学校'))).toEqual(['種川-団0041']);
  });

  it('are kept in 採番, one row a table', () => {
    expect(lines(threeGroups().workspace, '採番', '表', '最後の番号').slice(0, 3)).toEqual([
      'groups | 3',
      'experts | 0',
      'seedSheets | 0',
    ]);
  });
});

describe('a refusal', () => {
  it('of one cell over 50,000 characters writes nothing at all, and says so', () => {
    const office = threeGroups();
    const before = JSON.stringify(office.workspace.world.sheets.save());
    expect(office.refusal(rename('種川-団0001', '別の名'), group('長文', { activities: 'あ'.repeat(50_001) }))).toMatch(
      /^Google スプレッドシートが書き込みを断りました（.+）/,
    );
    expect(JSON.stringify(office.workspace.world.sheets.save())).toBe(before);
  });

  it('shows a conflict when a value is no longer what the person saw', () => {
    const office = threeGroups();
    office.workspace.person.type('団体', 2, '団体名', 'たね和太鼓');
    const edit = { ...rename('種川-団0001', 'たね太鼓会'), seen: { name: 'たね太鼓' } };
    expect(office.refusal(edit)).toContain('「団体名」');
    expect(office.refusal(edit)).toContain('たね和太鼓');
    expect(names(office)[0]).toBe('種川-団0001 | たね和太鼓');
  });

  it('names a row that is gone', () => {
    const office = threeGroups();
    office.workspace.person.deleteRows('団体', 3);
    expect(office.refusal(rename('種川-団0002', '別の名'))).toContain('種川-団0002');
  });

  it('names a column that was deleted', () => {
    const office = threeGroups();
    office.workspace.person.deleteColumn('団体', '代表者');
    expect(office.refusal(group('畑の学校'))).toMatch(/「団体」.*「代表者」/);
  });

  it('names a column that is there twice', () => {
    const office = threeGroups();
    const dimensionRange = { sheetId: 7001, dimension: 'COLUMNS', startIndex: 30, endIndex: 31 };
    const copied = { metadataKey: 'tane.column', metadataValue: 'groups.phone', visibility: 'DOCUMENT' };
    office.workspace.run('sheetsBatch', [
      [
        { appendDimension: { sheetId: 7001, dimension: 'COLUMNS', length: 10 } },
        { createDeveloperMetadata: { developerMetadata: { ...copied, location: { dimensionRange } } } },
      ],
    ]);
    expect(office.refusal(group('畑の学校'))).toMatch(/「団体」.*「電話」.*2/);
  });

  it('says in words that another script is at work', () => {
    const office = threeGroups();
    office.workspace.world.locks.set('document', 999);
    expect(office.refusal(group('畑の学校'))).toContain('ほかの処理');
  });
});

describe('an unknown outcome', () => {
  const timeout = failing(503, 'The service is currently unavailable.');

  it.each([
    ['took effect', 'after', 1],
    ['did not take effect', 'before', 2],
  ] as const)('of a write that %s ends in exactly one row', (_, when, writes) => {
    const office = threeGroups();
    office[when](WRITE, timeout);
    const steps = [group('畑の学校'), rename('種川-団0001', 'たね太鼓会')];
    const calls = office.callsOf(() => expect(office.write(...steps)).toEqual(['種川-団0004', '種川-団0001']));
    expect(calls.filter((name) => name === WRITE)).toHaveLength(writes);
    expect(names(office)).toEqual([
      '種川-団0001 | たね太鼓会',
      '種川-団0002 | ひまわり読み聞かせ会',
      '種川-団0003 | 川べり清掃隊',
      '種川-団0004 | 畑の学校',
    ]);
    expect(lines(office.workspace, '監査', '記録番号').slice(-3)).toEqual([
      '種川-団0003',
      '種川-団0001',
      '種川-団0004',
    ]);
  });

  it.each([
    ['write', WRITE],
    ['read', READ],
  ])('429 at a %s waits and tries again', (_, name) => {
    const office = threeGroups();
    const from = office.workspace.now();
    office.before(name, failing(429, 'Quota exceeded for quota metric.'));
    office.write(group('畑の学校'));
    expect(names(office)).toHaveLength(4);
    expect(office.workspace.now() - from).toBeGreaterThan(500);
  });
});
