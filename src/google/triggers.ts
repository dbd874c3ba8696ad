import type { TriggersPort } from '../app/ports.ts';
import { FORM_KEYS, type FormKey } from '../domain/forms.ts';

/** The functions that triggers call, by their names in the bundle. */
export const HANDLERS = { formSubmitted: 'onFormSubmitted', hourly: 'everyHour', nightly: 'everyNight' } as const;

/** The nightly run: after midnight, before anybody works. */
const NIGHT_HOUR = 3;

/**
 * Installable triggers belong to the account that makes them and cannot be
 * seen by others (https://developers.google.com/apps-script/guides/triggers/installable):
 * each account makes its own where its own are missing, and intake bears
 * events that arrive twice.
 */
export const triggers: TriggersPort = {
  ensure(forms) {
    const lacking = lackingTriggers(forms);
    for (const make of lacking) make();
    return lacking.length;
  },
};

type FormIds = Readonly<Partial<Record<FormKey, string>>>;

/** How many triggers this account lacks. */
export function missingTriggers(forms: FormIds): number {
  return lackingTriggers(forms).length;
}

function lackingTriggers(forms: FormIds): readonly (() => unknown)[] {
  const present = ScriptApp.getProjectTriggers().map((trigger) => {
    const handler = trigger.getHandlerFunction();
    return nameOf(handler, handler === HANDLERS.formSubmitted ? (trigger.getTriggerSourceId() ?? '') : '');
  });
  const ofForms = FORM_KEYS.flatMap((key) => {
    const formId = forms[key];
    if (!formId) return [];
    const make = () => ScriptApp.newTrigger(HANDLERS.formSubmitted).forForm(formId).onFormSubmit().create();
    return [[nameOf(HANDLERS.formSubmitted, formId), make] as const];
  });
  const timers = [
    [nameOf(HANDLERS.hourly, ''), () => ScriptApp.newTrigger(HANDLERS.hourly).timeBased().everyHours(1).create()],
    [
      nameOf(HANDLERS.nightly, ''),
      () => ScriptApp.newTrigger(HANDLERS.nightly).timeBased().everyDays(1).atHour(NIGHT_HOUR).create(),
    ],
  ] as const;
  return [...ofForms, ...timers].filter(([name]) => !present.includes(name)).map(([, make]) => make);
}

const nameOf = (handler: string, source: string): string => `${handler} ${source}`.trim();
