import type { TriggersPort } from '../app/ports.ts';
import { FORM_KEYS } from '../domain/forms.ts';

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
    const present = ScriptApp.getProjectTriggers().map((trigger) =>
      `${trigger.getHandlerFunction()} ${trigger.getTriggerSourceId() ?? ''}`.trim(),
    );
    let made = 0;
    const ensure = (handler: string, source: string, make: () => unknown) => {
      if (present.includes(`${handler} ${source}`.trim())) return;
      make();
      made += 1;
    };
    for (const key of FORM_KEYS) {
      ensure(HANDLERS.formSubmitted, forms[key], () =>
        ScriptApp.newTrigger(HANDLERS.formSubmitted).forForm(forms[key]).onFormSubmit().create(),
      );
    }
    ensure(HANDLERS.hourly, '', () => ScriptApp.newTrigger(HANDLERS.hourly).timeBased().everyHours(1).create());
    ensure(HANDLERS.nightly, '', () =>
      ScriptApp.newTrigger(HANDLERS.nightly).timeBased().everyDays(1).atHour(NIGHT_HOUR).create(),
    );
    return made;
  },
};
