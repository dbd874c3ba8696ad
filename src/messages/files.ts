import { filesEn, filesJa } from './file-words.ts';
import { fill } from './fill.ts';
import { type Language, say } from './index.ts';

/** A message about a file, or any other of the catalogue. */
export function sayOfFile(
  code: string,
  params: Readonly<Record<string, string | number>> = {},
  language: Language = 'ja',
): string {
  const words: Readonly<Record<string, string>> = language === 'en' ? filesEn : filesJa;
  const template = words[code];
  return template === undefined ? say(code, params, language) : fill(template, params);
}
