import { japaneseDate } from '../src/domain/calendar.ts';
import { filesEn, filesJa } from '../src/messages/file-words.ts';
import { fill } from '../src/messages/fill.ts';
import { type SidebarCode, sidebarEn, sidebarJa } from '../src/messages/sidebar.ts';

/** Japanese unless the browser asks for English and does not read Japanese: the rule that the script itself follows. */
export const language = chosen(navigator.languages);
const catalogue: Readonly<Record<SidebarCode, string>> = language === 'en' ? sidebarEn : sidebarJa;

/** A message of the sidebar with its places filled. */
export function t(code: SidebarCode, params?: Readonly<Record<string, string | number>>): string {
  return fill(catalogue[code], params);
}

/** Why a file cannot be read. */
export function ofFile(code: string, params: Readonly<Record<string, string>>): string {
  const words: Readonly<Record<string, string>> = { ...catalogue, ...(language === 'en' ? filesEn : filesJa) };
  return fill(words[code] ?? code, params);
}

/** The name of a stage; one that the catalogue does not know is shown as it is stored. */
export function stageName(stage: string): string {
  return (catalogue as Readonly<Record<string, string>>)[`stage.${stage}`] ?? stage;
}

/** A day as an office writes it; in English as it is stored. */
export function day(date: string): string {
  return language === 'en' ? date : japaneseDate(date);
}

/** 「4月10日(金)」, for lists where the year is plain; another year than today's is written out. */
export function shortDay(date: string, today: string): string {
  if (language === 'en' || date.slice(0, 4) !== today.slice(0, 4)) return day(date);
  return day(date)
    .replace(/^[^0-9]*[0-9元]+年/, '')
    .replace('曜日', '');
}

function chosen(languages: readonly string[]): 'ja' | 'en' {
  const reads = (name: string): boolean => languages.some((one) => one.toLowerCase().startsWith(name));
  return reads('en') && !reads('ja') ? 'en' : 'ja';
}
