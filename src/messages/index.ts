import { BETWEEN, codes } from './codes.ts';
import { englishText } from './english-text.ts';
import { ja, type MessageCode } from './ja.ts';

export type { MessageCode } from './ja.ts';
export type Language = 'ja' | 'en';

/** A message in the user's language with its places filled; an unknown code is shown as it is, so that nothing is hidden. */
export function say(
  code: MessageCode | (string & {}),
  params: Readonly<Record<string, string | number>> = {},
  language: Language = 'ja',
): string {
  const catalogue: Readonly<Record<string, string>> = language === 'en' ? english() : ja;
  const template = catalogue[code] ?? `${code} ${JSON.stringify(params)}`;
  return template.replace(/\{(\w+)\}/g, (place, name: string) => String(params[name] ?? place));
}

let read: Readonly<Record<string, string>> | null = null;

/** The English catalogue, read on first use. */
function english(): Readonly<Record<string, string>> {
  if (read) return read;
  const texts = englishText().split(BETWEEN);
  read = Object.fromEntries(codes().map((code, at) => [code, texts[at] ?? code]));
  return read;
}
