import { describe, expect, it } from 'vitest';
import { DOCUMENT_KEYS, DOCUMENTS, fieldsOf } from '../../src/domain/documents.ts';
import { FORM_KEYS, FORMS } from '../../src/domain/forms.ts';
import { sheetIdOf, TRAY_TITLE } from '../../src/domain/layout.ts';
import { columnsOf, TABLE_KEYS, tableOf } from '../../src/domain/schema/index.ts';
import { lines, OFFICE, rowsOf } from '../support/office.ts';
import { bareScene, type Scene, scene } from '../support/scene.ts';

type Sheet = GoogleAppsScript.Sheets.Schema.Sheet;

/** The sheets as the API tells of them, by id. */
function sheetsOf(office: Scene): ReadonlyMap<number, Sheet> {
  const fields =
    'sheets(properties,protectedRanges,data(columnMetadata(developerMetadata),rowMetadata(developerMetadata),rowData(values(dataValidation))))';
  const book = office.workspace.run('sheetsGet', [fields]) as { sheets: Sheet[] };
  return new Map(book.sheets.map((sheet) => [sheet.properties?.sheetId ?? 0, sheet]));
}

/** Names of the files that are in nobody's bin, by type. */
function filesOf(office: Scene): readonly string[] {
  const { files } = office.workspace.world.drive;
  return [...files.values()]
    .filter((file) => !file.trashed)
    .map((file) => `${file.mimeType.split('.').at(-1)} ${file.name}`)
    .sort();
}

const fileOf = (office: Scene, key: string): string =>
  rowsOf(office.workspace, '文書').find((row) => row.文書キー === key)?.ファイルID ?? '';

describe('初期設定', () => {
  it('by two people at once makes everything once', () => {
    const once = bareScene();
    once.workspace.run('setUp', [OFFICE]);
    const office = bareScene();
    const call = { fn: 'setUp', args: [OFFICE] };
    office.workspace.overlap([call, call], { seed: 3 });
    expect(filesOf(office)).toEqual(filesOf(once));
    expect(lines(office.workspace, '文書', '文書キー')).toEqual(lines(once.workspace, '文書', '文書キー'));
  });

  it('makes every sheet once and tells what it made', () => {
    const office = bareScene();
    expect(office.workspace.run('setUp', [OFFICE])).toEqual({
      sheets: TABLE_KEYS.length,
      forms: FORM_KEYS.length,
      templates: DOCUMENT_KEYS.length,
      triggers: FORM_KEYS.length + 2,
    });
    // A write has been: its tray stands behind the tables.
    expect(office.workspace.person.sheets().map((sheet) => sheet.title)).toEqual([
      ...TABLE_KEYS.map((table) => tableOf(table).sheet),
      TRAY_TITLE,
    ]);
  });

  it('does nothing the second time', () => {
    const office = scene();
    const before = [lines(office.workspace, '文書', '文書キー', 'ファイルID'), filesOf(office)];
    const made = office.workspace.run('setUp', [{ ...OFFICE, hubName: '別の市' }]);
    expect(made).toEqual({ sheets: 0, forms: 0, templates: 0, triggers: 0 });
    expect([lines(office.workspace, '文書', '文書キー', 'ファイルID'), filesOf(office)]).toEqual(before);
    expect(lines(office.workspace, '設定', '設定名', '値').slice(0, 4)).toEqual([
      '拠点名 | 種川市',
      '拠点略称 | 種川',
      '担当課 | 協働課',
      '近隣市町村 | 畑野市',
    ]);
  });

  it('makes a sheet that a person deleted again, and leaves the name that staff gave the workbook', () => {
    const office = scene();
    const file = office.workspace.world.drive.files.get(office.workspace.boundId);
    if (file) file.name = '共助の台帳 令和8年度';
    office.workspace.person.deleteSheet('語彙');
    expect(office.workspace.run('setUp', [OFFICE])).toMatchObject({ sheets: 1 });
    expect(office.workspace.person.table('語彙')[0]).toContain('ことば');
    expect(file?.name).toBe('共助の台帳 令和8年度');
  });

  it('keeps what was written on the first sheet before', () => {
    const office = bareScene();
    const [first] = office.workspace.person.sheets();
    office.workspace.person.type(first?.title ?? '', 1, 1, '昔からの名簿');
    office.workspace.run('setUp', [OFFICE]);
    expect(office.workspace.person.table(first?.title ?? '')).toEqual([['昔からの名簿']]);
  });
});

describe('the sheets', () => {
  it('have frozen headings; the ledgers are hidden', () => {
    const sheets = sheetsOf(scene());
    const shown = TABLE_KEYS.map((table) => {
      const { hidden = false, gridProperties } = sheets.get(sheetIdOf(table))?.properties ?? {};
      return [table, gridProperties?.frozenRowCount, hidden];
    });
    expect(shown).toEqual(TABLE_KEYS.map((table) => [table, 1, tableOf(table).role === 'ledger']));
  });

  it('warn before an edit and never forbid it', () => {
    const protections = [...sheetsOf(scene()).values()].flatMap((sheet) => sheet.protectedRanges ?? []);
    expect(protections).toHaveLength(2 * TABLE_KEYS.length);
    expect(protections.every((one) => one.warningOnly)).toBe(true);
  });

  it('offer the options of a column and reject nothing', () => {
    const office = scene();
    office.write({ add: 'groups', values: { name: 'たね太鼓' } });
    const options = columnsOf('groups').find(([key]) => key === 'kind')?.[1].options;
    for (const row of [2, 3, 150]) expect(office.workspace.person.options('団体', row, '種別')).toEqual(options);
    expect(office.workspace.person.type('団体', 2, '種別', '仲良しの集まり')).toEqual({ warnings: ['validation'] });
    const rules = [...sheetsOf(office).values()].flatMap((sheet) =>
      (sheet.data ?? []).flatMap((grid) => (grid.rowData ?? []).flatMap((row) => row.values ?? [])),
    );
    const strict = rules.flatMap((cell) => (cell.dataValidation ? [cell.dataValidation.strict ?? false] : []));
    expect(strict.length).toBeGreaterThan(100);
    expect(strict).not.toContain(true);
  });

  it.each(TABLE_KEYS)('%s bears the name of each column on the column', (table) => {
    const sheet = sheetsOf(scene()).get(sheetIdOf(table));
    const marks = (sheet?.data?.[0]?.columnMetadata ?? []).flatMap((column) => column.developerMetadata ?? []);
    expect(marks.map((mark) => mark.metadataValue)).toEqual(columnsOf(table).map(([key]) => `${table}.${key}`));
  });
});

describe('the Forms', () => {
  it.each(FORM_KEYS)('%s is published, open to whoever has the link, and allows no later edit', (key) => {
    const office = scene();
    const id = fileOf(office, `form:${key}`);
    expect(office.workspace.world.forms.get(id)).toMatchObject({
      title: FORMS[key].title,
      published: true,
      accepting: true,
      allowEdits: false,
    });
    const { permissions, parents } = office.workspace.world.drive.files.get(id) ?? {};
    expect(permissions?.filter((one) => one.type === 'anyone')).toMatchObject([{ role: 'reader', view: 'published' }]);
    expect(parents).toEqual([fileOf(office, 'folder:root')]);
  });

  it('are each made with the trigger that takes their answers in', () => {
    const office = scene();
    const handlers = office.workspace.world.triggers.map((one) => `${one.handler} ${one.sourceId ?? ''}`.trim());
    expect(handlers.sort()).toEqual(
      ['everyHour', 'everyNight', ...FORM_KEYS.map((key) => `onFormSubmitted ${fileOf(office, `form:${key}`)}`)].sort(),
    );
  });

  it('an administrator who forbids sharing is named in words, and the rest is in place', () => {
    const office = bareScene({ drive: { sharing: 'forbidden' } });
    const run = () => office.workspace.run('setUp', [OFFICE]);
    for (const key of FORM_KEYS) expect(run).toThrow(`「${FORMS[key].title}」`);
    expect(run).toThrow('管理者');
    expect(filesOf(office)).toEqual(filesOf(scene()));
    expect(office.workspace.world.triggers).toHaveLength(FORM_KEYS.length + 2);
  });
});

describe('the templates', () => {
  it.each(DOCUMENT_KEYS)('%s holds each field exactly once', (key) => {
    const office = scene();
    const document = office.workspace.run('docsGet', [fileOf(office, `template:${key}`)]);
    const fields = [...JSON.stringify(document).matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]);
    expect(fields.sort()).toEqual([...fieldsOf(DOCUMENTS[key])].sort());
  });
});
