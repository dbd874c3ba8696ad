/** Who may apply for a grant: 団体種別 and the classes that funders write. */
import { normalText } from '../text/normalize.ts';

/** What funders call a class, and the kinds of party that belong to it. */
const CLASSES: Readonly<Record<string, readonly string[]>> = {
  任意団体: [
    '任意団体',
    '市民団体',
    'ボランティア団体',
    '子育てサークル',
    '老人会',
    '老人クラブ',
    '大学サークル',
    'サークル',
    '市民活動団体',
    '法人格のない団体',
    '地域団体',
  ],
  学校: ['学校', '小学校', '中学校', '高校', '高等学校', '特別支援学校', '義務教育学校', '大学'],
  NPO法人: ['NPO法人', '特定非営利活動法人', '認定NPO法人', 'NPO'],
  自治会: ['自治会', '町内会', '町会', '区会', '地縁団体'],
  PTA: ['PTA', '保護者会'],
  社会福祉法人: ['社会福祉法人', '社協', '社会福祉協議会'],
  一般社団法人: ['一般社団法人', '公益社団法人', '社団法人'],
  一般財団法人: ['一般財団法人', '公益財団法人', '財団法人'],
  企業: ['企業', '会社', '株式会社', '事業者', '法人'],
  商店会: ['商店会', '商店街', '商店街振興組合'],
};

const ANYONE = /問わない|問いません|不問|どなたでも|全ての団体|すべての団体|^団体$|市民$/;

/** The class of a party's kind: 老人会 → 任意団体. A kind that stands nowhere is its own class. */
export function classOfParty(kind: string): string {
  const key = normalText(kind);
  const found = Object.keys(CLASSES).find((name) => CLASSES[name]?.some((member) => normalText(member) === key));
  return found ?? kind;
}

/** Whether a party of this kind may apply; null when either does not say. */
export function mayApply(kind: string, eligible: readonly string[]): boolean | null {
  if (eligible.length === 0 || kind === '') return null;
  const own = classOfParty(kind);
  const key = normalText(kind);
  const entries = eligible.flatMap((entry) => entry.split(/[・、,/／]|および|及び|または|又は/));
  return entries.some((entry) => {
    const named = normalText(entry.trim());
    if (named === '') return false;
    return ANYONE.test(named) || named === key || classOfParty(named) === own || named.startsWith(normalText(own));
  });
}
