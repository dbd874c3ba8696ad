import { japaneseDate, japanTime } from '../src/domain/calendar.ts';
import { fill } from '../src/messages/fill.ts';
import { type WorkbenchCode, workbenchEn, workbenchJa } from '../src/messages/workbench.ts';

const reads = (name: string): boolean => navigator.languages.some((one) => one.toLowerCase().startsWith(name));

/** Japanese unless the browser asks for English and does not read Japanese. */
export const language = reads('en') && !reads('ja') ? 'en' : 'ja';
const catalogue: Readonly<Record<WorkbenchCode, string>> = language === 'en' ? workbenchEn : workbenchJa;

/** A message of the workbench with its places filled. */
export function t(code: WorkbenchCode, params?: Readonly<Record<string, string | number>>): string {
  return fill(catalogue[code], params);
}

/** A moment as a Japanese office writes it: 令和8年7月1日(水曜日) 9:05. */
export function moment(epoch: number): string {
  const local = japanTime(epoch);
  const day = local.slice(0, 10);
  return `${language === 'en' ? day : japaneseDate(day)} ${Number(local.slice(11, 13))}:${local.slice(14, 16)}`;
}

/** 626KB: how large a file is, as Japanese public sites state it. */
export function size(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1024))}KB` : `${(bytes / 1_048_576).toFixed(1)}MB`;
}
