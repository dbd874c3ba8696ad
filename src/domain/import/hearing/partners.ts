import { WISHED_PARTNERS } from '../../schema/options.ts';
import { partsOf, squeezed, withoutBrackets } from '../text.ts';

/** Words for the wished partners that surely mean one of the options. */
const MEANT: readonly (readonly [RegExp, (typeof WISHED_PARTNERS)[number]])[] = [
  [/^((小|中|高等?)?学校|高校|大学|保育園|幼稚園)$/, '学校'],
  [/^pta$/i, 'PTA'],
  [/^(自治会|町内会)$/, '自治会'],
  [/^(企業|会社|商店会)$/, '企業'],
  [/^(市役所|市役所の窓口|行政|県)$/, '行政'],
  [/^専門家$/, '専門家'],
];

/** The options that a text names, and the words that name none exactly. Of boxes only the ticked ones count. */
export function partnersIn(text: string): { readonly known: readonly string[]; readonly unknown: readonly string[] } {
  const boxed = /[☑✔✅☒]|[□■]/.test(text);
  const parts = boxed
    ? [...text.matchAll(/[☑✔✅☒■]\s*([^☑✔✅☒■□☐\s　]+)/g)].map((match) => match[1] ?? '')
    : partsOf(text.replace(/[・][\s　]*(?=[^、]*$)/g, '・'), /[、,，・\s　\n]/);
  const known: string[] = [];
  const unknown: string[] = [];
  for (const part of parts) {
    const bare = squeezed(withoutBrackets(part)) || squeezed(part);
    const exact = WISHED_PARTNERS.find((option) => option === bare);
    const meant = exact ?? MEANT.find(([words]) => words.test(bare))?.[1];
    if (meant) known.push(meant);
    if (!exact || bare !== squeezed(part)) unknown.push(part);
  }
  return { known: [...new Set(known)], unknown };
}
