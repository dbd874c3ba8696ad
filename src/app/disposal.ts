import type { Report } from '../contract.ts';
import { fiscalYearLabel, fiscalYearOf, japaneseDate } from '../domain/calendar.ts';
import { targetOf } from '../domain/erasure.ts';
import { type Due, dueRows } from '../domain/retention.ts';
import { TABLE_KEYS, tableOf } from '../domain/schema/index.ts';
import { say } from '../messages/index.ts';
import { survey } from './amend.ts';
import type { Desk } from './desk.ts';
import { type EraseResult, erase } from './erase.ts';
import type { Ports } from './ports.ts';
import { THE_PAGE } from './public-page.ts';
import { action, line, report, section } from './report.ts';

/** The 廃棄 list of the year: what may go, since when it is over, by which rule. Nothing goes by itself. */
export function disposalList(ports: Ports, notice = ''): Report {
  return survey(ports, (desk) => {
    const due = dueIn(desk);
    const lead = say('disposal.lead', { year: fiscalYearLabel(fiscalYearOf(desk.at)), count: due.length });
    return report('disposal', notice || lead, {
      sections: TABLE_KEYS.flatMap((table) => {
        const own = due.filter((one) => one.table === table);
        const heading = say('disposal.table', {
          table: tableOf(table).sheet,
          years: tableOf(table).retention ?? 0,
          count: own.length,
        });
        const all = line(say('disposal.all', { table: tableOf(table).sheet, count: own.length }), '', `all ${table}`);
        const each = own.map((one) => line(`${one.row.key} ${nameOf(one)}`, ruleOf(one), keyOf(one)));
        return own.length === 0 ? [] : section(heading, [all, ...each]);
      }),
      actions: due.length === 0 ? [] : [action('dispose', ['lines'], say('disposal.warning'))],
    });
  });
}

/** Disposes of the rows that a person approved; who did so stands in 監査. */
export function dispose(ports: Ports, approved: ReadonlySet<string>): Report {
  const done = erase(ports, '廃棄', {
    reason: say('disposal.reason'),
    targets: (desk) =>
      dueIn(desk)
        .filter((one) => approved.has(keyOf(one)) || approved.has(`all ${one.table}`))
        .map(({ table, row }) => targetOf(table, row)),
  });
  return report('disposal', doneWords(done), { next: THE_PAGE });
}

function dueIn(desk: Desk): readonly Due[] {
  return dueRows(desk.look, desk.at.slice(0, 10));
}

/** A row of 監査 shares its operation with others: its place among them belongs to its name. */
function keyOf({ table, row }: Due): string {
  return tableOf(table).prefix ? `${table} ${row.key}` : `${table} ${row.key} ${row.rowIndex}`;
}

function nameOf({ row }: Due): string {
  const { name, groupName, title, subject, partyName } = row.values;
  return String(name || groupName || title || subject || partyName || '');
}

function ruleOf({ endedOn, years }: Due): string {
  return say('disposal.rule', {
    ended: japaneseDate(endedOn),
    years,
    until: fiscalYearLabel(fiscalYearOf(endedOn) + years),
  });
}

export function doneWords({ counts, files, responses, left }: EraseResult): string {
  const rows = Object.entries(counts).map(([sheet, count]) => say('erase.count', { sheet, count }));
  const words = say('erase.done', { rows: rows.join('、') || say('erase.nothing'), files, responses });
  return left.length === 0 ? words : `${words}\n${say('erase.left', { files: left.join('、') })}`;
}
