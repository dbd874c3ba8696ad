import type { AccountPort, FormResponses } from '../app/ports-office.ts';
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
function eraseResponses(forms: readonly FormResponses[]): void {
  const found = forms
    .filter(({ formId, responses }) => formId !== '' && responses.length > 0)
    .map(({ formId, responses }) => {
      const form = FormApp.openById(formId);
      return { form, ids: responses.flatMap(({ response, at }) => idsOf(form, response, at)) };
    });
  for (const { form, ids } of found) for (const id of ids) form.deleteResponse(id);
}

function idsOf(form: GoogleAppsScript.Forms.Form, response: string, at: string): readonly string[] {
  if (hasResponse(form, response)) return [response];
  const alike = submittedAt(form, at);
  if (alike.length > 1) throw new TaneError('erase.ambiguous', { at });
  return alike.map((one) => one.getId());
}

/** "Throws Error — if the response does not exist" (reference/forms/form#getResponse(String)). */
function hasResponse(form: GoogleAppsScript.Forms.Form, response: string): boolean {
  try {
    form.getResponse(response);
    return true;
  } catch {
    return false;
  }
}

const SECOND = 1000;

/**
 * The responses of one second, at few calls however many there are: how many
 * came since, less how many came later, are to be found, and in lists by time
 * they stand at an end. By which end is not documented, nor that they are by
 * time: then all are gone through.
 */
function submittedAt(form: GoogleAppsScript.Forms.Form, at: string): readonly GoogleAppsScript.Forms.FormResponse[] {
  const second = Date.parse(`${at}+09:00`);
  // Whether a response of just that time is among those after it is not documented either.
  const since = form.getResponses(new Date(second - SECOND));
  const count = since.length - form.getResponses(new Date(second + SECOND)).length;
  const found: GoogleAppsScript.Forms.FormResponse[] = [];
  let near = 0;
  for (let i = 0; i < since.length && near < count; i++) {
    const response = since[i % 2 === 0 ? i / 2 : since.length - (i + 1) / 2];
    const time = response?.getTimestamp().getTime() ?? 0;
    if (time <= second + SECOND) near += 1;
    if (response && japanTime(time) === at) found.push(response);
  }
  return found;
}
