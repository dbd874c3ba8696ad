/** Kinds of group, the 20 fields, marks of consent: fixed answers behind free words. */
import { FIELDS, PARTY_KINDS } from '../../schema/options.ts';
import { isBlank, partsOf, plain, saysNone, squeezed } from '../text.ts';
import { type CellReading, reading, remark } from './cell.ts';

/** Words of lists for the kinds of group. */
const KIND_WORDS: readonly (readonly [RegExp, string])[] = [
  [/^(認定)?(npo|npo法人|\(?特非\)?|特定非営利活動法人)$/, 'NPO法人'],
  [/^\(?一社\)?$|^一般社団(法人)?$/, '一般社団法人'],
  [/^\(?公社\)?$|^公益社団(法人)?$/, '公益社団法人'],
  [/^\(?一財\)?$|^一般財団(法人)?$/, '一般財団法人'],
  [/^\(?公財\)?$|^公益財団(法人)?$/, '公益財団法人'],
  [/^\(?(福|社福)\)?$|^社会福祉法人$/, '社会福祉法人'],
  [/^\(?(株|有|合)\)?$|^(株式|有限|合同|合資)会社$|^(会社|企業|事業者|法人\(企業\))$/, '企業'],
  [/^(任意|任意団体|法人格なし)$/, '任意団体'],
  [/^(ボランティア|ボランティアグループ|ボランティア団体)$/, 'ボランティア団体'],
  [/^(町内会|町会|自治会|自治会・町内会)$/, '自治会'],
  [/^社会福祉協議会$/, '社協'],
  [/^(市民グループ|市民活動団体|市民団体)$/, '市民団体'],
  [/^(老人クラブ|老人会)$/, '老人会'],
  [/^(高校|高等学校)$/, '高校'],
];

/** The kind a cell names. Kinds that are not among the options are kept as words and asked about. */
export function readKind(text: string, options: readonly string[] = PARTY_KINDS): CellReading<string> {
  if (isBlank(text)) return reading('');
  if (saysNone(text)) return reading('', false);
  const key = squeezed(text).toLowerCase();
  const same = options.find((option) => squeezed(option).toLowerCase() === key);
  if (same) return reading(same);
  const known = KIND_WORDS.find(([words]) => words.test(key))?.[1];
  return known && options.includes(known) ? reading(known) : reading('', false, remark('import.kind.unread', { text }));
}

/** Legal forms that a name or a kind can carry. */
export const LEGAL_FORM =
  /npo法人|特定非営利活動法人|特非|社団法人|財団法人|社会福祉法人|株式会社|有限会社|合同会社|\((?:株|有|一社|公社|一財|公財|福|特非|npo)\)/i;

/** The kind that the legal form in a name states; '' where the name has none. */
export function kindInName(name: string): string {
  const even = squeezed(name).toLowerCase();
  const form =
    /^(?:認定)?(npo法人|特定非営利活動法人|一般社団法人|公益社団法人|一般財団法人|公益財団法人|社会福祉法人|株式会社|有限会社|合同会社|\((?:特非|npo|一社|公社|一財|公財|福|株|有)\))/.exec(
      even,
    )?.[1] ?? /(株式会社|有限会社|合同会社|\((?:株|有)\))$/.exec(even)?.[1];
  return form ? readKind(form.replace(/^\(npo\)$/, 'npo')).value : '';
}

/** Kinds that only a legal form makes. */
export const CORPORATE_KINDS = [
  'NPO法人',
  '一般社団法人',
  '公益社団法人',
  '一般財団法人',
  '公益財団法人',
  '社会福祉法人',
  '企業',
];

/** Groups without a legal form, by whatever name a list calls them. */
export const UNINCORPORATED = ['任意団体', '市民団体', 'ボランティア団体', '子育てサークル', '大学サークル'];

const FIELD_WORDS: readonly (readonly [RegExp, number])[] = [
  [/福祉|保健|医療|健康|介護|障害|障がい|高齢/, 1],
  [/社会教育|生涯学習/, 2],
  [/まちづくり|街づくり|町づくり/, 3],
  [/観光/, 4],
  [/農|漁村|中山間/, 5],
  [/文化|芸術|音楽|美術|スポーツ|学術|演劇/, 6],
  [/環境|自然|緑化|リサイクル/, 7],
  [/災害|防災/, 8],
  [/地域安全|防犯|交通安全/, 9],
  [/人権|平和/, 10],
  [/国際|多文化/, 11],
  [/男女|女性/, 12],
  [/子育て|子ども|こども|青少年|児童/, 13],
  [/情報化|^it$|ict|パソコン|デジタル/, 14],
  [/科学/, 15],
  [/経済/, 16],
  [/職業|雇用|就労/, 17],
  [/消費者/, 18],
  [/団体支援|中間支援|npo支援/, 19],
];

/** What a cell on the 20 fields says: those it names, and words that name none of them. */
export interface FieldsRead {
  readonly fields: readonly string[];
  readonly unread: readonly string[];
  /** 「全分野」: no field is asked for. */
  readonly any: boolean;
}

/** Fields by number (2, ②), by their names, or by words that clearly belong to one. */
export function readFields(text: string): CellReading<FieldsRead> {
  const none: FieldsRead = { fields: [], unread: [], any: false };
  if (isBlank(text)) return reading(none);
  if (saysNone(text)) return reading(none, false);
  let rest = text.replace(/[\u2460-\u2473]/g, (circled) => `${circled.charCodeAt(0) - 0x245f}、`);
  rest = plain(rest);
  if (/^(全分野|すべて|全て|問わない|分野不問)$/.test(rest)) return reading({ ...none, any: true });
  // A field's own name may hold the marks that separate names.
  for (const [i, field] of FIELDS.entries()) rest = rest.split(field).join(`、#${i + 1}、`);
  const found: string[] = [];
  const unread: string[] = [];
  let byWords = false;
  for (const part of partsOf(rest, /[、,，・･\s/／;.]|(?=その他)/)) {
    const number = /^#?(\d{1,2})$/.exec(part)?.[1];
    const field = number === undefined ? fieldOfWords(part) : FIELDS[Number(number) - 1];
    if (field) found.push(field);
    else unread.push(part);
    byWords ||= number === undefined;
  }
  const fields = [...new Set(found)];
  const remarks = unread.map((part) => remark('import.fields.unread', { text: part }));
  return reading({ fields, unread, any: false }, !byWords && unread.length === 0, ...remarks);
}

function fieldOfWords(part: string): string | undefined {
  if (/^その他/.test(part)) return undefined;
  const number = FIELD_WORDS.find(([words]) => words.test(part.toLowerCase()))?.[1];
  return number === undefined ? undefined : FIELDS[number - 1];
}

/** What a person said to publishing one thing. `ask`: with a condition, or to be asked. */
export type Consent = 'yes' | 'no' | 'ask' | null;

/** Only 「○」, alone, is a yes. */
export function readConsent(text: string): CellReading<Consent> {
  const mark = squeezed(text);
  if (mark === '') return reading(null);
  if (/^[○◯〇]$/.test(mark)) return reading('yes');
  if (/^[×✕✖xX]$/.test(mark) || /^(不可|いいえ|非公開)$/.test(mark)) return reading('no');
  return reading('ask', false, remark('import.consent.condition', { text: text.trim() }));
}

/** 可 / 不可, ○ / ×. */
export function readYesNo(text: string): CellReading<boolean | null> {
  const mark = squeezed(text);
  if (mark === '') return reading(null);
  if (/^([○◯〇]|可|可能|できる|はい|有|要|必要|必須|あり)$/.test(mark)) return reading(true);
  if (/^([×✕✖xX]|不可|できない|いいえ|無|不要|なし|-+)$/.test(mark)) return reading(false);
  return reading(null, false, remark('import.flag.unread', { text: text.trim() }));
}
