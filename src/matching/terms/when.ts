/** Days of the week and times of day in the words people use. */
import type { ItemTime } from '../../domain/item.ts';
import { normalText } from '../text/normalize.ts';
import { digits } from './numbers.ts';

/** Which days (bit 0 Sunday … bit 6 Saturday, bit 7 holidays) and parts of a day; 0 means “not stated”. */
export interface When {
  readonly days: number;
  readonly parts: number;
  /** A beginning or an end by the clock is stated. */
  readonly hasStart: boolean;
  readonly hasEnd: boolean;
}

const WEEKDAYS = 0b0111110;
const WEEKEND = 0b11000001;
const EVERY_DAY = 0b11111111;

export const MORNING = 1;
export const AFTERNOON = 2;
export const EVENING = 4;
const DAYTIME = MORNING | AFTERNOON;
const ALL_DAY = DAYTIME | EVENING;

const DAY_WORDS: readonly (readonly [RegExp, number])[] = [
  [/平日|ウィークデ/, WEEKDAYS],
  [/土日|週末|休日|土曜?・日曜?|土、日/, WEEKEND],
  [/祝日|祝祭日|(?:土日|日)・?祝/, 0b10000000],
  [/曜日(?:を|は)?(?:問わ|問いま|不問)|いつでも|毎日|随時|曜日は相談/, EVERY_DAY],
];

const DAY_NAMES = '日月火水木金土';

const PART_WORDS: readonly (readonly [RegExp, number])[] = [
  [/午前|朝|正午まで/, MORNING],
  [/午後|昼過ぎ|夕方|放課後/, AFTERNOON],
  [/日中|昼/, DAYTIME],
  [/夜|夕方|晩|仕事帰り|仕事のあと/, EVENING],
  [/いつでも|終日|一日中|時間(?:を|は)?問わ/, ALL_DAY],
];

/** Words that set no day: they clash with nothing. */
const VAGUE =
  /年度内|時期は相談|日程は相談|未定|春ごろ|夏ごろ|秋ごろ|冬ごろ|いつでもよい|いつでもいい|なるべく早く|来年度/;

/** Reads when something is wanted or possible. */
export function readWhen(time: ItemTime): When {
  const text = digits(normalText(time.text));
  if (VAGUE.test(text) && !/平日|土|日曜|祝|夜|曜/.test(text))
    return { days: 0, parts: 0, hasStart: false, hasEnd: false };
  const clock = clockOf(text, time);
  return {
    days: daysOf(text) | dayOfDate(time.start ?? dateIn(text)),
    parts: partsOf(text) | clock.parts,
    hasStart: clock.from !== null,
    hasEnd: clock.to !== null,
  };
}

function daysOf(text: string): number {
  let days = 0;
  for (const [pattern, bits] of DAY_WORDS) if (pattern.test(text)) days |= bits;
  // 「夜間・土日のみ」: each name of a day that stands as one, as in 火・木 or 第3木曜.
  const names =
    /([日月火水木金土](?:[・、/,~か][日月火水木金土])*)曜|\(([日月火水木金土])(?:・?祝)?\)|(?:^|[\s、・])((?:[月火水木金土日][・、/,])+[月火水木金土日])/g;
  for (let found = names.exec(text); found; found = names.exec(text)) {
    for (const char of found[1] ?? found[2] ?? found[3] ?? '') {
      const day = DAY_NAMES.indexOf(char);
      if (day >= 0) days |= 1 << day;
    }
  }
  return days;
}

function partsOf(text: string): number {
  let parts = 0;
  for (const [pattern, bits] of PART_WORDS) if (pattern.test(text)) parts |= bits;
  return parts;
}

interface Clock {
  readonly from: number | null;
  readonly to: number | null;
  readonly parts: number;
}

/** Hours in the text or in the stated beginning and end. 「夜7時」 is 19. */
function clockOf(text: string, time: ItemTime): Clock {
  const from = hourOf(time.start) ?? hourIn(text, /(午前|午後|朝|夜|夕方)?([0-9]{1,2})(?:時|:[0-9]{2})/);
  const to = hourOf(time.end) ?? hourIn(text, /[~ー-](午前|午後|朝|夜|夕方)?([0-9]{1,2})(?:時|:[0-9]{2})/);
  if (from === null) return { from, to, parts: 0 };
  const late = /以降|から|~/.test(text) && to === null && from >= 17;
  const last = to ?? (late ? 23 : from + 1);
  return { from, to, parts: partsBetween(from, last) };
}

function hourOf(stamp: string | null): number | null {
  const found = stamp ? /T([0-9]{2})/.exec(stamp) : null;
  return found ? Number(found[1]) : null;
}

function hourIn(text: string, pattern: RegExp): number | null {
  const found = pattern.exec(text);
  if (!found) return null;
  const hour = Number(found[2]);
  const late = (found[1] === '午後' || found[1] === '夜' || found[1] === '夕方') && hour < 12;
  return hour > 24 ? null : hour + (late ? 12 : 0);
}

function partsBetween(from: number, to: number): number {
  let parts = 0;
  if (from < 12) parts |= MORNING;
  if (from < 17 && to > 12) parts |= AFTERNOON;
  if (to > 18) parts |= EVENING;
  return parts || (from >= 17 ? EVENING : AFTERNOON);
}

/** The first full date in a text, as `YYYY-MM-DD`. */
function dateIn(text: string): string | null {
  const found = /(20[0-9]{2})[年/.-]([0-9]{1,2})[月/.-]([0-9]{1,2})/.exec(text);
  return found ? `${found[1]}-${(found[2] ?? '').padStart(2, '0')}-${(found[3] ?? '').padStart(2, '0')}` : null;
}

/** The bit of the weekday of a date; 0 when there is none. */
function dayOfDate(stamp: string | null): number {
  const found = stamp ? /^([0-9]{4})-([0-9]{2})-([0-9]{2})/.exec(stamp) : null;
  if (!found) return 0;
  return 1 << new Date(Date.UTC(Number(found[1]), Number(found[2]) - 1, Number(found[3]))).getUTCDay();
}

/** Whether the two can meet; null when one of them does not say. */
export function canMeet(need: When, offer: When): boolean | null {
  if ((need.days === 0 && need.parts === 0) || (offer.days === 0 && offer.parts === 0)) return null;
  const days = need.days === 0 || offer.days === 0 || (need.days & offer.days) !== 0;
  const parts = need.parts === 0 || offer.parts === 0 || (need.parts & offer.parts) !== 0;
  return days && parts;
}
