/** The 20 fields of the NPO Act under the different short names that lists use. */

const ANY = /問わ|不問|全分野|すべて|全て|制限なし/;

/** What is left of a label when its fashions are taken away: 環境の保全 = 環境保全, 観光の振興 = 観光. */
export function fieldKey(label: string): string {
  const bare = label
    .replace(/の(?:推進|増進|振興|保全|発展|活性化|形成の促進|擁護)$/, '')
    .replace(/[・の、／/\s]/g, '');
  const alias = ALIASES.find(([pattern]) => pattern.test(bare));
  return alias ? alias[1] : bare.slice(0, 2);
}

const ALIASES: readonly (readonly [RegExp, string])[] = [
  [/連絡|助言|援助|団体支援|中間支援/, '団体'],
  [/^職業|雇用/, '職業'],
  [/^子ども|^子供|^こども|健全育成/, '子ど'],
  [/^福祉|^保健|^医療|^健康/, '保健'],
  [/文化|芸術|スポーツ|^学術/, '学術'],
  [/防災|災害/, '災害'],
  [/^防犯|安全/, '地域'],
];

/** Whether a list of fields is open to all. */
export function isAnyField(fields: readonly string[]): boolean {
  return fields.some((label) => ANY.test(label));
}

/** The labels of the first list that the second has too. */
export function sharedFields(a: readonly string[], b: readonly string[]): string[] {
  const keys = new Set(b.map(fieldKey));
  return a.filter((label) => keys.has(fieldKey(label)));
}
