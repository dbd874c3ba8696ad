import type { Report } from '../contract.ts';
import { FORM_KEYS, type FormKey } from '../domain/forms.ts';
import type { CellAmendment } from '../domain/inspection/amendments.ts';
import type { Finding } from '../domain/inspection/finding.ts';
import { say } from '../messages/index.ts';
import { amend } from './amend.ts';
import { told } from './book.ts';
import type { Desk } from './desk.ts';
import { findingsOf, inspect, officeFaults } from './inspect.ts';
import { migrate } from './migrate.ts';
import type { Ports } from './ports.ts';

/**
 * Puts right what an inspection finds: in the workbook in one atomic write
 * recorded in 監査, then triggers and Forms. Findings are made anew under the
 * lock, so that what is done fits what stands there now.
 */
export function repair(ports: Ports): Report {
  migrate(ports);
  const faults = amend(ports, { act: '点検と修復', dress: true }, (desk) => {
    for (const found of findingsOf(desk)) mend(desk, found);
    return officeFaults(ports, desk);
  });
  if (FORM_KEYS.every((key) => faults.forms[key])) ports.triggers.ensure(faults.forms as Record<FormKey, string>);
  for (const key of faults.closed) ports.account.reopen(faults.forms[key] ?? '');
  return inspect(ports);
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
