import { englishText, seldomText } from './bundled.ts';
import type { MessageCode } from './code.ts';
import { ja } from './ja.ts';
import { type Catalogue, fromLines, fromWords } from './lines.ts';

export type { MessageCode } from './code.ts';
export type Language = 'ja' | 'en';

/** A message in the user's language with its places filled; an unknown code is shown as it is, so that nothing is hidden. */
export function say(
  code: MessageCode | (string & {}),
  params: Readonly<Record<string, string | number>> = {},
  language: Language = 'ja',
): string {
  const template = wordsOf(code, language) ?? `${code} ${JSON.stringify(params)}`;
  return template.replace(/\{(\w+)\}/g, (place, name: string) => String(params[name] ?? place));
}

let rest: Catalogue | null = null;
let english: Catalogue | null = null;

/** What is said seldom, read on first use. */
function seldom(): Catalogue {
  rest ??= fromLines(seldomText());
  return rest;
}

function wordsOf(code: string, language: Language): string | undefined {
  if (language === 'ja') return (ja as Catalogue)[code] ?? seldom()[code];
  english ??= fromWords(englishText(), [...Object.keys(ja), ...Object.keys(seldom())]);
  return english[code];
}
