import type { Assumptions } from '../assumptions.ts';
import { isTrashed } from '../drive/access.ts';
import type { DriveIndex } from '../drive-index.ts';
import {
  type AnswerValue,
  type FormData,
  type ItemData,
  isQuestion,
  type Navigation,
  type ResponseData,
} from './data.ts';
import type { FormStore } from './store.ts';
import { violation } from './validation.ts';

/** Why the Forms page did not take the answers; `question` is the title of the one concerned. */
export class RespondentError extends Error {
  override name = 'RespondentError';

  constructor(
    message: string,
    readonly question?: string,
    readonly itemId?: number,
  ) {
    super(question === undefined ? message : `${question}: ${message}`);
  }
}

/** Answers by item id or by title (a title must then be unique). */
export type Answers = Readonly<Record<string, string | number | readonly string[]>>;

/**
 * Fills in and sends a Form as a respondent does: page by page, along the
 * branches that the answers open. Stores the response and returns it; throws
 * RespondentError where the page would stop the respondent.
 */
export function submit(store: FormStore, formId: string, answers: Answers, respondent?: string): ResponseData {
  const form = store.get(formId);
  admit(form, store.drive, respondent);
  const given = byItem(form, answers);
  const shown = walk(form, given, store.kernel.assume);
  const hidden = [...given.keys()].find((item) => !shown.includes(item));
  if (hidden) throw new RespondentError('この質問は表示されません', hidden.title, hidden.id);
  const stored = shown.flatMap((item) => (given.has(item) ? [[item.id, given.get(item)] as const] : []));
  const response: ResponseData = {
    id: store.kernel.newId(60),
    timestamp: store.kernel.clock.now(),
    email: form.collectEmail ? (respondent ?? '') : '',
    answers: Object.fromEntries(stored) as Record<string, AnswerValue>,
  };
  form.responses.push(response);
  return response;
}

/** forms/api/guides/publish-form: published, accepting, and open to this respondent by a `published` permission. */
function admit(form: FormData, drive: DriveIndex, respondent: string | undefined): void {
  const file = drive.files.get(form.id);
  if (!file || isTrashed(drive, file)) throw new RespondentError('このフォームは削除されました');
  if (!form.published) throw new RespondentError('このフォームは公開されていません');
  if (!form.accepting) throw new RespondentError(form.closedMessage || 'このフォームでは回答を受け付けていません');
  const open = file.permissions.some((permission) => {
    if (permission.view !== 'published' && !['owner', 'writer'].includes(permission.role)) return false;
    if (permission.type === 'anyone') return true;
    if (permission.type === 'domain') return respondent?.endsWith(`@${permission.domain}`) ?? false;
    return respondent !== undefined && permission.emailAddress === respondent;
  });
  if (!open) throw new RespondentError('このフォームに回答する権限がありません');
  if (form.collectEmail && !respondent) throw new RespondentError('メールアドレスが必要です');
}

function byItem(form: FormData, answers: Answers): Map<ItemData, AnswerValue> {
  const given = new Map<ItemData, AnswerValue>();
  for (const [key, value] of Object.entries(answers)) {
    const found = form.items.filter((item) => isQuestion(item) && (String(item.id) === key || item.title === key));
    const [item] = found;
    if (!item || found.length > 1)
      throw new RespondentError(item ? '同じ題の質問が複数あります' : 'この質問はありません', key);
    const clean = normalise(item, typeof value === 'number' ? String(value) : value);
    if (clean.length) given.set(item, clean);
  }
  return given;
}

/** What the page's input fields make of a value: single-line fields drop line breaks. */
function normalise(item: ItemData, value: AnswerValue): AnswerValue {
  if (typeof value !== 'string') return value;
  return item.kind === 'TEXT' ? value.replace(/[\r\n]/g, '') : value.replace(/\r\n?/g, '\n');
}

/** The questions the respondent meets, each checked on the page where it stands. */
function walk(form: FormData, given: ReadonlyMap<ItemData, AnswerValue>, assume: Assumptions): ItemData[] {
  const pages = pagesOf(form.items);
  const shown: ItemData[] = [];
  const visited = new Set<number>();
  for (let at = 0; at < pages.length; ) {
    if (visited.has(at)) throw new RespondentError('回答が最初のページへ戻りました');
    visited.add(at);
    const page = pages[at] ?? [];
    for (const item of page.filter(isQuestion)) check(item, given.get(item), assume);
    shown.push(...page.filter(isQuestion));
    at = nextPage(pages, at, given);
  }
  return shown;
}

/** Items page by page; each page but the first starts with its page break. */
function pagesOf(items: readonly ItemData[]): ItemData[][] {
  const pages: ItemData[][] = [[]];
  for (const item of items) {
    if (item.kind === 'PAGE_BREAK') pages.push([item]);
    else pages.at(-1)?.push(item);
  }
  return pages;
}

/** reference/forms/page-navigation-type: the last chosen option leads, else the page break that follows; on the last page nothing does. */
function nextPage(pages: readonly ItemData[][], at: number, given: ReadonlyMap<ItemData, AnswerValue>): number {
  const following = pages[at + 1]?.[0];
  if (!following) return pages.length;
  const chosen = (pages[at] ?? []).flatMap((item) => item.choices.find((c) => c.value === given.get(item))?.goTo ?? []);
  const goTo: Navigation = chosen.at(-1) ?? following.goTo ?? { type: 'CONTINUE' };
  if (goTo.type === 'SUBMIT') return pages.length;
  if (goTo.type === 'RESTART') return 0;
  const target = goTo.type === 'GO_TO_PAGE' ? pages.findIndex((page) => page[0]?.id === goTo.page) : at + 1;
  return target < 0 ? at + 1 : target;
}

function check(item: ItemData, answer: AnswerValue | undefined, assume: Assumptions): void {
  const blank = answer !== undefined && String(answer).trim() === '' && assume['A-FORM-BLANK'] === 'none';
  const unanswered = answer === undefined || blank;
  const problem = unanswered ? (item.required ? 'この質問は必須です' : null) : problemOf(item, answer);
  if (problem) throw new RespondentError(problem, item.title, item.id);
}

function problemOf(item: ItemData, answer: AnswerValue): string | null {
  if ((item.kind === 'CHECKBOX') !== (typeof answer !== 'string')) return '回答の形が違います';
  const choices = item.choices.map((choice) => choice.value);
  switch (item.kind) {
    case 'LIST':
    case 'MULTIPLE_CHOICE':
      return item.other || choices.includes(String(answer)) ? null : `選択肢にありません（${answer}）`;
    case 'CHECKBOX': {
      const others = [answer].flat().filter((one) => !choices.includes(one));
      return others.length > (item.other ? 1 : 0)
        ? `選択肢にありません（${others}）`
        : violation(item.validation, answer);
    }
    case 'SCALE':
      return Number(answer) >= item.bounds[0] && Number(answer) <= item.bounds[1] ? null : '目盛りの範囲外です';
    case 'DATE':
      return isDate(String(answer)) ? null : '日付ではありません';
    case 'DATETIME':
      return /^\S{10} ([01]\d|2[0-3]):[0-5]\d$/.test(String(answer)) && isDate(String(answer).slice(0, 10))
        ? null
        : '日時ではありません';
    default:
      return violation(item.validation, answer);
  }
}

function isDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
