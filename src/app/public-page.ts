import type { Report } from '../contract.ts';
import { japaneseDate } from '../domain/calendar.ts';
import { sha256 } from '../domain/digest.ts';
import { TaneError } from '../domain/errors.ts';
import { type PublicEntry, publicEntries } from '../domain/public-entries.ts';
import type { TableKey } from '../domain/schema/index.ts';
import { say } from '../messages/index.ts';
import type { Book } from './book.ts';
import type { Ports, Snapshot } from './ports.ts';
import { type PublicFrame, publicHtml } from './public-html.ts';
import { action, handed, line, report, section } from './report.ts';
import { consult, openToWrite, transact, transactOn } from './transact.ts';

const SOURCES: readonly TableKey[] = ['groups', 'experts', 'seedSheets', 'items', 'matches', 'cases', 'documents'];
/** The row of 文書 that tells of the page, and the tag of its file. */
const PAGE = 'page:public';
const KIND = '公開ページ';
const ACT = '公開';
/** Rows written at once: the first page of a large registry puts thousands on record. */
const AT_ONCE = 1000;
const HTML = 'text/html';

/** The step with which a page goes on after which somebody may have to leave the public page. */
export const THE_PAGE = 'page';

const fileName = (): string => `${say('public.file')}.html`;

interface Draft {
  readonly frame: PublicFrame;
  readonly folder: string;
  /** Its file, as put on record; '' where there is none. */
  readonly fileId: string;
  /** What may be shown now. */
  readonly entries: readonly PublicEntry[];
  /** Records that stand on the page, as put on record. */
  readonly shown: ReadonlyMap<string, string>;
  /** The fingerprint of what was put on record to be shown; null where nothing ever was. */
  readonly digest: string | null;
}

const rowOf = (id: string): string => `public:${id}`;

function draftOf(book: Book): Draft {
  const find = (key: string) => book.find('documents', key);
  const folder = find('folder:public')?.fileId;
  if (!folder) throw new TaneError('registry.notSetUp');
  const today = book.at.slice(0, 10);
  const own = book.all('documents').filter((row) => row.kind === KIND && row.record !== '' && row.digest !== '');
  return {
    frame: {
      hub: book.setting('拠点名'),
      office: book.setting('担当課'),
      updated: japaneseDate(today),
      post: find('form:post')?.shareUrl ?? '',
      signUp: find('form:expertSignup')?.shareUrl ?? '',
    },
    folder,
    fileId: find(PAGE)?.fileId ?? '',
    entries: publicEntries({
      groups: book.all('groups'),
      experts: book.all('experts'),
      seedSheets: book.all('seedSheets'),
      items: book.all('items'),
      matches: book.all('matches'),
      cases: book.all('cases'),
      today,
    }),
    shown: new Map(own.map((row) => [row.record, row.title])),
    digest: find(PAGE)?.digest ?? null,
  };
}

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

const keptOf = ({ entries, shown }: Draft): readonly PublicEntry[] => entries.filter((one) => shown.has(one.id));

/** Whether the registry says of the page what it would say of it today, apart from what is new. */
function isOnRecord(draft: Draft): boolean {
  const kept = keptOf(draft);
  return kept.length === draft.shown.size && fingerprint(draft, kept) === draft.digest;
}

/** Of what is shown, whatever the day. */
function fingerprint({ frame }: Draft, entries: readonly PublicEntry[]): string {
  return sha256(JSON.stringify([{ ...frame, updated: '' }, entries]));
}

/**
 * Puts on record what is to stand on the page: the registry says it first, and
 * the file follows. Returns whether it was still to be.
 */
function record(
  ports: Ports,
  seen: Snapshot | undefined,
  file: Readonly<Record<string, string>>,
  chosen: (draft: Draft) => readonly PublicEntry[] | undefined,
): boolean {
  for (let read = seen; ; ) {
    const { result: left, after } = transactOn(ports, { act: ACT, tables: SOURCES }, read, (book) => {
      const draft = draftOf(book);
      const entries = chosen(draft);
      return entries ? putEntries(book, draft, entries, file) : undefined;
    });
    if (left === undefined) return false;
    if (left === 0) return true;
    read = after;
  }
}

/** Returns how many are left for the next write. */
function putEntries(
  book: Book,
  draft: Draft,
  entries: readonly PublicEntry[],
  file: Readonly<Record<string, string>>,
): number {
  const digest = fingerprint(draft, entries);
  if (digest !== draft.digest) put(book, PAGE, { title: say('report.public'), digest, ...file });
  const now = new Map(entries.map((one) => [one.id, one]));
  const ids = [...new Set([...now.keys(), ...draft.shown.keys()])].filter((id) => now.has(id) !== draft.shown.has(id));
  for (const id of ids.slice(0, AT_ONCE)) {
    const title = now.get(id)?.title ?? draft.shown.get(id) ?? '';
    put(book, rowOf(id), { record: id, title, digest: now.has(id) ? KIND : '' });
  }
  return Math.max(0, ids.length - AT_ONCE);
}

function put(book: Book, key: string, facts: Readonly<Record<string, string>>): void {
  const values = { ...facts, updatedAt: book.at };
  if (book.find('documents', key)) book.edit('documents', key, values);
  else book.add('documents', { key, kind: KIND, ...values });
}
