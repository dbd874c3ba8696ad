import { ServiceError } from './kernel.ts';

const SCOPE = 'https://www.googleapis.com/auth/';
const SHEETS = ['spreadsheets', 'drive', 'drive.file'];
const DOCS = ['documents', 'drive', 'drive.file'];

/** Which scopes open a call: one of them suffices. From the "Authorization" part of each reference page. */
const NEEDED: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^MailApp\./, ['script.send_mail']],
  [/^(FormApp|Form|FormResponse|ItemResponse|\w+Item)\./, ['forms']],
  [/^UrlFetchApp\./, ['script.external_request']],
  [/^Ui\.show/, ['script.container.ui']],
  [/^(ScriptApp\.(getProjectTriggers|deleteTrigger)|\w*TriggerBuilder\.create)$/, ['script.scriptapp']],
  [/^(DocumentApp|Document|Body|InlineImage)\./, ['documents']],
  [/^Sheets\b/, SHEETS],
  [/^Docs\b/, DOCS],
  [/^Drive\b/, ['drive', 'drive.file']],
  [/^Session\.get(Active|Effective)User$/, ['userinfo.email']],
];

/**
 * Refuses a call that the manifest's scopes do not cover
 * (concepts/scopes, "Set explicit scopes"). Without `oauthScopes` Google finds
 * the scopes itself, and nothing is refused.
 */
export function checkScopes(call: string, scopes: readonly string[] | undefined): void {
  const needed = NEEDED.find(([pattern]) => pattern.test(call))?.[1];
  if (!scopes || !needed || needed.some((scope) => scopes.includes(SCOPE + scope))) return;
  const text = needed.map((scope) => SCOPE + scope).join(' || ');
  throw new ServiceError(`Specified permissions are not sufficient to call ${call}. Required permissions: (${text})`);
}

/** Refuses what a simple trigger may not do: services that need authorization (guides/triggers, "Restrictions"). */
export function checkSimpleTrigger(call: string): void {
  if (!NEEDED.some(([pattern]) => pattern.test(call)) || call.startsWith('Session.')) return;
  throw new ServiceError(`You do not have permission to call ${call}`);
}
