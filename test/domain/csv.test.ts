import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvOf, defused, undefused } from '../../src/domain/csv.ts';
import { HOSTILE, property } from '../support/property.ts';

describe('a CSV file', () => {
  it.each(['=1+1', '+81', '-5', '@SUM(A1)', '\t=1', '\r=1', '＝1+1', '＋1', '－1', '＠A1'])(
    'holds no cell that a program would run: %j',
    (cell) => {
      expect(defused(cell)).toBe(`'${cell}`);
      expect(undefused(defused(cell))).toBe(cell);
    },
  );

  it.each(["'=1", "''=1", "'そのまま", '普通', ''])('gives back what began with an apostrophe: %j', (cell) => {
    expect(undefused(defused(cell))).toBe(cell);
  });

  it('gives back any list of any text', () => {
    // UTF-8 holds no half of a surrogate pair.
    const text = HOSTILE.map((one) => one.replace(/[\ud800-\udfff]/gu, ''));
    property(fc.array(fc.array(text, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 4 }), (rows) => {
      const read: string[][] = parse(csvOf(rows), { bom: true, relax_column_count: true, skip_empty_lines: false });
      expect(read.map((row) => row.map(undefused))).toEqual(rows);
    });
  });
});
