/** What money is spent on: 対象経費 on the funder's side, a wish in everyday words on the other. */
import { normalText } from '../text/normalize.ts';

/** One bit a kind of cost. */
export type Costs = number;

interface CostKind {
  readonly name: string;
  /** How funders write it. */
  readonly title: RegExp;
  /** How people say what they want to pay for. */
  readonly wish: RegExp;
}

const KINDS: readonly CostKind[] = [
  {
    name: '人件費',
    title: /人件費|賃金|給与|給料|アルバイト|スタッフ謝金|雇用|職員手当/,
    wish: /給料|人件費|手間賃|アルバイト|バイト代|賃金|専従|時給|雇い|雇う|職員の|事務員|日当|パート|人手の|スタッフ代|常勤/,
  },
  {
    name: '謝金',
    title: /(?:講師|専門家|外部).{0,4}(?:謝|報酬|報償|料)|^謝金|^謝礼|報償費|出演料|講師代|指導料/,
    wish: /謝礼|謝金|講師|出演料|お礼|先生へ|先生を|指導者|指導料|司法書士|行政書士|弁護士|税理士|専門家|招いて|招きたい|呼びたい|ギャラ|コーチ|審判|インストラクタ|出演者|先生の|通訳|弁士|落語家|指揮者|カウンセラ|助言者/,
  },
  {
    name: '備品',
    title: /備品|什器|機械|器具|機器|設備|物品|用具|端末|図書購入/,
    wish: /買替|買い?替|取り?替|入替|購入|買いたい|買い足|買い揃|買いそろ|備品|一式|[0-9]台|[0-9]張|機械|機器|器具|冷蔵|冷凍|炊飯|洗濯機|掃除機|エアコン|扇風機|ストーブ|コンロ|オーブン|パソコン|タブレット|プリンタ|モニタ|テレビ|スクリーン|楽器|道具|用具|太鼓|三味線|テント|机|椅子|ベンチ|台車|マイク|スピーカ|アンプ|拡声器|照明|投光器|カメラ|望遠鏡|顕微鏡|プロジェクタ|ゴール|遊具|おもちゃ|棚|ロッカ|図鑑|網|鍋|釜|食器|発電機|無線機|担架|aed|消火器|チェーンソ|刈払|刈り払い|耕運機|ミシン|マット|ラケット|ソフト|壊れ|古くな|古い|新しい|新しくし|導入|大型|処理機|印刷機|ピアノ|衣装|ユニフォ|法被|浴衣|着ぐるみ|絵本|図書|本を/,
  },
  {
    name: '消耗品',
    title: /消耗品|材料|教材|原材料|燃料|事務用品/,
    wish: /材料|消耗品|文房具|画用紙|用紙|苗|種|球根|餌|肥料|部品|燃料|灯油|薬品|教材|教科書|布|糸|絵の具|ペンキ|画材|粘土|インク|電池|替え?刃|マスク|手袋|軍手|洗剤|消毒|おむつ|ごみ袋|図鑑|網|細々|名刺|のぼり|絵本|本を|ボール|景品|記念品/,
  },
  {
    name: '印刷・広報',
    title: /印刷|広報|製本|広告|宣伝/,
    wish: /印刷|チラシ|冊子|パンフ|マップ|地図|ポスタ|名刺|のぼり|看板|案内板|説明板|会報|会誌|広報|増刷|記念誌|文集|ホームペ|横断幕|カレンダ|しおり|リーフレット|コピー代/,
  },
  {
    name: '会場・借上',
    title: /会場|使用料|賃借料|借上|借料|レンタル/,
    wish: /会場|場所代|部屋代|ホール|使用料|レンタル|借りる|借りたい|家賃|舞台|音響|貸切|貸し切|借り賃|賃料|敷金|体育館|練習場/,
  },
  { name: '保険', title: /保険|掛け?金|共済/, wish: /保険|掛け?金|(?:けが|怪我|事故)の(?:備え|そなえ)/ },
  {
    name: '食材',
    title: /食材|食料|食糧|飲食|賄/,
    wish: /食材|食料|食糧|お米|米代|野菜|じゃが芋|肉|調味料|食費|おかず|弁当|お菓子|おやつ|飲み物|ごはん|パン代|ミルク|昼食|夕食|朝食|会食|お茶代/,
  },
  {
    name: '旅費',
    title: /旅費|交通費|バス|宿泊|運搬/,
    wish: /交通費|旅費|バス|遠足|合宿|遠征|ガソリン|送迎|運搬|貸切バス|宿泊|泊まり|旅行|視察|電車賃|航空/,
  },
  {
    name: '工事',
    title: /改修|工事|施設整備|修繕|建設|整備費/,
    wish: /改修|工事|リフォ|修繕|建替|建て替|新築|増築|塗装|雨漏り|手すり|スロ|段差|トイレを|台所の|床の|床を|屋根|フェンス|門灯|外灯|防犯灯|取り付け/,
  },
  {
    name: '委託',
    title: /委託|外注|報酬/,
    wish: /委託|業者|司法書士|行政書士|登記|外注|デザイン料|設定|制作を頼|ホームペ|システム|設計|測量|アプリ/,
  },
  {
    name: '車両',
    title: /車両|自動車/,
    wish: /車両|軽トラ|自動車|車を|キッチンカ|福祉車両|ワゴン|マイクロバス|リフト/,
  },
  { name: '通信', title: /通信|郵送|郵便/, wish: /切手|郵送|通信費|電話代|ネット代|wi-?fi|回線|はがき|送料/ },
];

/** Reads allowed or excluded costs as funders write them. */
export function readCostTitles(titles: readonly string[]): Costs {
  let costs = 0;
  for (const title of titles) {
    const text = normalText(title);
    KINDS.forEach(({ title: pattern }, bit) => {
      if (pattern.test(text)) costs |= 1 << bit;
    });
  }
  return costs;
}

/** Reads what a wish is to pay for. */
export function readCostWish(texts: readonly string[]): Costs {
  let costs = 0;
  for (const source of texts) {
    const text = normalText(source);
    KINDS.forEach(({ wish }, bit) => {
      if (wish.test(text)) costs |= 1 << bit;
    });
  }
  return costs;
}

/** Names of the costs in a set. */
export function costNames(costs: Costs): string[] {
  return KINDS.filter((_, bit) => (costs & (1 << bit)) !== 0).map(({ name }) => name);
}

const EXCLUDED =
  /(?:^|。|なお|ただし|但し)([^。]*?)(?:は|について(?:は)?|等は)?(?:補助|助成)?(?:の)?対象(?:外|とな(?:りません|らない)|にな(?:りません|らない))/g;

/** The costs that a grant's text names as 対象外. */
export function excludedCosts(source: string): Costs {
  const text = normalText(source);
  const titles: string[] = [];
  for (const found of text.matchAll(EXCLUDED)) titles.push(...(found[1] ?? '').split(/[・、,]|および|及び|や|と/));
  return readCostTitles(titles);
}
