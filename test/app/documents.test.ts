import { describe, expect, it } from 'vitest';
import type { GenerateResult } from '../../src/contract.ts';
import type { CallRecord } from '../../src/local/kernel.ts';
import { ExecutionKilled } from '../../src/local/membrane.ts';
import { fieldsIn, runOf, textOf } from '../support/doc-reading.ts';
import { rowsOf } from '../support/office.ts';
import { failing, type Scene, scene } from '../support/scene.ts';

type Doc = GoogleAppsScript.Docs.Schema.Document;

const BATCH = 'documents.batchUpdate';
const SHEET = '種川-種0001';

const seedSheet = (groupName: string, values: Readonly<Record<string, unknown>> = {}) =>
  ({ add: 'seedSheets', values: { groupName, fiscalYear: 2026, heardOn: '2026-05-01', ...values } }) as const;

/** An office that heard one group and made its seed sheet. */
function heard(values: Readonly<Record<string, unknown>> = {}): Scene {
  const office = scene();
  office.write(seedSheet('たね太鼓', { activities: '太鼓の練習と演奏', strengths: ['若い会員が多い'], ...values }));
  make(office);
  return office;
}

const make = (office: Scene) => office.workspace.run('makeDocuments') as GenerateResult;

const record = (office: Scene, key = SHEET) => rowsOf(office.workspace, '文書').find((row) => row.文書キー === key);

const edit = (office: Scene, patch: Readonly<Record<string, unknown>>) =>
  office.write({ edit: 'seedSheets', key: SHEET, patch });

const docId = (office: Scene) => record(office)?.ファイルID ?? '';
const docOf = (office: Scene) => office.workspace.run('docsGet', [docId(office)]) as Doc;
const person = (office: Scene, ...requests: readonly object[]) =>
  office.workspace.run('docsBatch', [docId(office), requests]);

/** What the last batchUpdate of a Doc asked for. */
function requestsOf(office: Scene): readonly Readonly<Record<string, unknown>>[] {
  const call = office.calls.filter((one: CallRecord) => one.rest?.method === BATCH).at(-1);
  const body = call?.rest?.body as { readonly requests?: readonly Readonly<Record<string, unknown>>[] } | undefined;
  return body?.requests ?? [];
}

describe('the first time', () => {
  it('each field becomes a named range and no brace is left', () => {
    const document = docOf(heard());
    expect(fieldsIn(document)).toEqual(
      [
        ...['groupName', 'updatedOn', 'fiscalYear', 'heardOn', 'listener', 'confirmedOn', 'activities', 'publicText'],
        ...['strengths', 'weaknesses', 'issues', 'needPeople', 'needGoods', 'needMoney', 'offerPeople', 'offerGoods'],
        ...['offerMoney', 'offerPlace', 'offerInformation', 'partners'],
      ].sort(),
    );
    expect(textOf(document)).not.toContain('{{');
    expect(textOf(document)).toContain('令和8年5月1日(金曜日)');
    expect(textOf(document)).toContain('・若い会員が多い');
  });

  it('braces in an answer are text, then and later', () => {
    const office = heard({ activities: '{{groupName}} と {{weaknesses}}' });
    expect(textOf(docOf(office))).toContain('{{groupName}} と {{weaknesses}}');
    edit(office, { weaknesses: ['{{issues}}'] });
    make(office);
    expect(textOf(docOf(office))).toContain('{{groupName}} と {{weaknesses}}');
    expect(textOf(docOf(office))).toContain('・{{issues}}');
  });

  it('says what was made, and the second time there is nothing to do', () => {
    const office = heard();
    const calls = office.callsOf(() => expect(make(office)).toEqual({ made: 0, changed: 0, kept: 1, left: 0 }));
    expect(calls.filter((name) => /^(documents|drive)/.test(name))).toEqual([]);
  });

  it('a Doc and a PDF stand in the folder of the staff', () => {
    const office = heard();
    const folder = record(office, 'folder:internal')?.ファイルID;
    const files = [...office.workspace.world.drive.files.values()].filter((file) => file.parents[0] === folder);
    expect(files.map((file) => file.name).sort()).toEqual([
      '種川-種0001_たね太鼓（令和8年度）',
      '種川-種0001_たね太鼓（令和8年度）.pdf',
    ]);
  });
});

describe('an update', () => {
  it('touches only the fields that changed', () => {
    const office = heard();
    edit(office, { activities: '太鼓の練習' });
    expect(make(office)).toEqual({ made: 0, changed: 1, kept: 0, left: 0 });
    const requests = requestsOf(office);
    expect(requests.map((request) => Object.keys(request)[0])).toEqual([
      'deleteNamedRange',
      'insertText',
      'deleteContentRange',
      'createNamedRange',
    ]);
    expect(requests.at(-1)).toMatchObject({ createNamedRange: { name: 'tane.activities' } });
  });

  it('keeps the ids of the Doc and of the PDF for life', () => {
    const office = heard();
    const ids = () => [record(office)?.ファイルID, record(office)?.PDFのID];
    const before = ids();
    for (const activities of ['一', '二', '三']) {
      edit(office, { activities });
      make(office);
    }
    expect(ids()).toEqual(before);
    expect(before).toEqual([expect.stringMatching(/./), expect.stringMatching(/./)]);
  });

  it('leaves what people wrote around the fields', () => {
    const office = heard();
    const index = runOf(docOf(office), '太鼓の練習と演奏')?.startIndex ?? 0;
    person(
      office,
      { insertText: { location: { index }, text: '（写真はここ）\n' } },
      { insertText: { endOfSegmentLocation: {}, text: '次の聞き取りは来春。' } },
    );
    edit(office, { activities: '太鼓の練習' });
    make(office);
    expect(textOf(docOf(office))).toContain('（写真はここ）\n太鼓の練習\n');
    expect(textOf(docOf(office))).toContain('次の聞き取りは来春。');
  });

  it('keeps how people styled a field, and that field alone', () => {
    const office = heard();
    const start = (runOf(docOf(office), '更新日 ')?.startIndex ?? 0) + '更新日 '.length;
    const range = { startIndex: start, endIndex: start + '令和8年7月1日(水曜日)'.length };
    person(office, { updateTextStyle: { range, textStyle: { italic: true }, fields: 'italic' } });
    office.workspace.advance(24 * 3_600_000);
    edit(office, { activities: '太鼓の練習' });
    make(office);
    const italic = (text: string) => runOf(docOf(office), text)?.textRun?.textStyle?.italic ?? false;
    expect([italic('更新日 '), italic('令和8年7月2日(木曜日)')]).toEqual([false, true]);
  });

  it('begins anew when a person edited the Doc meanwhile', () => {
    const office = heard();
    edit(office, { activities: '太鼓の練習' });
    office.before(BATCH, () => {
      office.workspace.world.docs.batchUpdate(docId(office), {
        requests: [{ insertText: { location: { index: 1 }, text: '【控え】' } }],
      });
    });
    make(office);
    expect(textOf(docOf(office))).toMatch(/^【控え】『共助マッチングの種』シート/);
    expect(textOf(docOf(office))).toContain('太鼓の練習\n');
    expect(textOf(docOf(office))).not.toContain('演奏');
  });

  it('writes nothing twice when no answer came', () => {
    const office = heard();
    edit(office, { activities: '太鼓の練習' });
    office.after(BATCH, failing(503, 'The service is currently unavailable.'));
    try {
      make(office);
    } catch {
      make(office);
    }
    expect(textOf(docOf(office)).match(/太鼓の練習/g)).toHaveLength(1);
  });

  it.each([
    ['control characters', 'あ\u0000い\u000bう\u001fえ', 'あい\u000bうえ'],
    ['外字 of the private use area', '髙\ue000橋', '髙橋'],
    ['line ends of Windows', '一行目\r\n二行目', '一行目\n二行目'],
    ['nothing but such', '\ue000', '―'],
  ])('text with %s leaves its neighbours alone, each time', (_, written, shown) => {
    const office = heard();
    for (const activities of [written, '無地', written]) {
      edit(office, { activities });
      make(office);
    }
    const text = textOf(docOf(office));
    expect(text).toContain(`活動概要\n${shown}\n`);
    edit(office, { activities: 'おわり' });
    make(office);
    expect(textOf(docOf(office))).toBe(text.replace(`活動概要\n${shown}\n`, '活動概要\nおわり\n'));
  });
});

describe('what goes wrong', () => {
  it('a Doc without any field is named in words, and the others are written', () => {
    const office = heard();
    office.write(seedSheet('ひまわり読み聞かせ会', { activities: '読み聞かせ' }));
    const { namedRanges } = docOf(office);
    person(office, ...Object.keys(namedRanges ?? {}).map((name) => ({ deleteNamedRange: { name } })));
    edit(office, { activities: '太鼓の練習' });
    expect(() => make(office)).toThrow(/「種川-種0001_たね太鼓（令和8年度）」/);
    expect(record(office, '種川-種0002')?.PDFのID).toMatch(/./);
    expect(textOf(docOf(office))).toContain('演奏');
  });

  it.each(Array.from({ length: 14 }, (_, i) => i + 3))(
    'killed before call %i, the next run ends with one Doc and one PDF',
    (n) => {
      const office = scene();
      office.write(seedSheet('たね太鼓', { activities: '太鼓の練習と演奏' }));
      office.beforeCall(n, () => {
        throw new ExecutionKilled('killed');
      });
      expect(() => make(office)).toThrow('killed');
      make(office);
      const names = [...office.workspace.world.drive.files.values()].map((file) => file.name);
      expect(names.filter((name) => name.startsWith(SHEET)).sort()).toEqual([
        '種川-種0001_たね太鼓（令和8年度）',
        '種川-種0001_たね太鼓（令和8年度）.pdf',
      ]);
      expect(textOf(docOf(office))).toContain('太鼓の練習と演奏');
      expect(make(office)).toEqual({ made: 0, changed: 0, kept: 1, left: 0 });
    },
  );
});
