import type { Report } from '../contract.ts';
import { TaneError } from '../domain/errors.ts';
import { FORM_KEYS, type FormKey } from '../domain/forms.ts';
import type { CellAmendment } from '../domain/inspection/amendments.ts';
import type { Finding } from '../domain/inspection/finding.ts';
import { say } from '../messages/index.ts';
import { amend, survey } from './amend.ts';
import { told } from './book.ts';
import type { Desk } from './desk.ts';
import { assertWritable } from './guard.ts';
import { findingsOf, inspectionOf, officeFaults } from './inspect.ts';
import { migrate } from './migrate.ts';
import type { Ports } from './ports.ts';
import { report } from './report.ts';

/**
 * Puts right what an inspection finds in the workbook, in one atomic write
 * recorded in 監査. Findings are made anew under the lock, so that what is done
 * fits what stands there now. Forms and triggers follow at once.
 */
export function repair(ports: Ports): Report {
  upToDate(ports, () => {
    amend(ports, { act: '点検と修復', dress: true }, (desk) => {
      for (const found of findingsOf(desk)) mend(desk, found);
    });
  });
  return report('inspection', say('inspection.repaired'), { next: 'outside' });
}

/** Makes the triggers that are missing, opens Forms that are closed, and shows what is left. */
export function repairOutside(ports: Ports): Report {
  const desk = survey(ports, (one) => one, { dress: true });
  assertWritable((key) => desk.setting(key), ports.workbook.id());
  const faults = officeFaults(ports, desk);
  const { forms, missingTriggers, closed } = faults;
  const whole = FORM_KEYS.every((key) => forms[key]);
  if (whole && missingTriggers > 0) ports.triggers.ensure(forms as Record<FormKey, string>);
  for (const key of closed) ports.account.reopen(forms[key] ?? '');
  return inspectionOf(ports, desk, { ...faults, missingTriggers: whole ? 0 : missingTriggers, closed: [] });
}

/** An older workbook is brought to this form first; one that is not is not looked at once more for it. */
function upToDate(ports: Ports, work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof TaneError) || error.code !== 'registry.older') throw error;
    migrate(ports);
    work();
  }
}

function mend(desk: Desk, found: Finding): void {
  if (found.amendments.length === 0) return;
  desk.silently(...found.amendments);
  if (found.kind === 'note' || found.amendments.every((one) => one.kind === 'note')) return;
  const cells = found.amendments.filter((one): one is CellAmendment => one.kind === 'cell');
  const [first] = cells;
  if (!found.table || !first) {
    desk.record(found.table, '', '', say(found.code, found.params));
    return;
  }
  const row = desk.rows(first.table).find((one) => one.rowIndex === first.rowIndex);
  const before = Object.fromEntries(cells.map(({ column }) => [column, row?.values[column] ?? '']));
  const after = Object.fromEntries(cells.map(({ column, value }) => [column, value]));
  desk.record(
    first.table,
    String(found.params.id ?? row?.key ?? ''),
    told(first.table, before),
    told(first.table, after),
  );
}
