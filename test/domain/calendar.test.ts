import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  dateOfSerial,
  dateTimeOfSerial,
  fiscalYearLabel,
  fiscalYearOf,
  isDate,
  isDateTime,
  isPartialDate,
  japaneseDate,
  japanTime,
  readDate,
  serialOfDate,
  serialOfDateTime,
} from '../../src/domain/calendar.ts';
import { property } from '../support/property.ts';

const DAY = fc.date({ min: new Date('1868-01-25'), max: new Date('2200-12-31'), noInvalidDate: true });
const day = (date: Date): string => date.toISOString().slice(0, 10);

describe('和暦', () => {
  it.each([
    ['1868-01-25', '明治元年1月25日(土曜日)'],
    ['1912-07-29', '明治45年7月29日(月曜日)'],
    ['1912-07-30', '大正元年7月30日(火曜日)'],
    ['1926-12-24', '大正15年12月24日(金曜日)'],
    ['1926-12-25', '昭和元年12月25日(土曜日)'],
    ['1989-01-07', '昭和64年1月7日(土曜日)'],
    ['1989-01-08', '平成元年1月8日(日曜日)'],
    ['2019-04-30', '平成31年4月30日(火曜日)'],
    ['2019-05-01', '令和元年5月1日(水曜日)'],
    ['2026-04-10', '令和8年4月10日(金曜日)'],
    ['2014-09', '平成26年9月'],
    ['2019-04', '平成31年4月'],
    ['2019-05', '令和元年5月'],
    ['2014', '平成26年'],
    ['2019', '令和元年'],
    ['1867-12-31', '1867年12月31日(火曜日)'],
    ['', ''],
    ['来月ごろ', '来月ごろ'],
  ])('%s is written %s', (date, written) => {
    expect(japaneseDate(date)).toBe(written);
  });

  it.each([
    ['2026-04-10', '2026-04-10'],
    ['2026/4/10', '2026-04-10'],
    ['2026.4.10', '2026-04-10'],
    ['2026年4月10日', '2026-04-10'],
    ['20260410', '2026-04-10'],
    ['令和8年4月10日', '2026-04-10'],
    ['令和８年４月１０日（金曜日）', '2026-04-10'],
    ['令和 8年 4月 10日 (金)', '2026-04-10'],
    ['R8.4.10', '2026-04-10'],
    ['Ｈ元.1.8', '1989-01-08'],
    ['平成元年1月8日', '1989-01-08'],
    ['昭和64年1月7日', '1989-01-07'],
    ['平成26年9月', '2014-09'],
    ['平成26年度', '2014'],
    ['2014', '2014'],
  ])('%s is read as %s', (text, date) => {
    expect(readDate(text)).toBe(date);
  });

  it.each([
    '',
    '元年',
    '12',
    '4/10',
    '令和8年13月1日',
    '令和8年2月30日',
    '令和0年4月1日',
    '2026410',
    '来月',
    '1867',
    '2201',
    '令和8年4月10日ごろ',
  ])('「%s」 is no date and none is guessed', (text) => {
    expect(readDate(text)).toBe('');
  });

  it('what is written is read back', () => {
    property(DAY, (date) => {
      expect(readDate(japaneseDate(day(date)))).toBe(day(date));
    });
  });
});

describe('年度', () => {
  it.each([
    ['2026-03-31', 2025],
    ['2026-04-01', 2026],
    ['2027-03', 2026],
    ['2026-12', 2026],
    ['2026', 2026],
  ])('%s lies in %i', (date, year) => {
    expect(fiscalYearOf(date)).toBe(year);
  });

  it.each([
    [2026, '令和8年度'],
    [2019, '令和元年度'],
    [2018, '平成30年度'],
    [1989, '平成元年度'],
    [1988, '昭和63年度'],
  ])('%i is %s', (year, label) => {
    expect(fiscalYearLabel(year)).toBe(label);
  });
});

describe('serial numbers', () => {
  it.each([
    ['1899-12-30', 0],
    ['1900-01-01', 2],
    ['2026-07-01', 46204],
    ['1868-01-25', -11662],
  ])('%s is %i', (date, serial) => {
    expect(serialOfDate(date)).toBe(serial);
    expect(dateOfSerial(serial)).toBe(date);
  });

  it('a day comes back from its serial number, at any time of the day', () => {
    property(fc.tuple(DAY, fc.double({ min: 0, max: 0.999, noNaN: true })), ([date, time]) => {
      expect(dateOfSerial(serialOfDate(day(date)) + time)).toBe(day(date));
    });
  });

  it('a moment comes back from its serial number to the second', () => {
    property(DAY, (date) => {
      const local = date.toISOString().slice(0, 19);
      expect(dateTimeOfSerial(serialOfDateTime(local))).toBe(local);
    });
  });
});

it.each([
  ['2024-02-29', true, true],
  ['2025-02-29', false, false],
  ['2026-04', false, true],
  ['2026-13', false, false],
  ['2026', false, true],
  ['26', false, false],
])('%s: a day %s, a partial date %s', (text, whole, partial) => {
  expect([isDate(text), isPartialDate(text)]).toEqual([whole, partial]);
});

it.each([
  ['2026-07-01T09:30', true],
  ['2026-07-01T09:30:15', true],
  ['2026-07-01T24:30', false],
  ['2026-02-30T09:30', false],
  ['10時ごろ', false],
  ['', false],
])('%s: a moment %s', (text, moment) => {
  expect(isDateTime(text)).toBe(moment);
});

it('Japan is nine hours ahead, over midnight and New Year', () => {
  expect(japanTime(Date.UTC(2026, 11, 31, 15, 0, 1))).toBe('2027-01-01T00:00:01');
});

it('days are added over months and leap years', () => {
  expect([addDays('2024-02-28', 2), addDays('2026-01-01', -1)]).toEqual(['2024-03-01', '2025-12-31']);
});
