/** Which work can be done at a distance: paperwork, advice, design, data. */
import { normalText } from '../text/normalize.ts';

const AT_A_DISTANCE =
  /会計|経理|決算|帳簿|簿記|予算書|申請書|書類|規約|会則|定款|登記|法人化|助成金の|契約|著作権|個人情報|デザイン|チラシ|ポスタ|ロゴ|会報|パンフ|冊子|ホームペ|ウェブ|サイト|sns|動画の編集|編集|翻訳|エクセル|excel|表計算|名簿|データ|集計|アンケート|システム|アプリ|相談に乗|助言|アドバイス|企画書|文章|原稿|広報|収支|クラウドファンディング|法律|労務|就業規則|税金|確定申告|特許|商標|校正|添削|イラスト|台帳/;

/** Whether a need, in its own words, could be met without anybody coming. */
export function isRemoteWork(texts: readonly string[]): boolean {
  return texts.some((text) => AT_A_DISTANCE.test(normalText(text)));
}
