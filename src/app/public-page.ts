import type { Report } from '../contract.ts';
import type { PublicEntry } from '../domain/public-entries.ts';
import { say } from '../messages/index.ts';
import type { Ports } from './ports.ts';
import { publicHtml } from './public-html.ts';
import {
  ACT,
  type Draft,
  draftOf,
  fingerprint,
  isOnRecord,
  keptOf,
  PAGE,
  put,
  record,
  SOURCES,
} from './public-record.ts';
import { action, handed, line, report, section } from './report.ts';
import { consult, openToWrite, transact } from './transact.ts';

const HTML = 'text/html';

/** The step with which a page goes on after which somebody may have to leave the public page. */
export const THE_PAGE = 'page';

const fileName = (): string => `${say('public.file')}.html`;

/** What the public page shows, would show, and would show no longer. Nothing is written. */
export function publicReport(ports: Ports, notice = ''): Report {
  return reportOf(consult(ports, SOURCES, draftOf), notice);
}

function reportOf(draft: Draft, notice: string): Report {
  const { entries, shown } = draft;
  const now = new Set(entries.map((one) => one.id));
  const told = (one: PublicEntry) => line(one.title, say(`public.${one.part}`));
  const gone = [...shown].filter(([id]) => !now.has(id)).map(([id, title]) => line(title, id));
  return report('public', notice || say(entries.length > 0 ? 'public.report.lead' : 'public.report.nothing'), {
    about: fingerprint(draft, entries),
    sections: [
      ...section(say('public.report.new'), entries.filter((one) => !shown.has(one.id)).map(told)),
      ...section(say('public.report.gone'), gone),
      ...section(say('public.report.kept'), entries.filter((one) => shown.has(one.id)).map(told)),
    ],
    actions: [action('publish', [], say('public.report.ask'))],
  });
}

/**
 * Puts on record all that may be shown, if that is still what the person saw,
 * by its fingerprint; else it is shown anew. Who let it be published, and when,
 * stands in 監査. The file follows at once; cut short before, the night writes it.
 */
export function publish(ports: Ports, seen: string): Report {
  return ports.registry.lastTurn(() => {
    const { book, read } = openToWrite(ports, SOURCES);
    const draft = draftOf(book);
    const isSame = (one: Draft): boolean => fingerprint(one, one.entries) === seen;
    if (!isSame(draft)) return reportOf(draft, say('public.report.changed'));
    const fileId = draft.fileId || ports.archive.place(PAGE, fileName(), draft.folder, HTML);
    const done = record(ports, read, placed(ports, fileId), (one) => (isSame(one) ? one.entries : undefined));
    if (!done) return reportOf(draft, say('public.report.changed'));
    return report('public', say('public.report.recorded', { count: draft.entries.length }), { next: 'write' });
  });
}

/**
 * Writes what is on record into the file of the page, as the registry has it
 * now, with a mark of what it shows: by it the night knows whether it is behind.
 */
export function writePublicPage(ports: Ports): Report {
  return ports.registry.lastTurn(() => {
    const draft = consult(ports, SOURCES, draftOf);
    const kept = keptOf(draft);
    const { title, body } = publicHtml(draft.frame, kept);
    const html = ports.archive.publicPage(title, body);
    const file = ports.archive.writeText(PAGE, fileName(), draft.folder, HTML, html, fingerprint(draft, kept));
    // Somebody threw away the one before.
    if (file.fileId !== draft.fileId) {
      transact(ports, { act: ACT, tables: ['documents'] }, (book) => put(book, PAGE, placed(ports, file.fileId)));
    }
    const done = reportOf(draft, say('public.report.done', { count: kept.length }));
    return { ...done, file: handed(ports, file) };
  });
}

const placed = (ports: Ports, fileId: string) => ({ fileId, url: ports.files.url(fileId) });

/**
 * Takes off the record what is no longer consented to, has ended or was
 * stopped, and lets it say what the registry says. Nothing new appears. Returns
 * whether the file is to be written for it.
 */
export function withdrawFromPage(ports: Ports): boolean {
  return ports.registry.lastTurn(() => {
    const { book, read } = openToWrite(ports, SOURCES);
    const draft = draftOf(book);
    return draft.digest !== null && !isOnRecord(draft) && record(ports, read, {}, keptOf);
  });
}

/** Brings the page up to date without a person, the file too where an earlier write of it was cut short. */
export function refreshPublicPage(ports: Ports): void {
  const draft = consult(ports, SOURCES, draftOf);
  if (draft.digest === null) return;
  const isBehind = isOnRecord(draft) ? ports.archive.markOf(PAGE) !== draft.digest : withdrawFromPage(ports);
  if (isBehind) writePublicPage(ports);
}
