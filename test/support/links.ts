import type { LinkGiven } from '../../src/contract.ts';
import type { FormKey } from '../../src/domain/forms.ts';
import type { Answers } from '../../src/local/forms/respond.ts';
import type { Workspace } from '../../src/local/workspace.ts';
import { formId, told } from './office.ts';

export const POST_NEED: Answers = {
  団体の名前: '種川小学校',
  団体の種別: '小学校',
  電話: '000-0000-0009',
  どちらを書きますか: '求む',
  '必要なものは、どれに近いですか': 'ひと',
  ひとことで言うと: '水泳の見守り',
  始まりの日時: '2026-07-20 09:00',
  終わりの日時: '日時を書いた',
  '終わりの日時（決まっているとき）': '2026-07-20 11:00',
};

export const POST_OFFER: Answers = {
  団体の名前: '種川商店',
  どちらを書きますか: '出せる',
  '出せるものは、どれに近いですか': '場所',
  'ひとことで言うと、何ができますか': '店の2階を貸せます',
  いつまででもできますか: 'はい',
};

export interface Order {
  readonly form: FormKey;
  readonly party: string;
  readonly match?: string;
  readonly side?: '団体' | '相手';
  readonly proxy?: boolean;
}

/** Gives a link out as the sidebar does; its address and the token in it. */
export function linkFor(workspace: Workspace, order: Order): LinkGiven & { readonly token: string } {
  const given = told<LinkGiven>(workspace, 'giveLink', { proxy: false, ...order });
  const { answers } = workspace.formAt(given.url) ?? { answers: {} };
  const token = Object.values(answers).find((answer) => /^[0-9a-f]{32}$/.test(String(answer)));
  return { ...given, token: String(token) };
}

/** Opens an address, changes some of the answers it fills in, and sends the Form; null empties an answer. */
export function answerAt(
  workspace: Workspace,
  url: string,
  changes: Readonly<Record<string, Answers[string] | null>>,
): void {
  const { forms } = workspace.world;
  const found = workspace.formAt(url);
  if (!found) throw new Error(`no Form at ${url}`);
  const items = new Map(forms.get(found.formId).items.map((item) => [item.title, String(item.id)]));
  const answers: Record<string, Answers[string]> = { ...found.answers };
  for (const [title, answer] of Object.entries(changes)) {
    const id = items.get(title) ?? title;
    if (answer === null) delete answers[id];
    else answers[id] = answer;
  }
  workspace.respond(found.formId, answers);
}

/** Answers a Form as anybody may, without a link of their own. */
export function submit(workspace: Workspace, form: FormKey, answers: Answers): void {
  workspace.respond(formId(workspace, form), answers);
}
