/**
 * The Forms API, which Apps Script reaches by an ordinary request
 * (https://developers.google.com/workspace/forms/api/guides/apps-script-setup).
 * It wants a Cloud project in which it is switched on; an office without one
 * is served by FormApp, which takes several calls for each response.
 */
const HOST = 'https://forms.googleapis.com/v1/forms/';

/** What the API answered; undefined where it refused, is switched off or could not be reached. */
export type Answer<T> = T | undefined;

/** Sends requests side by side: one service call, and one more for each answer. */
export function askForms<T extends object>(paths: readonly string[]): readonly Answer<T>[] {
  if (paths.length === 0) return [];
  try {
    const headers = { Authorization: `Bearer ${ScriptApp.getOAuthToken()}`, Accept: 'application/json' };
    const requests = paths.map((path) => ({ url: HOST + path, headers, muteHttpExceptions: true }));
    return UrlFetchApp.fetchAll(requests).map((response) => read<T>(response.getContentText()));
  } catch (error) {
    console.warn(String(error));
    return paths.map(() => undefined);
  }
}

/** An error comes as JSON too (https://cloud.google.com/apis/design/errors). */
function read<T extends object>(text: string): Answer<T> {
  try {
    const answer = JSON.parse(text) as T & { readonly error?: { readonly message?: string } };
    if (!answer.error) return answer;
    console.warn(answer.error.message ?? text);
  } catch {
    console.warn(text.slice(0, 200));
  }
  return undefined;
}

/** An item of a Form as `forms.get` gives it. */
export interface ApiItem {
  readonly itemId?: string;
  readonly title?: string;
  readonly questionItem?: { readonly question?: { readonly questionId?: string } };
  readonly questionGroupItem?: {
    readonly questions?: readonly {
      readonly questionId?: string;
      readonly rowQuestion?: { readonly title?: string };
    }[];
  };
}

const ITEM_FIELDS =
  'items(itemId,title,questionItem(question(questionId)),questionGroupItem(questions(questionId,rowQuestion(title))))';

/** The items of Forms, in their order. */
export function itemsOfForms(formIds: readonly string[]): readonly Answer<readonly ApiItem[]>[] {
  const paths = formIds.map((id) => `${id}?fields=${encodeURIComponent(ITEM_FIELDS)}`);
  return askForms<{ readonly items?: readonly ApiItem[] }>(paths).map((answer) => answer && (answer.items ?? []));
}
