/** Days, months and years as old lists write them: 和暦, 「頃」, 「吉日」, several in one cell. */
import { fiscalYearOf, readDate } from '../../calendar.ts';
import { isBlank, plain, remainder, saysNone, saysUntold, squeezed } from '../text.ts';
import { type CellReading, reading, remark } from './cell.ts';

const ERA = '(?:明治|大正|昭和|平成|令和|[MTSHR明大昭平令])';
const YEAR = `(?:${ERA}\\s*(?:\\d{1,2}|元)|(?:1[89]|20)\\d\\d)`;
/** A day or month or year, with what joins its parts; a range's end may repeat only the month. */
const DAY = new RegExp(
  `${YEAR}\\s*(?:年度?|[./-])?(?:\\s*\\d{1,2}\\s*(?:月|[./-](?=\\s*\\d)|(?![\\d:時])))?(?:\\s*(?:\\d{1,2}(?![\\d時:])日?|末日?|吉日))?`,
  'gi',
);
const SHORT_ERAS: Readonly<Record<string, string>> = {
  明: '明治',
  大: '大正',
  昭: '昭和',
  平: '平成',
  令: '令和',
};
/** Last days of the eras that an office may run past by habit. */
const ERA_ENDS: readonly (readonly [RegExp, string])[] = [
  [/^(?:平成|平|H)/i, '2019-04-30'],
  [/^(?:昭和|昭|S)/i, '1989-01-07'],
  [/^(?:大正|大|T)/i, '1926-12-24'],
];

/** One stated moment: as precise as the words are. */
export interface Moment {
  readonly date: string;
  /** The words it was read from, in one width. */
  readonly words: string;
  readonly afterEra: boolean;
  readonly approximate: boolean;
}

/** Every day, month or year that the text states, in the order of the text. */
export function momentsIn(text: string): readonly Moment[] {
  const even = plain(text).replace(/[(（][日月火水木金土](?:曜日?)?(?:・?祝)?[)）]/g, '');
  return [...even.matchAll(DAY)].flatMap((match) => {
    const words = match[0];
    const date = dateOf(words.trim());
    if (date === '') return [];
    const after = even.slice((match.index ?? 0) + words.length);
    const over = ERA_ENDS.find(([era]) => era.test(words.trim()))?.[1];
    return [
      {
        date,
        words: words.trim(),
        afterEra: over !== undefined && date.length >= 7 && date > over.slice(0, date.length),
        approximate: /^\s*(?:年?頃|ごろ|ころ)/.test(after),
      },
    ];
  });
}

function dateOf(words: string): string {
  const full = words.replace(/^[明大昭平令](?![治正和成])/, (short) => SHORT_ERAS[short] ?? short);
  const bare = squeezed(full)
    .replace(/(末日?|吉日)$/, '')
    .replace(/^([mtshr])/, (initial) => initial.toUpperCase());
  return readDate(bare.replace(/[./-]$/, ''));
}

/** The one moment that a cell states, at its own precision. */
export function readMoment(text: string): CellReading<string> {
  if (isBlank(text)) return reading('');
  if (saysNone(text) || saysUntold(text)) return reading('', false);
  const moments = momentsIn(text);
  const first = moments[0];
  if (!first) return reading('', false, 'import.date.unread');
  const rest = remainder(
    plain(text).replace(/[(（][日月火水木金土](?:曜日?)?[)）]/g, ''),
    moments.map(({ words }) => words),
  );
  const remarks = [
    ...(first.approximate ? ['import.date.about'] : []),
    ...(first.afterEra ? [remark('import.date.afterEra', { words: first.words, date: first.date })] : []),
    ...(moments.length > 1 || /[~〜～]/.test(plain(text)) ? ['import.date.several'] : []),
  ];
  return reading(first.date, rest === '' && moments.length === 1 && !/吉日|末/.test(first.words), ...remarks);
}

/** When a group was founded and when it became a corporation, where a cell tells both. */
export function readFoundation(text: string): CellReading<{ readonly founded: string; readonly incorporated: string }> {
  const lines = plain(text)
    .split('\n')
    .map((line) => ({ line, date: momentsIn(line)[0]?.date ?? '' }))
    .filter(({ date }) => date !== '');
  const corporate = lines.find(({ line }) => /法人|認証|登記/.test(line));
  if (lines.length !== 2 || !corporate) {
    const one = readMoment(text);
    return { ...one, value: { founded: one.value, incorporated: '' } };
  }
  const other = lines.find((line) => line !== corporate);
  return reading({ founded: other?.date ?? '', incorporated: corporate.date }, true);
}

/** A fiscal year: 「令和6年度」「R6」「27」. A number alone takes the era of the line above, which is said. */
export function readFiscalYear(text: string, previous: number | null): CellReading<number | null> {
  const even = squeezed(text);
  if (even === '') return reading(null);
  const moment = momentsIn(even.replace(/度$/, ''))[0];
  if (moment) return reading(moment.date.length > 4 ? fiscalYearOf(moment.date) : Number(moment.date));
  const bare = /^(\d{1,2})(?:年度?)?$/.exec(even)?.[1];
  if (!bare || previous === null) return reading(null, false, 'import.year.unread');
  const near = [1925, 1988, 2018].map((zero) => zero + Number(bare)).find((year) => Math.abs(year - previous) <= 2);
  if (near === undefined) return reading(null, false, 'import.year.unread');
  return reading(near, false, remark('import.year.noEra', { words: bare, year: String(near) }));
}
