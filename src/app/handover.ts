import type { Report, ReportLine } from '../contract.ts';
import { addDays, japaneseDate } from '../domain/calendar.ts';
import { csvOf } from '../domain/csv.ts';
import { FORM_KEYS, type FormKey } from '../domain/forms.ts';
import { dueRows } from '../domain/retention.ts';
import type { Row } from '../domain/schema/index.ts';
import { isEnd, type Stage } from '../domain/stages.ts';
import { say } from '../messages/index.ts';
import { amend, survey } from './amend.ts';
import type { Desk } from './desk.ts';
import { internalFolder } from './export-csv.ts';
import { beat } from './heartbeat.ts';
import { formsIn } from './inspect.ts';
import type { Ports } from './ports.ts';
import { action, handed, line, report, section } from './report.ts';

/** Deadlines and expiries that the successor meets within these days are listed. */
const AHEAD_DAYS = 60;

/** 引継ぎ: what is open, promised and due, and to whom; who takes over makes the timers their own. */
export function handoverReport(ports: Ports, notice = ''): Report {
  return survey(ports, (desk) => handoverOf(desk, notice));
}

function handoverOf(desk: Desk, notice: string): Report {
  const sections = sectionsOf(desk);
  const lead = sections.length > 0 ? 'handover.lead' : 'handover.nothing';
  return report('handover', notice || say(lead, { day: japaneseDate(desk.at.slice(0, 10)) }), {
    sections,
    actions: [action('handoverCsv'), action('takeOver', [], say('handover.warning'))],
  });
}

/** The same as a file. */
export function handoverCsv(ports: Ports): Report {
  const { rows, folder, name } = survey(ports, (desk) => ({
    rows: sectionsOf(desk).flatMap(({ heading, lines }) => lines.map(({ text, detail }) => [heading, text, detail])),
    folder: internalFolder(desk),
    name: `${say('report.handover')}_${desk.at.slice(0, 10)}.csv`,
  }));
  const file = ports.archive.writeText('handover', name, folder, 'text/csv', csvOf(rows));
  return { ...handoverReport(ports, say('export.done', { name })), file: handed(ports, file) };
}

/**
 * Makes the triggers that this account lacks. Those of the predecessor cannot
 * be seen or deleted by anybody else; both at once do no harm, since intake
 * bears events that arrive twice.
 */
export function takeOver(ports: Ports): Report {
  const { forms, shown } = ports.registry.lastTurn(() =>
    amend(ports, { act: '引継ぎ' }, (desk) => {
      desk.note(say('handover.recorded', { who: desk.who }));
      return { forms: formsIn(desk), shown: handoverOf(desk, '') };
    }),
  );
  const made = FORM_KEYS.every((key) => forms[key]) ? ports.triggers.ensure(forms as Record<FormKey, string>) : 0;
  beat(ports);
  return { ...shown, lead: say('handover.taken', { count: made }) };
}

function sectionsOf(desk: Desk): Report['sections'] {
  const today = desk.at.slice(0, 10);
  const soon = addDays(today, AHEAD_DAYS);
  const open = desk.all('matches').filter((match) => !isEnd(match.stage as Stage));
  return [
    ...section(say('handover.open', { count: open.length }), [...open].sort(byDay).map(matchLine)),
    ...section(say('handover.promised'), promised(desk, open)),
    ...section(say('handover.toCheck'), toCheck(desk)),
    ...section(say('handover.drafts'), drafts(desk)),
    ...section(say('handover.due'), upcoming(desk, today, soon)),
    ...section(say('handover.expiring'), expiring(desk, soon)),
    ...disposal(desk, today),
  ];
}

const byDay = (a: Row<'matches'>, b: Row<'matches'>) => (a.nextOn || '9999').localeCompare(b.nextOn || '9999');

function matchLine(match: Row<'matches'>): ReportLine {
  const next =
    [match.nextAction, japaneseDate(match.nextOn)].filter((part) => part !== '').join(' ') || say('handover.noNext');
  const { stage, owner } = match;
  return line(`${match.id} ${match.groupName} ⇄ ${match.partnerName}`, say('handover.match', { stage, next, owner }));
}

/** What was said to be done next, of introductions that are still open. */
function promised(desk: Desk, open: readonly Row<'matches'>[]): readonly ReportLine[] {
  const ids = new Set(open.map((match) => match.id));
  return desk
    .all('entries')
    .filter((entry) => ids.has(entry.match) && (entry.followUp || entry.nextOn !== ''))
    .map((entry) => line(`${entry.match} ${entry.counterpart} ${japaneseDate(entry.nextOn)}`, entry.text));
}

function toCheck(desk: Desk): readonly ReportLine[] {
  return desk
    .all('intake')
    .filter((row) => row.state === '要確認')
    .map((row) => line(`${row.id} ${row.channel}`, row.reasons.join(' ')));
}

function drafts(desk: Desk): readonly ReportLine[] {
  return desk
    .all('outbox')
    .filter((row) => row.state === '下書き')
    .map((row) => line(`${row.id} ${row.partyName}`, row.subject));
}

function upcoming(desk: Desk, today: string, soon: string): readonly ReportLine[] {
  const due = (day: string) => day >= today && day <= soon;
  const grants = desk.all('grants').filter((row) => due(row.deadline));
  const items = desk.all('items').filter((row) => due(row.deadline) && row.state === '募集中');
  return [
    ...grants.map((row) => line(`${row.id} ${row.name}`, japaneseDate(row.deadline))),
    ...items.map((row) => line(`${row.id} ${row.partyName} ${row.title}`, japaneseDate(row.deadline))),
  ];
}

function expiring(desk: Desk, soon: string): readonly ReportLine[] {
  const parties = [...desk.all('groups'), ...desk.all('experts')];
  return parties
    .filter((row) => row.expires !== '' && row.expires <= soon && row.stoppedOn === '')
    .map((row) => line(`${row.id} ${row.name}`, japaneseDate(row.expires)));
}

function disposal(desk: Desk, today: string): Report['sections'] {
  const count = dueRows(desk.look, today).length;
  return count === 0 ? [] : section(say('report.disposal'), [line(say('handover.disposal', { count }))]);
}
