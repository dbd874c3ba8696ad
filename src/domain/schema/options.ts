/** The fixed answers that several tables share. */

/** The 20 fields of the NPO Act (特定非営利活動促進法 別表), in short form. */
export const FIELDS = [
  '保健・医療・福祉',
  '社会教育',
  'まちづくり',
  '観光',
  '農山漁村・中山間地域',
  '学術・文化・芸術・スポーツ',
  '環境保全',
  '災害救援',
  '地域安全',
  '人権擁護・平和',
  '国際協力',
  '男女共同参画',
  '子どもの健全育成',
  '情報化社会',
  '科学技術',
  '経済活動',
  '職業能力・雇用機会',
  '消費者保護',
  '団体支援',
  '条例で定める活動',
] as const;

/** ひと・もの・おかね of the seed, and the two other things a group can offer. */
export const RESOURCE_KINDS = ['ひと', 'もの', 'おかね', '場所', '情報'] as const;

export const DIRECTIONS = ['求む', '出せる'] as const;

export const PARTY_KINDS = [
  'NPO法人',
  '一般社団法人',
  '公益社団法人',
  '一般財団法人',
  '公益財団法人',
  '任意団体',
  '市民団体',
  'ボランティア団体',
  '子育てサークル',
  '老人会',
  '大学サークル',
  '自治会',
  '商店会',
  '学校',
  '小学校',
  '中学校',
  '高校',
  'PTA',
  '企業',
  '社会福祉法人',
  '社協',
  '行政',
  'その他',
] as const;

export const PERSON_OR_BODY = ['個人', '団体'] as const;

export const DAYS = ['平日', '土日祝'] as const;
export const TIMES_OF_DAY = ['日中', '夜間'] as const;
/** Whether a party may be named to others as somebody who could help, or whom to help. */
export const INTRODUCTION = ['出してよい', '出さない'] as const;
export const FEES = ['無償', '実費', '謝礼'] as const;

export const URGENCIES = ['急ぐ', 'ふつう', '急がない'] as const;
export const ITEM_STATES = ['募集中', '打診中', '決定', '終了', '取り下げ'] as const;

/** When a need ends: every need says until when, or why it cannot. */
export const ENDINGS = ['日時を書いた', '相談して決める', 'くり返し続く', '期限なし'] as const;

export const WISHED_PARTNERS = ['学校', 'PTA', '自治会', '企業', '他の団体', '専門家', '行政', 'こだわらない'] as const;

export const STAGES = ['候補', '打診', '承諾', '調整', '実施', '完了', '不成立'] as const;

export const DECLINE_REASONS = [
  '日程が合わない',
  '場所が遠い',
  '費用が合わない',
  '内容が合わない',
  '人手が足りない',
  '返事がない',
  '取り下げ',
  'その他',
] as const;

export const CONTACT_WAYS = ['電話', 'メール', '来庁', '訪問', 'オンライン', 'その他'] as const;

/** Reasons that a person who is asked can give; the others are for staff. */
export const DECLINE_REASONS_ASKED = DECLINE_REASONS.filter(
  (reason) => reason !== '返事がない' && reason !== '取り下げ',
);

/** What has become of a row of 受付. */
export const INTAKE_STATES = ['要確認', '登録した', '統合した', '取り下げ'] as const;

/** What a party, or staff in its place, may do with a link. */
export const LINK_PURPOSES = ['本人', '代行'] as const;
export const LINK_STATES = ['有効', '使用済み', '期限切れ', '取り消し'] as const;
