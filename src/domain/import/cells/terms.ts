/** On what terms an expert comes: days and hours, places, fees. The words are kept; this is what can be read from them. */
import { isBlank, partsOf, plain, squeezed } from '../text.ts';
import { feesIn } from './amounts.ts';

export interface Availability {
  readonly days?: readonly string[];
  readonly part?: readonly string[];
  readonly from?: string;
  readonly to?: string;
  readonly weeks?: readonly number[];
  readonly weeks_except?: readonly number[];
  readonly season?: string;
  readonly except?: string;
  readonly limit?: string;
  /** Several times, each with its own days. */
  readonly any?: readonly Availability[];
}

const WEEK = ['月', '火', '水', '木', '金'];
const ALL = [...WEEK, '土', '日'];

/** Days, part of the day, hours; null where the words state none. */
export function availabilityIn(text: string): Availability | null {
  const even = plain(text).replace(/[〜～]/g, '~');
  if (even === '') return null;
  const segments = even.split('・');
  if (segments.length > 1 && segments.every((segment) => /^(平日|土日祝?|毎日)/.test(segment))) {
    const any = segments.flatMap((segment) => availabilityIn(segment) ?? []);
    return any.length > 1 ? { any } : (any[0] ?? null);
  }
  const except = exceptIn(even);
  const main = even.replace(/[(（][^)）]*除[^)）]*[)）]/g, '').replace(/(の日以外)|[月火水木金土日]曜?以外/g, '$1');
  const days = daysIn(main, except.days);
  const hours = /(\d{1,2})(?::(\d{2})|時)?\s*[-~]\s*(\d{1,2})(?::(\d{2})|時)/.exec(main);
  const since = /(\d{1,2})(?::(\d{2})|時)以降/.exec(main);
  const weeks = [...main.matchAll(/第(\d)/g)].map((match) => Number(match[1]));
  const season = /(?:夏|冬|春)休み|\d{1,2}月\s*~\s*\d{1,2}月/.test(main) ? text.trim() : undefined;
  const parts = ['午前', '午後', '夜間'].filter((part) => main.includes(part));
  const limit = /(?:年|月|週)間?\d+回まで/.exec(main)?.[0];
  const read: Availability = {
    ...(days.length > 0 && !season ? { days } : {}),
    ...(parts.length > 0 ? { part: parts } : {}),
    ...(hours ? { from: clock(hours[1], hours[2]), to: clock(hours[3], hours[4]) } : {}),
    ...(since ? { from: clock(since[1], since[2]) } : {}),
    ...(weeks.length > 0 ? { weeks } : {}),
    ...(except.weeks.length > 0 ? { weeks_except: except.weeks } : {}),
    ...(season ? { season } : {}),
    ...(except.words !== '' ? { except: except.words } : {}),
    ...(limit ? { limit } : {}),
  };
  return Object.keys(read).length > 0 ? read : null;
}

const clock = (hour = '', minute = '00'): string => `${hour.padStart(2, '0')}:${minute}`;

function exceptIn(even: string): { days: readonly string[]; weeks: readonly number[]; words: string } {
  const bracket = /[(（]([^)）]*)を?除く?[)）]/.exec(even)?.[1]?.replace(/を$/, '') ?? '';
  const but = /([月火水木金土日])曜?以外/.exec(even)?.[1] ?? '';
  const other = /^(.+?)以外$/.exec(even)?.[1] ?? '';
  const weeks = [...bracket.matchAll(/第(\d)/g)].map((match) => Number(match[1]));
  const days = [...bracket.matchAll(/([月火水木金土日])曜/g)].map((match) => match[1] ?? '');
  // 「授業時間内」 rules out what is outside.
  const within = /[(（]([^)）]+時間)内[)）]/.exec(even)?.[1] ?? '';
  const stated = within === '' ? bracket : `${within}外`;
  const words = weeks.length > 0 || days.length > 0 ? '' : stated || (but === '' || /の日$/.test(other) ? other : '');
  return { days: but === '' || /の日以外/.test(even) ? days : [but], weeks, words };
}

function daysIn(main: string, except: readonly string[]): readonly string[] {
  const stripped = main.replace(/\d+月|\d+日(?!曜)|[年月週]間?\d+回|毎[月週]|休日|お?休み/g, ' ');
  const named = [...stripped.replace(/平日/g, ' ').matchAll(/[月火水木金土日祝](?=曜|$|[・、,\s祝とのに])/g)].map(
    (match) => match[0],
  );
  const spread = /([月火水木金])曜?\s*~\s*([月火水木金土日])/.exec(stripped);
  const week = /平日/.test(stripped) || spread ? WEEK : [];
  const holidays = /土日祝/.test(stripped) ? ['土', '日', '祝'] : /土日/.test(stripped) ? ['土', '日'] : [];
  const every =
    /いつでも|毎日|以外$/.test(main) || (except.length > 0 && named.length === 0 && week.length === 0) ? ALL : [];
  const all = new Set([...week, ...holidays, ...every, ...named]);
  return [...ALL, '祝'].filter((day) => all.has(day) && !except.includes(day));
}

/** What an expert asks for. */
export interface Fee {
  readonly kind: '無償' | '有償' | '応相談';
  readonly yen?: number;
  readonly per?: string;
  readonly travel?: '実費';
  readonly material?: '実費';
  readonly from_yen?: number;
  readonly note?: string;
}

export function feeIn(text: string): Fee | null {
  const even = squeezed(text);
  if (even === '') return null;
  const travel = /交通費/.test(even) ? { travel: '実費' as const } : {};
  const material = /(材料|部品|教材|食材)(費|代)/.test(even) ? { material: '実費' as const } : {};
  const bare = /(\d[\d,]*)(千)?円/.exec(even);
  const least = bare ? Number((bare[1] ?? '').replace(/,/g, '')) * (bare[2] ? 1000 : 1) : 0;
  if (/相談|見積|規定/.test(even)) {
    const note = /規定[^)）]*/.exec(even)?.[0];
    return { kind: '応相談', ...(bare ? { from_yen: least } : {}), ...(note ? { note } : {}) };
  }
  const first = /初回(?:は)?無料/.test(even) ? { note: '初回無料' } : {};
  const amount = feesIn(even.replace(/(\d+)千円/g, (_, thousands: string) => `${Number(thousands) * 1000}円`));
  const [per, yen] = Object.entries(amount ?? {})[0] ?? [];
  if (yen !== undefined && per !== undefined) return { kind: '有償', yen, per, ...travel, ...first };
  if (bare) return { kind: '有償', yen: least, ...travel };
  if (/無償|無料|ボランティア|交通費/.test(even)) return { kind: '無償', ...travel, ...material };
  return null;
}

/** Where an expert comes to. */
export interface Reach {
  readonly scope: '市内' | '県内' | '全国' | 'オンライン' | '指定' | null;
  readonly places: readonly string[];
  /** Words that name no place by themselves. */
  readonly vague: readonly string[];
}

/** Names for several municipalities that the office explained in 設定, by the name squeezed. */
export type AreaNames = ReadonlyMap<string, readonly string[]>;

/** 「都内」 and 「道内」 can mean only one place. */
const WIDELY_KNOWN: Readonly<Record<string, readonly string[]>> = { 都内: ['東京都'], 道内: ['北海道'] };

/** The places a cell names. 「市内」 is the office's own municipality. */
export function reachIn(text: string, home: string, names: AreaNames): Reach {
  if (isBlank(text)) return { scope: null, places: [], vague: [] };
  const parts = partsOf(plain(text), /[、,・/\n]/);
  const places: string[] = [];
  const vague: string[] = [];
  for (const part of parts) {
    const bare = squeezed(part).replace(/(全域|全体|一円)$/, '');
    const explained = names.get(squeezed(part)) ?? names.get(bare) ?? WIDELY_KNOWN[bare];
    if (explained) places.push(...explained);
    else if (/^(市内|町内|村内|区内)(全域|全体|一円)?$/.test(part)) places.push(home);
    else if (/近隣|周辺|どこでも|[東西南北央]部/.test(part)) vague.push(part);
    else if (!/オンライン/.test(part)) places.push(part.replace(/(県内|都内|府内)?(全域|一円|全体)$/, '$1'));
  }
  return { scope: scopeOf(parts, places, home), places: [...new Set(places)], vague };
}

function scopeOf(parts: readonly string[], places: readonly string[], home: string): Reach['scope'] {
  if (parts.every((part) => /オンライン/.test(part))) return 'オンライン';
  if (places.length === 1 && places[0] === home && parts.length === 1) return '市内';
  if (parts.length === 1 && /^(県内|全県|県)/.test(parts[0] ?? '')) return '県内';
  return parts.length === 1 && /全国|どこでも/.test(parts[0] ?? '') ? '全国' : '指定';
}

/** Whether words on an area leave open which municipalities are meant. */
export function isVagueArea(text: string): boolean {
  return /どこでも|近隣|周辺(市|地域)|[東西南北央]部$|ほか各地/.test(squeezed(text));
}
