import type { Report, ReportLine } from '../contract.ts';
import { csvOf } from '../domain/csv.ts';
import { displayText } from '../domain/documents.ts';
import { TaneError } from '../domain/errors.ts';
import { questionsOf } from '../domain/forms/layout.ts';
import { FORM_KEYS, FORMS } from '../domain/forms.ts';
import { nameOf, type PartyTraces, type Trace, tracesOf } from '../domain/person.ts';
import { columnOf, columnsOf, type Row, tableOf } from '../domain/schema/index.ts';
import { isEmpty } from '../domain/values.ts';
import { say } from '../messages/index.ts';
import { survey } from './amend.ts';
import type { Desk } from './desk.ts';
import { internalFolder } from './export-csv.ts';
import { changeText } from './history.ts';
import type { Ports } from './ports.ts';
import type { HandedFile } from './ports-office.ts';
import { action, handed, line, report, section, typing } from './report.ts';
import { readingOf } from './sweep-intake.ts';

/**
 * 開示: everything the registry holds of one party — its rows, those it shares,
 * where else it is named, its documents, its Form answers, the history
 * (個人情報の保護に関する法律 第76条). From here it is corrected (第90条), stopped
 * or erased (第98条).
 */
export function personReport(ports: Ports, id: string, notice = ''): Report {
  if (id === '')
    return report('person', notice || say('person.choose'), { actions: [typing('find', say('person.who'))] });
  const found = survey(ports, (desk) => disclosureOf(ports, desk, id));
  const { traces, answers } = found;
  const stopped = String(traces.party.row.values.stoppedOn ?? '');
  return report('person', notice || say('person.lead', { name: String(traces.party.row.values.name ?? ''), id }), {
    about: id,
    sections: sectionsOf(traces, answers),
    actions: [
      action('disclose'),
      typing('correct', say('person.right'), ['lines']),
      ...(stopped === '' ? [action('stop', [], say('person.stopWarning'))] : []),
      action('erase', ['anyLines'], say('person.eraseWarning')),
    ],
  });
}

/** The same as a file to hand over. */
export function disclose(ports: Ports, id: string): Report {
  const { rows, folder } = survey(ports, (desk) => {
    const { traces, answers } = disclosureOf(ports, desk, id);
    return { rows: rowsOf(traces, answers), folder: internalFolder(desk) };
  });
  const name = `${say('person.fileName')}_${id}.csv`;
  const file: HandedFile = ports.archive.writeText(`person:${id}`, name, folder, 'text/csv', csvOf(rows));
  return { ...personReport(ports, id, say('export.done', { name })), file: handed(ports, file) };
}

interface Answered {
  readonly form: string;
  readonly question: string;
  readonly answer: string;
}

/** @throws TaneError `person.unknown` */
function disclosureOf(ports: Ports, desk: Desk, id: string): { traces: PartyTraces; answers: readonly Answered[] } {
  const traces = requireTraces(desk, id);
  return { traces, answers: answersOf(ports, desk, traces) };
}

/** @throws TaneError `person.unknown` */
export function requireTraces(desk: Desk, id: string): PartyTraces {
  const traces = tracesOf(desk.look, id);
  if (!traces) throw new TaneError('person.unknown', { id });
  return traces;
}

/** The answers from which the party's rows came, as they still stand in the Forms. */
function answersOf(ports: Ports, desk: Desk, traces: PartyTraces): readonly Answered[] {
  const ledger = traces.own.flatMap(({ table, row }) =>
    table === 'ledger' ? [row.values as unknown as Row<'ledger'>] : [],
  );
  const items = desk.all('formItems');
  const readings = FORM_KEYS.filter((key) => ledger.some((one) => one.form === key)).map((key) =>
    readingOf(key, desk.find('documents', `form:${key}`)?.fileId ?? '', '', [], items),
  );
  if (readings.length === 0) return [];
  const wanted = new Set(ledger.map((one) => one.response));
  const columns = new Map(items.map((item) => [item.key, item.column]));
  return ports.forms.responses(readings).flatMap((responses, i) => {
    const form = readings[i]?.form ?? 'hearing';
    const titles = new Map(questionsOf(FORMS[form]).map(({ slot, question }) => [slot, question.title]));
    return responses
      .filter((response) => wanted.has(response.id))
      .flatMap((response) =>
        response.answers.map(({ itemKey, title, answer }) => ({
          form: FORMS[form].title,
          question: title || titles.get(columns.get(itemKey) ?? '') || '',
          answer: [answer].flat().join('、'),
        })),
      );
  });
}

function sectionsOf(traces: PartyTraces, answers: readonly Answered[]): Report['sections'] {
  const lines = (list: readonly Trace[]) => list.flatMap(linesOf);
  return [
    ...section(say('person.own'), lines(traces.own)),
    ...section(say('person.shared'), lines(traces.shared)),
    ...section(
      say('person.mentions'),
      traces.mentions.map((one) => cellLine(one, one.column)),
    ),
    ...section(
      say('person.answers'),
      answers.map(({ form, question, answer }) => line(`${form} ${question}`, answer)),
    ),
    ...section(
      say('person.history'),
      traces.history.map(({ row }) => {
        const told = row.values as unknown as Row<'audit'>;
        return line(`${told.at.replace('T', ' ')} ${told.act} ${told.record}`, changeText(told));
      }),
    ),
  ];
}

function linesOf(trace: Trace): readonly ReportLine[] {
  return columnsOf(trace.table)
    .filter(([key]) => !isEmpty(trace.row.values[key] ?? ''))
    .map(([key]) => cellLine(trace, key));
}

function cellLine(trace: Trace, column: string): ReportLine {
  const { table, row } = trace;
  const declared = columnOf(table, column);
  const text = declared.secret ? '＊' : displayText(column, declared, row.values[column] ?? '');
  return line(`${tableOf(table).sheet} ${row.key} ${declared.label}`, text, `${nameOf(trace)} / ${column}`);
}

function rowsOf(traces: PartyTraces, answers: readonly Answered[]): readonly (readonly string[])[] {
  const listed = sectionsOf(traces, answers).flatMap(({ heading, lines }) =>
    lines.map(({ text, detail }) => [heading, text, detail]),
  );
  return [[say('person.csvSection'), say('person.csvItem'), say('person.csvText')], ...listed];
}
