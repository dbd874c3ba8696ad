import { describe, expect, it } from 'vitest';
import { ExecutionKilled } from '../../src/local/membrane.ts';
import { lines, OFFICE, rowsOf } from '../support/office.ts';
import { bareScene, failing, nameOf, type Scene } from '../support/scene.ts';

/** Every n-th service call is cut; all of them take minutes: TANE_CUT_STEP=1. */
const STEP = Number(process.env.TANE_CUT_STEP ?? 200);

const kill = () => {
  throw new ExecutionKilled('killed');
};

/** Where everything stands, ids apart: sheets, records, files in their folders, Forms with their questions, templates with their fields, triggers. */
function stateOf(office: Scene): unknown {
  const { world, person } = office.workspace;
  const name = (id: string | null | undefined) => world.drive.files.get(id ?? '')?.name ?? '';
  const files = [...world.drive.files.values()].filter((file) => !file.trashed);
  const forms = files.filter((file) => file.mimeType.endsWith('.form')).map((file) => world.forms.get(file.id));
  const numbered = (text: string | undefined) => (text ?? '').split('/')[0] ?? '';
  return {
    sheets: person.sheets(),
    settings: lines(office.workspace, '設定', '設定名', '値'),
    counters: lines(office.workspace, '採番', '表', '最後の番号'),
    documents: rowsOf(office.workspace, '文書').map((row) => [row.文書キー, row.題名, name(row.ファイルID)]),
    items: rowsOf(office.workspace, 'フォーム項目').map((row) => [name(numbered(row.項目キー)), row.列]),
    asked: forms.map((form) => [form.title, form.published, form.items.map((item) => item.title)]),
    recorded: forms.every((form) => rowsOf(office.workspace, '文書').some((row) => row.ファイルID === form.id)),
    templates: files
      .filter((file) => file.mimeType.endsWith('.document'))
      .map((file) => [file.name, JSON.stringify(world.docs.get(file.id)).match(/\{\{\w+\}\}/g)])
      .sort(),
    files: files.map((file) => `${file.parents.map(name)}/${file.name}`).sort(),
    triggers: world.triggers.map((one) => [one.handler, name(one.sourceId)]).sort(),
  };
}

const undisturbed = bareScene();
undisturbed.workspace.run('setUp', [OFFICE]);
const EXPECTED = stateOf(undisturbed);
const CALLS = undisturbed.calls.length;

/** Of each kind of call the first and the last, and the calls that follow them: there the state differs most. */
const NAMES = undisturbed.calls.map(nameOf);
const TELLING = [...new Set(NAMES)].flatMap((name) => [NAMES.indexOf(name) + 1, NAMES.lastIndexOf(name) + 1]);

const cuts = [
  ...Array.from({ length: Math.floor(CALLS / STEP) }, (_, i) => 1 + i * STEP),
  ...TELLING.filter((n) =>
    /files\.(create|update)|batchUpdate|FormApp\.create$|permissions\.create|addPageBreak/.test(NAMES[n - 1] ?? ''),
  ).flatMap((n) => [n, n + 1]),
];
const CUTS = [...new Set(cuts)].filter((n) => n <= CALLS).sort((a, b) => a - b);

describe('初期設定 that was killed', () => {
  it.each(CUTS)('before call %i is finished by the next run, with nothing doubled', (n) => {
    const office = bareScene().beforeCall(n, kill);
    expect(() => office.workspace.run('setUp', [OFFICE])).toThrow('killed');
    office.workspace.run('setUp', [OFFICE]);
    expect(stateOf(office)).toEqual(EXPECTED);
  });

  it('twice is finished by the third', () => {
    const office = bareScene().beforeCall(150, kill);
    expect(() => office.workspace.run('setUp', [OFFICE])).toThrow('killed');
    office.beforeCall(60, kill);
    expect(() => office.workspace.run('setUp', [OFFICE])).toThrow('killed');
    office.workspace.run('setUp', [OFFICE]);
    expect(stateOf(office)).toEqual(EXPECTED);
  });
});

describe('初期設定 whose calls give no answer', () => {
  it.each(['spreadsheets.batchUpdate', 'drive.files.create', 'drive.files.update', 'documents.batchUpdate'])(
    'though %s took effect, is finished by the next run',
    (name) => {
      const office = bareScene().after(name, failing(503, 'The service is currently unavailable.'));
      try {
        office.workspace.run('setUp', [OFFICE]);
      } catch {
        office.workspace.run('setUp', [OFFICE]);
      }
      expect(stateOf(office)).toEqual(EXPECTED);
    },
  );
});
