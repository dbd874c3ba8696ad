import type { Report } from '../contract.ts';
import { japaneseDate } from '../domain/calendar.ts';
import { sha256 } from '../domain/digest.ts';
import { TaneError } from '../domain/errors.ts';
import { type PublicEntry, publicEntries } from '../domain/public-entries.ts';
import type { TableKey } from '../domain/schema/index.ts';
import { say } from '../messages/index.ts';
import type { Book } from './book.ts';
import type { Ports } from './ports.ts';
import { type PublicFrame, publicHtml } from './public-html.ts';
import { action, handed, line, report, section } from './report.ts';
import { consult, transact } from './transact.ts';

const SOURCES: readonly TableKey[] = ['groups', 'experts', 'seedSheets', 'items', 'matches', 'cases', 'documents'];
/** The row of 文書 that tells of the page, and the tag of its file. */
const PAGE = 'page:public';
const KIND = '公開ページ';
const ACT = '公開';
/** Rows written at once: the first page of a large registry puts thousands on record. */
const AT_ONCE = 1000;

interface Draft {
  readonly frame: PublicFrame;
  readonly folder: string;
  /** What may be shown now. */
  readonly entries: readonly PublicEntry[];
  /** Records that stand on the page, as put on record. */
  readonly shown: ReadonlyMap<string, string>;
  /** The fingerprint of the page as it was written; '' while it is being written, null where there is none. */
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
 * Writes the page with all that may be shown, if that is still what the person
 * saw, by its fingerprint; else it is shown anew. Who let it be published, and
 * when, stands in 監査.
 */
export function publish(ports: Ports, seen: string): Report {
  return ports.registry.locked(() => {
    const { draft, same } = transact(ports, { act: ACT, tables: SOURCES }, (book) => {
      const draft = draftOf(book);
      const same = fingerprint(draft, draft.entries) === seen;
      if (same) begin(book);
      return { draft, same };
    });
    if (!same) return reportOf(draft, say('public.report.changed'));
    const file = finish(ports, draft, draft.entries, seen);
    const shown = new Map(draft.entries.map((one) => [one.id, one.title]));
    const done = reportOf({ ...draft, shown }, say('public.report.done', { count: draft.entries.length }));
    return { ...done, file: handed(ports, file) };
  });
}

/**
 * Brings the page up to date without a person: what is no longer consented to,
 * has ended or was erased leaves it, and what stands on it says what the
 * registry says. Nothing new appears. Returns whether it was written.
 */
export function refreshPublicPage(ports: Ports): boolean {
  if (!isStale(consult(ports, SOURCES, draftOf))) return false;
  return ports.registry.locked(() => {
    const { draft, stale } = transact(ports, { act: ACT, tables: SOURCES }, (book) => {
      const draft = draftOf(book);
      const stale = isStale(draft);
      if (stale) begin(book);
      return { draft, stale };
    });
    const kept = keptOf(draft);
    if (stale) finish(ports, draft, kept, fingerprint(draft, kept));
    return stale;
  });
}

const keptOf = ({ entries, shown }: Draft): readonly PublicEntry[] => entries.filter((one) => shown.has(one.id));

function isStale(draft: Draft): boolean {
  const kept = keptOf(draft);
  return draft.digest !== null && (fingerprint(draft, kept) !== draft.digest || kept.length !== draft.shown.size);
}

/** Of what is shown, whatever the day. */
function fingerprint({ frame }: Draft, entries: readonly PublicEntry[]): string {
  return sha256(JSON.stringify([{ ...frame, updated: '' }, entries]));
}

/** That the page is being written: cut short after this, the next night writes it again with what is on record. */
function begin(book: Book): void {
  put(book, PAGE, { title: say('report.public'), digest: '' });
}

/** The file, then what stands on it. */
function finish(ports: Ports, draft: Draft, entries: readonly PublicEntry[], digest: string) {
  const { title, body } = publicHtml(draft.frame, entries);
  const html = ports.archive.publicPage(title, body);
  const file = ports.archive.writeText(PAGE, `${say('public.file')}.html`, draft.folder, 'text/html', html);
  const now = new Map(entries.map((one) => [one.id, one]));
  const ids = [...new Set([...now.keys(), ...draft.shown.keys()])].filter((id) => now.has(id) !== draft.shown.has(id));
  for (let from = 0; from === 0 || from < ids.length; from += AT_ONCE) {
    transact(ports, { act: ACT, tables: ['documents'] }, (book) => {
      put(book, PAGE, { title: say('report.public'), digest, fileId: file.fileId, url: ports.files.url(file.fileId) });
      for (const id of ids.slice(from, from + AT_ONCE)) {
        const title = now.get(id)?.title ?? draft.shown.get(id) ?? '';
        put(book, rowOf(id), { record: id, title, digest: now.has(id) ? KIND : '' });
      }
    });
  }
  return file;
}

function put(book: Book, key: string, facts: Readonly<Record<string, string>>): void {
  const values = { ...facts, updatedAt: book.at };
  if (book.find('documents', key)) book.edit('documents', key, values);
  else book.add('documents', { key, kind: KIND, ...values });
}
