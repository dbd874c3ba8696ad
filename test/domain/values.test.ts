import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Column, type ColumnType, SCHEMA, type Value } from '../../src/domain/schema/index.ts';
import { type Cell, cellOfValue, emptyValue, isEmpty, readAnswer, valueOfCell } from '../../src/domain/values.ts';
import { HOSTILE, property } from '../support/property.ts';

const column = (type: ColumnType, rest: Partial<Column> = {}): Column => ({
  type,
  label: '欄',
  visibility: 'internal',
  ...rest,
});

/** Every column type that some table declares. */
const TYPES = [
  ...new Set(Object.values(SCHEMA).flatMap((table) => Object.values(table.columns).map((c: Column) => c.type))),
].sort();

const FRUIT = { options: ['りんご', 'みかん・ゆず'] };

describe('what a person writes', () => {
  it.each<[ColumnType, string, Partial<Column>, Value]>([
    ['text', '  花の会　', {}, '花の会'],
    ['text', '=1+1', {}, '=1+1'],
    ['text', '髙﨑', {}, '髙﨑'],
    ['long', '1行目\n\n3行目', {}, '1行目\n\n3行目'],
    ['lines', ' 太鼓\r\n\r\n 踊り ', {}, ['太鼓', '踊り']],
    ['choices', 'りんご、みかん・ゆず', FRUIT, ['りんご', 'みかん・ゆず']],
    ['choice', 'りんご', FRUIT, 'りんご'],
    ['integer', '230', {}, 230],
    ['integer', '２３０名', {}, 230],
    ['integer', '1,200 人', {}, 1200],
    ['integer', '-5', {}, -5],
    ['integer', '0', {}, 0],
    ['yen', '10,000円', {}, 10_000],
    ['flag', '○', {}, true],
    ['flag', 'はい', {}, true],
    ['flag', 'いいえ', {}, false],
    ['flag', '×', {}, false],
    ['date', '令和8年7月1日(水)', {}, '2026-07-01'],
    ['partialDate', '平成26年9月', {}, '2014-09'],
    ['email', 'hana@example.jp', {}, 'hana@example.jp'],
    ['phone', '000-1234-5678', {}, '000-1234-5678'],
    ['integer', '', {}, null],
    ['lines', '', {}, []],
    ['flag', '', {}, false],
  ])('%s: 「%s」', (type, text, rest, value) => {
    expect(readAnswer(column(type, rest), text)).toEqual({ value });
  });

  it.each<[ColumnType, string, Partial<Column>, string]>([
    ['text', '　', { required: true }, 'answer.required'],
    ['lines', '\n', { required: true }, 'answer.required'],
    ['integer', '約230', {}, 'answer.notNumber'],
    ['integer', '10～20名', {}, 'answer.notNumber'],
    ['integer', '3,4', {}, 'answer.notNumber'],
    ['integer', '10 20', {}, 'answer.notNumber'],
    ['integer', '1.5', {}, 'answer.notNumber'],
    ['integer', '12345678901234567890', {}, 'answer.notNumber'],
    ['choice', 'ぶどう', FRUIT, 'answer.notOption'],
    ['choices', 'りんご、ぶどう', FRUIT, 'answer.notOption'],
    ['flag', '要相談', {}, 'answer.notYesNo'],
    ['flag', '✓', {}, 'answer.notYesNo'],
    ['date', '平成26年9月', {}, 'answer.notDate'],
    ['date', '2026-02-30', {}, 'answer.notDate'],
    ['partialDate', '春ごろ', {}, 'answer.notDate'],
    ['partialDate', '4/10', {}, 'answer.notDate'],
    ['email', 'hana＠example.jp', {}, 'answer.notEmail'],
  ])('%s: 「%s」 is not guessed', (type, text, rest, problem) => {
    expect(readAnswer(column(type, rest), text)).toEqual({ problem });
  });

  it('the answers of a checkbox are one list', () => {
    expect(readAnswer(column('choices', FRUIT), ['りんご', 'みかん・ゆず'])).toEqual({ value: FRUIT.options });
  });
});

describe('cells', () => {
  it.each<[ColumnType, Cell, Value]>([
    ['integer', '230名', 230],
    ['integer', ' ', null],
    ['integer', '未定', null],
    ['integer', 'Infinity', null],
    ['integer', true, null],
    ['date', 46204.5, '2026-07-01'],
    ['date', '7月中', '7月中'],
    ['dateTime', 46204.375, '2026-07-01T09:00:00'],
    ['dateTime', '朝', '朝'],
    ['flag', true, true],
    ['flag', '済', false],
    ['text', 42, '42'],
  ])('%s: a cell %o that staff typed is %o', (type, cell, value) => {
    expect(valueOfCell(column(type), cell)).toEqual(value);
  });

  it.each<[ColumnType, Value, Cell]>([
    ['date', '2026-07-01', 46204],
    ['date', '7月中', '7月中'],
    ['dateTime', '2026-07-01T09:00:00', 46204.375],
    ['dateTime', '朝', '朝'],
    ['partialDate', '2014-09', '2014-09'],
    ['flag', true, '○'],
    ['flag', false, ''],
    ['lines', ['太鼓', '踊り'], '太鼓\n踊り'],
    ['choices', ['りんご', 'ゆず'], 'りんご、ゆず'],
    ['integer', 0, 0],
    ['integer', null, ''],
    ['text', '=1+1', '=1+1'],
  ])('%s: the value %o is stored as %o', (type, value, cell) => {
    expect(cellOfValue(column(type), value)).toBe(cell);
  });
});

describe.each(TYPES)('a column of type %s', (type) => {
  it('holds nothing as nothing', () => {
    expect(isEmpty(emptyValue(type))).toBe(true);
    expect(cellOfValue(column(type), emptyValue(type))).toBe('');
    expect(valueOfCell(column(type), '')).toEqual(emptyValue(type));
  });

  it('gives back whatever a person wrote into it', () => {
    property(HOSTILE, (text) => {
      const reading = readAnswer(column(type), text);
      if (!('value' in reading)) return;
      expect(valueOfCell(column(type), cellOfValue(column(type), reading.value))).toEqual(reading.value);
    });
  });

  it('gives back whatever stood in its cell, once it was read', () => {
    property(fc.oneof(HOSTILE, fc.integer({ min: -11662, max: 110000 }), fc.boolean()), (cell) => {
      const value = valueOfCell(column(type), cell);
      const stored = cellOfValue(column(type), value);
      expect(Number.isNaN(stored)).toBe(false);
      expect(valueOfCell(column(type), stored)).toEqual(value);
    });
  });
});
