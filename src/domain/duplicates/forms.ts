/** Normal forms under which two spellings of one name, person, number or address meet. Names are stored as typed; these are keys. */
import { digitsOf } from '../import/cells/contacts.ts';
import { plain } from '../import/text.ts';
import { nameKey } from '../names.ts';

/** 旧字体・異体字 and the forms of today; a name may be written with either. Pairs: old, new. */
const OLD_FORMS =
  '髙高﨑崎嵜崎邊辺邉辺澤沢濵浜濱浜廣広齋斎齊斉斉斎德徳實実惠恵國国圀国學学櫻桜瀧滝龍竜眞真嶋島嶌島舘館淵渕渊渕曾曽彌弥與与萬万壽寿榮栄圓円藏蔵繩縄條条假仮圖図團団會会應応藝芸聲声體体醫医靜静黑黒冨富鄕郷遙遥禮礼繪絵飮飲驛駅鐵鉄鷗鴎頴穎槇槙祐祐晉晋寬寛縣県總総緖緒鷄鶏戶戸步歩增増德徳逸逸';

const MODERN = new Map<string, string>();
for (let i = 0; i + 1 < OLD_FORMS.length; i += 2) MODERN.set(OLD_FORMS[i] ?? '', OLD_FORMS[i + 1] ?? '');

/** Characters in their form of today, in one width; 斉 and 斎 meet. */
export function modern(text: string): string {
  // Variation selectors only choose a glyph.
  const even = plain(text).replace(/[\ufe00-\ufe0f]|\udb40[\udd00-\uddef]/g, '');
  return Array.from(even, (char) => MODERN.get(MODERN.get(char) ?? char) ?? MODERN.get(char) ?? char).join('');
}

/** Words that groups write in more than one way. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/倶楽部|くらぶ/g, 'クラブ'],
  [/さーくる/g, 'サークル'],
  [/御/g, 'お'],
  [/助け|たすけ/g, 'たすけ'],
  [/子供|こども|コドモ/g, '子ども'],
  [/障害|障碍/g, '障がい'],
  [/ヴァ/g, 'バ'],
  [/ー/g, ''],
];

/** The core of a name: without legal form, brackets and blanks, in the usual spelling. */
export function coreName(name: string): string {
  let core = nameKey(modern(name)).replace(/[()（）]/g, '');
  for (const [words, usual] of WORDS) core = core.replace(words, usual);
  return core;
}

/** A reading as katakana without long signs, blanks and small kana. */
export function kanaKey(kana: string): string {
  const even = plain(kana).replace(/[ぁ-ゖ]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0x60));
  return even
    .replace(/[ァィゥェォッャュョヮ]/g, (char) => SMALL[char] ?? char)
    .replace(/ヲ/g, 'オ')
    .replace(/[^ァ-ヶA-Za-z0-9]/g, '')
    .replace(/ー/g, '')
    .toLowerCase();
}

const SMALL: Readonly<Record<string, string>> = {
  ァ: 'ア',
  ィ: 'イ',
  ゥ: 'ウ',
  ェ: 'エ',
  ォ: 'オ',
  ッ: 'ツ',
  ャ: 'ヤ',
  ュ: 'ユ',
  ョ: 'ヨ',
  ヮ: 'ワ',
};

/** A person's name without blanks, in its form of today. */
export function personKey(name: string): string {
  return modern(name).replace(/[\s・･]/g, '');
}

/** A telephone number's digits; '' for what is no whole number. */
export function phoneKey(phone: string): string {
  const digits = digitsOf(phone);
  return /^0\d{9,10}$/.test(digits) ? digits : '';
}

/** An e-mail address in small letters. */
export function emailKey(email: string): string {
  const even = plain(email).toLowerCase();
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(even) ? even : '';
}

/** An address as digits and words without 「丁目」 and 「番地」. */
export function addressKey(address: string): string {
  return modern(address)
    .replace(/^(.{2,3}[都道府県])/, '')
    .replace(/丁目|番地?|号|の(?=\d)/g, '-')
    .replace(/[\s-]+/g, '-')
    .replace(/-+$|^-+/g, '');
}

/** A corporate number (法人番号, 13 digits) whose check digit is right; '' for anything else. */
export function corporateNumberKey(text: string): string {
  const digits = plain(text).replace(/[^\d]/g, '');
  return /^\d{13}$/.test(digits) && checkDigit(digits.slice(1)) === Number(digits[0]) ? digits : '';
}

/** 9 − (Σ digit × weight mod 9), weights 1 and 2 by turns from the last digit (法人番号の指定等に関する省令 第2条). */
export function checkDigit(twelve: string): number {
  let sum = 0;
  for (let i = 0; i < 12; i++) sum += Number(twelve[11 - i]) * (i % 2 === 0 ? 1 : 2);
  return 9 - (sum % 9);
}
