import type { AccountPort } from '../app/ports-office.ts';
import { japanTime } from '../domain/calendar.ts';
import { TaneError } from '../domain/errors.ts';
import { missingTriggers } from './triggers.ts';

/** When the timers last ran stands in the document's properties: a copy of the workbook does not take them along. */
const HEARTBEAT = 'heartbeat';

/** What hangs on the account that runs the script, and on the Forms. */
export const account: AccountPort = {
  missingTriggers,
  isOpen,
  reopen,
  eraseResponses,
  stampHeartbeat: (at) => void properties().setProperty(HEARTBEAT, at),
  heartbeat: () => properties().getProperty(HEARTBEAT) ?? '',
};

/** There are no document properties outside a container (https://developers.google.com/apps-script/reference/properties/properties-service). */
function properties(): GoogleAppsScript.Properties.Properties {
  return PropertiesService.getDocumentProperties() ?? PropertiesService.getScriptProperties();
}

type Form = GoogleAppsScript.Forms.Form & {
  supportsAdvancedResponderPermissions(): boolean;
  setPublished(published: boolean): unknown;
};

/** An unpublished Form accepts no answers, and one that is gone takes none either. */
function isOpen(formId: string): boolean {
  try {
    return FormApp.openById(formId).isAcceptingResponses();
  } catch {
    return false;
  }
}

/** @throws TaneError `forms.gone` */
function reopen(formId: string): void {
  let form: Form;
  try {
    form = FormApp.openById(formId) as Form;
  } catch {
    throw new TaneError('forms.gone');
  }
  if (form.supportsAdvancedResponderPermissions()) form.setPublished(true);
  form.setAcceptingResponses(true);
}

/**
 * By number where FormApp knows it; else by the moment of submission, if only
 * one response bears it: another person's answers are never deleted instead
 * (https://developers.google.com/apps-script/reference/forms/form#deleteResponse(String)).
 * @throws TaneError `erase.ambiguous`
 */
function eraseResponses(formId: string, wanted: readonly { readonly response: string; readonly at: string }[]): void {
  const form = FormApp.openById(formId);
  const all = form.getResponses().map((response) => ({
    id: response.getId(),
    at: japanTime(response.getTimestamp().getTime()),
  }));
  for (const { response, at } of wanted) {
    const known = all.find((one) => one.id === response);
    const alike = known ? [known] : all.filter((one) => one.at === at);
    if (alike.length > 1) throw new TaneError('erase.ambiguous', { at });
    for (const one of alike) form.deleteResponse(one.id);
  }
}
