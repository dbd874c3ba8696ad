/** Names of municipalities in addresses and areas, as far as they can be read without a gazetteer. */

const PREFECTURE = /^(?:東京都|北海道|(?:京都|大阪)府|[^\s都道府県]{2,3}県)/;
const NAME = /([^\s、。・,/()（）「」〜~都道府県]{1,5}?[市区町村])(?![民内外立長議会])/;
const INSIDE = /([^\s、。・,/()（）「」〜~都道府県]{1,5}?[市区町村])(?=[内外])/;
const NO_NAME = /^(?:本市|当市|全市|各市|他市|近隣市|隣接市|同市|両市|県|全|本町|当町|市|区|町|村)$/;

/** The first municipality named in a text, or null: 「埼玉県和光市本町1-1」 → 和光市. */
export function municipalityIn(text: string): string | null {
  const bare = text
    .trim()
    .replace(/^〒?\s*[0-9０-９]{3}[-－ー]?[0-9０-９]{4}\s*/, '')
    .replace(PREFECTURE, '');
  const found = (NAME.exec(bare) ?? INSIDE.exec(bare))?.[1] ?? null;
  return found && !NO_NAME.test(found) ? found : null;
}
