/** Who may apply for a grant: 団体種別 and the classes that funders write. */
import { normalText } from '../text/normalize.ts';

/**
 * Classes of applicant by the words that name them, the first that fits. A
 * group without legal personality is 任意団体 whatever it calls itself (子ども会,
 * 患者会, 実行委員会), as funders have it.
 */
const CLASSES: readonly (readonly [string, RegExp])[] = [
  ['NPO法人', /NPO|特定非営利活動法人/i],
  ['社会福祉法人', /社会福祉法人|社協|社会福祉協議会/],
  ['一般社団法人', /社団/],
  ['一般財団法人', /財団/],
  ['PTA', /PTA|保護者会|父母会|育友会/i],
  ['自治会', /自治会|町内会|町会|区会|地縁団体|集落|自治区/],
  ['商店会', /商店/],
  ['任意団体', /任意団体|法人格の(?:ない|無い)|権利能力/],
  ['企業', /企業|会社|事業者|事業所|商工業者|^法人$/],
  ['学校', /(?:学校|高校|大学|幼稚園|保育園|保育所|こども園|子ども園)$/],
  ['', /法人|組合|連合会|協会|機構|行政|役所|役場|公民館|その他|個人|生協/],
  [
    '任意団体',
    /(?:会|団体|グループ|サークル|クラブ|団|隊|部|ネットワーク|ボランティア|集まり|仲間|有志|実行委員|チーム)$/,
  ],
];

const ANYONE = /問わない|問いません|不問|どなたでも|全ての団体|すべての団体|^団体$|市民$/;
/** Anybody but those who work for profit. */
const NO_PROFIT = /非営利(?!活動法人)|民間団体|住民団体/;

/** The class of a party's kind: 老人会 → 任意団体. A kind whose legal form is not known is its own class. */
export function classOfParty(kind: string): string {
  return legalForm(kind) || kind;
}

function legalForm(kind: string): string {
  const key = kind.normalize('NFKC').trim();
  return CLASSES.find(([, words]) => words.test(key))?.[0] ?? '';
}

/** Whether a party of this kind may apply; null when either does not say. */
export function mayApply(kind: string, eligible: readonly string[]): boolean | null {
  if (eligible.length === 0 || kind === '') return null;
  const own = classOfParty(kind);
  const entries = eligible.flatMap((entry) => entry.split(/[・、,/／]|および|及び|または|又は/));
  if (entries.some((entry) => isAmong(kind, own, normalText(entry.trim())))) return true;
  return legalForm(kind) === '' ? null : false;
}

function isAmong(kind: string, own: string, named: string): boolean {
  if (named === '') return false;
  if (ANYONE.test(named) || (NO_PROFIT.test(named) && own !== '企業')) return true;
  return named === normalText(kind) || classOfParty(named) === own || named.startsWith(normalText(own));
}
