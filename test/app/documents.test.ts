import { describe, expect, it } from 'vitest';
import type { CallRecord } from '../../src/local/kernel.ts';
import { fieldsIn, runOf, textOf } from '../support/doc-reading.ts';
import { failing, type Scene, scene } from '../support/scene.ts';
import { docId, docOf, edit, heard, make, person, record, seedSheet } from '../support/seed-sheet.ts';

const BATCH = 'documents.batchUpdate';

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

  it('a Doc and a PDF stand in the folder of the staff, also when two people ask for them at once', () => {
    const office = scene();
    office.write(seedSheet('たね太鼓'));
    office.workspace.overlap([{ fn: 'makeDocuments' }, { fn: 'makeDocuments' }], { seed: 2 });
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
    edit(office, { groupName: 'たね和太鼓' });
    const id = docId(office);
    const star = { insertText: { location: { index: 1 }, text: '★' } };
    office.before(BATCH, () => office.workspace.world.docs.batchUpdate(id, { requests: [star] }));
    make(office);
    expect(textOf(docOf(office))).toMatch(/^★『共助マッチングの種』シート\nたね和太鼓\n更新日 /);
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
