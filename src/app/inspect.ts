import type { Report, ReportLine } from '../contract.ts';
import { FORM_KEYS, FORMS, type FormKey } from '../domain/forms.ts';
import type { Finding } from '../domain/inspection/finding.ts';
import { inspectWorkbook } from '../domain/inspection/index.ts';
import { SCHEMA_VERSION } from '../domain/migrations.ts';
import { say } from '../messages/index.ts';
import { survey } from './amend.ts';
import type { Desk } from './desk.ts';
import { isCopy, versionIn } from './guard.ts';
import type { Ports } from './ports.ts';
import { action, line, report, section } from './report.ts';

/** What is wrong outside the workbook. */
export interface OfficeFaults {
  readonly forms: Readonly<Partial<Record<FormKey, string>>>;
  readonly missingTriggers: number;
  readonly closed: readonly FormKey[];
}

/** What is wrong, and what the repair would do about it; nothing is changed. */
export function inspect(ports: Ports): Report {
  return survey(ports, (desk) => inspectionOf(ports, desk), { dress: true });
}

/** The same of a look that was taken. What is known to be wrong outside is not asked for. */
export function inspectionOf(ports: Ports, desk: Desk, known?: OfficeFaults): Report {
  const setting = (key: string) => desk.setting(key);
  if (isCopy(setting, ports.workbook.id())) return report('inspection', say('registry.copied'));
  const found = findingsOf(desk);
  const faults = known ?? officeFaults(ports, desk);
  const outside = outsideLines(faults, versionIn(setting) < SCHEMA_VERSION);
  const of = (kind: Finding['kind']) => found.filter((one) => one.kind === kind).map(lineOf);
  const repairs = [...outside, ...of('repair')];
  const notes = found.filter((one) => one.kind === 'note');
  const due = repairs.length + notes.filter((one) => one.amendments.length > 0).length;
  const lead =
    due === 0
      ? say(notes.length === 0 ? 'inspection.fine' : 'inspection.onlyNotes')
      : say('inspection.lead', { count: due });
  return report('inspection', lead, {
    sections: [
      ...section(say('inspection.repairs', { count: repairs.length }), repairs),
      ...section(say('inspection.notes', { count: notes.length }), of('note')),
      ...section(say('inspection.tells'), of('tell')),
    ],
    actions: due === 0 ? [] : [action('repair')],
  });
}

/** Everything found in the workbook. */
export function findingsOf(desk: Desk): readonly Finding[] {
  return inspectWorkbook(desk.look, {
    hub: desk.setting('拠点略称'),
    moment: desk,
    say: (code, params) => say(code, params),
  });
}

/** Triggers that this account lacks, and Forms that take no answers. */
export function officeFaults(ports: Ports, desk: Desk): OfficeFaults {
  const forms = formsIn(desk);
  const present = FORM_KEYS.filter((key) => forms[key] !== undefined);
  return {
    forms,
    missingTriggers: present.length === 0 ? 0 : ports.account.missingTriggers(forms),
    closed: present.filter((key) => !ports.account.isOpen(forms[key] ?? '')),
  };
}

/** The ids of the Forms that there are. */
export function formsIn(desk: Desk): OfficeFaults['forms'] {
  const forms: Partial<Record<FormKey, string>> = {};
  for (const key of FORM_KEYS) {
    const fileId = desk.find('documents', `form:${key}`)?.fileId;
    if (fileId) forms[key] = fileId;
  }
  return forms;
}

function outsideLines({ missingTriggers, closed }: OfficeFaults, older: boolean): readonly ReportLine[] {
  return [
    ...(older ? [line(say('inspect.older'))] : []),
    ...(missingTriggers > 0 ? [line(say('inspect.triggers', { count: missingTriggers }))] : []),
    ...closed.map((key) => line(say('inspect.formClosed', { title: FORMS[key].title }))),
  ];
}

function lineOf(found: Finding): ReportLine {
  return line(say(found.code, found.params));
}
