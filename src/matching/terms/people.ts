/** For whom something is: rough groups of people, read from the words of both sides. */
import { normalText } from '../text/normalize.ts';

/** One bit a group of people; 0 means anyone, or not stated. */
export type People = number;

const GROUPS: readonly (readonly [string, RegExp])[] = [
  [
    'infants',
    /乳児|乳幼児|赤ちゃん|あかちゃん|赤ん坊|[0０]歳|[0-3]さい|0~[1-3]|よちよち|だっこ|抱っこ|未就園|ベビー|1歳|2歳|妊婦|プレママ/,
  ],
  ['preschool', /未就学|幼児|園児|幼稚園|保育園|3歳|4歳|5歳|就学前/],
  ['children', /小学生|児童|学童|低学年|高学年|[1-6]年生|小学校|子供(?!.{0,3}(?:親|母|父))/],
  ['teens', /中学生|高校生|中高生|生徒|10代|十代|青少年|若い子|ティーン|思春期|部活/],
  ['young', /大学生|若者|青年|20代|学生(?!.*中学)|留学生|新社会人/],
  ['parents', /保護者|親御|親ご|親子|お母さん|お父さん|ママ|パパ|子育て|育児|父親|母親|家族|妊婦/],
  [
    'elders',
    /高齢|シニア|年寄|老人|老後|65歳|6[05]代|7[0-9]代|8[0-9]代|[6-9]0歳|年配|じいちゃん|ばあちゃん|じいさん|ばあさん|敬老|物忘れ|忘れっぽ|認知症|要介護|独居/,
  ],
  ['disabled', /障害|ハンディ|通所|車椅子|難病|施設の利用者|福祉施設|視覚|聴覚|ろう者|発達|支援学級|不自由/],
  ['foreigners', /外国|留学生|海外|多文化|在日|技能実習/],
  [
    'staff',
    /役員|事務局|スタッフ|運営|団体|担い手|指導者|リーダー|職員|ボランティアの方|世話人|民生委員|教職員|先生方/,
  ],
];

/** A list that ends with 「どなたでも」 still means the people it names first: only the word alone is open. */
const ANYONE =
  /誰でも|だれでも|どなたでも|年齢不問|一般市民|老若男女|地域の(?:人|方)|市民|住民|全世代|多世代|参加者|来場者/;

const MASKS = (): ReadonlyMap<string, number> => new Map(GROUPS.map(([name], bit) => [name, 1 << bit] as const));

/** Reads the people named in some texts. */
export function readPeople(texts: readonly string[]): People {
  let people = 0;
  for (const text of texts) {
    const normal = normalText(text);
    GROUPS.forEach(([, pattern], bit) => {
      if (pattern.test(normal)) people |= 1 << bit;
    });
  }
  return people;
}

/** Whether some texts name anyone at all as welcome. */
export function isOpenToAll(texts: readonly string[]): boolean {
  return texts.some((text) => ANYONE.test(normalText(text)));
}

/** The bit of a named group, for tests and tables. */
export function maskOf(name: string): People {
  return MASKS().get(name) ?? 0;
}
