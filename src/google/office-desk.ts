import { disposalList, dispose } from '../app/disposal.ts';
import { comparePair, duplicatesReport, mergePair, swapPair, unmergePair } from '../app/duplicates-page.ts';
import { exchangeReport, receive, takeBackChosen } from '../app/exchange.ts';
import { exportChosen, exportReport } from '../app/export-workbook.ts';
import { handoverCsv, handoverReport, takeOver } from '../app/handover.ts';
import { inspect } from '../app/inspect.ts';
import { correctPerson, erasePerson, findPerson, stopPerson } from '../app/person-acts.ts';
import { disclose, personReport } from '../app/person-data.ts';
import type { Ports } from '../app/ports.ts';
import { publicReport, publish, THE_PAGE, withdrawFromPage, writePublicPage } from '../app/public-page.ts';
import { repair, repairOutside } from '../app/repair.ts';
import { report } from '../app/report.ts';
import { addBroader, addHollow, addSame, vocabularyReport } from '../app/vocabulary.ts';
import { REPORTS, type Reply, type Report, type ReportName, type ReportRequest } from '../contract.ts';
import { TaneError } from '../domain/errors.ts';
import { TABLE_KEYS } from '../domain/schema/index.ts';
import { reply } from './announce.ts';
import { oneOf, record, text, texts } from './arguments.ts';
import { googlePorts } from './ports.ts';

/** An .xlsx as Base64: what google.script.run carries with ease. */
const MAX_FILE = 30_000_000;

/** What the pages of the office show. */
const SHOW: Readonly<Record<ReportName, (ports: Ports, about: string) => Report>> = {
  inspection: (ports) => inspect(ports),
  duplicates: (ports) => duplicatesReport(ports),
  export: (ports) => exportReport(ports),
  exchange: exchangeReport,
  disposal: (ports) => disposalList(ports),
  person: personReport,
  public: (ports) => publicReport(ports),
  vocabulary: (ports) => vocabularyReport(ports),
  handover: (ports) => handoverReport(ports),
};

type Act = (ports: Ports, request: ReportRequest) => Report;

type Shown = (ports: Ports, about: string, notice: string) => Report;

/**
 * Whoever is stopped or erased leaves the public page: each step in an
 * execution of its own, and what was done stays told.
 */
const followedBy = (shown: Shown): Readonly<Record<string, Act>> => ({
  [THE_PAGE]: (ports, { name, about, text: notice }) =>
    withdrawFromPage(ports) ? report(name, notice, { about, next: 'pageFile' }) : shown(ports, about, notice),
  pageFile: (ports, { name, about, text: notice }) => {
    writePublicPage(ports);
    return report(name, notice, { about, next: 'shown' });
  },
  shown: (ports, { about, text: notice }) => shown(ports, about, notice),
});

/** What may be done there. */
const ACTS: Readonly<Record<ReportName, Readonly<Record<string, Act>>>> = {
  inspection: { repair, outside: repairOutside },
  duplicates: {
    compare: (ports, { keys }) => comparePair(ports, keys),
    swap: (ports, { about }) => swapPair(ports, about),
    merge: (ports, { about, keys }) => mergePair(ports, about, keys),
    unmerge: (ports, { about }) => unmergePair(ports, about),
    back: (ports) => duplicatesReport(ports),
  },
  export: {
    csv: (ports, { keys }) => exportChosen(ports, 'csv', oneOf(keys[0], 'table', TABLE_KEYS)),
    xlsx: (ports) => exportChosen(ports, 'xlsx', 'groups'),
  },
  exchange: {
    receive: (ports, { about, text: base64 }) => receive(ports, about, base64),
    takeBack: (ports, { about, keys }) => takeBackChosen(ports, about, keys),
    shown: (ports, { about, text: notice }) => exchangeReport(ports, about, notice),
    discard: (ports, { about }) => {
      ports.archive.erase(about);
      return exchangeReport(ports, '');
    },
  },
  disposal: {
    dispose: (ports, { keys }) => dispose(ports, new Set(keys)),
    ...followedBy((ports, _, notice) => disposalList(ports, notice)),
  },
  person: {
    find: (ports, request) => findPerson(ports, request.text),
    disclose: (ports, { about }) => disclose(ports, about),
    correct: (ports, { about, keys, text: value }) => correctPerson(ports, about, keys, value),
    stop: (ports, { about }) => stopPerson(ports, about),
    erase: (ports, { about, keys }) => erasePerson(ports, about, keys),
    ...followedBy(personReport),
  },
  public: { publish: (ports, { about }) => publish(ports, about), write: writePublicPage },
  vocabulary: {
    same: (ports, { keys, text: typed }) => addSame(ports, keys, typed),
    broader: (ports, { keys, text: typed }) => addBroader(ports, keys, typed),
    hollow: (ports, { keys }) => addHollow(ports, keys),
  },
  handover: { handoverCsv, takeOver },
};

export function officeReport(name: unknown, about: unknown): Reply<Report> {
  return reply(() => SHOW[oneOf(name, 'name', REPORTS)](googlePorts(), text(about, 'about')));
}

export function officeAct(request: unknown): Reply<Report> {
  return reply(() => {
    const given = record(request, 'request');
    const name = oneOf(given.name, 'name', REPORTS);
    const action = text(given.action, 'action');
    const act = Object.keys(ACTS[name]).includes(action) ? ACTS[name][action] : undefined;
    if (!act) throw new TaneError('call.badArgument', { name: 'action' });
    return act(googlePorts(), {
      name,
      action,
      about: text(given.about, 'about'),
      keys: texts(given.keys, 'keys'),
      text: text(given.text, 'text', MAX_FILE),
    });
  });
}
