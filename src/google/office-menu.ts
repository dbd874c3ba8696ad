import { inspect } from '../app/inspect.ts';
import { repair } from '../app/repair.ts';
import { say } from '../messages/index.ts';
import { explain, language } from './announce.ts';
import { googlePorts } from './ports.ts';

/** Lines that a message box shows before it grows past the screen. */
const SHOWN = 20;

/** 点検と修復: first what was found and would be done, then, if the person says so, it is done. */
export function inspectFromMenu(): void {
  const ui = SpreadsheetApp.getUi();
  const title = say('report.inspection', {}, language());
  try {
    const found = inspect(googlePorts());
    const lines = found.sections.flatMap(({ heading, lines: own }) => [
      `■ ${heading}`,
      ...own.map((line) => line.text),
    ]);
    const rest = lines.length - SHOWN;
    const shown = [
      found.lead,
      '',
      ...lines.slice(0, SHOWN),
      ...(rest > 0 ? [say('report.more', { count: rest })] : []),
    ];
    if (found.actions.length === 0) {
      ui.alert(title, shown.join('\n'), ui.ButtonSet.OK);
      return;
    }
    const question = [...shown, '', say('inspection.ask', {}, language())].join('\n');
    if (ui.alert(title, question, ui.ButtonSet.YES_NO) !== ui.Button.YES) return;
    ui.alert(title, repair(googlePorts()).lead, ui.ButtonSet.OK);
  } catch (error) {
    ui.alert(title, explain(error), ui.ButtonSet.OK);
  }
}
