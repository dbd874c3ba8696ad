import { describe, expect, it } from 'vitest';
import { ExecutionKilled } from '../../src/local/membrane.ts';
import { textOf } from '../support/doc-reading.ts';
import { scene } from '../support/scene.ts';
import { docOf, edit, heard, make, person, record, SHEET, seedSheet } from '../support/seed-sheet.ts';

describe('a document that cannot be written', () => {
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
