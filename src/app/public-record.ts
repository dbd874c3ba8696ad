import { japaneseDate } from '../domain/calendar.ts';
import { sha256 } from '../domain/digest.ts';
import { TaneError } from '../domain/errors.ts';
import { type PublicEntry, publicEntries } from '../domain/public-entries.ts';
import type { TableKey } from '../domain/schema/index.ts';
import { say } from '../messages/index.ts';
import type { Book } from './book.ts';
import type { Ports, Snapshot } from './ports.ts';
import type { PublicFrame } from './public-html.ts';
import { transactOn } from './transact.ts';

/** What the public page is made of, and what 文書 tells of it: which records stand on it, and the fingerprint of what they say. */
export const SOURCES: readonly TableKey[] = [
  'groups',
  'experts',
  'seedSheets',
  'items',
  'matches',
  'cases',
  'documents',
];
/** The row of 文書 that tells of the page, and the tag of its file. */
export const PAGE = 'page:public';
const KIND = '公開ページ';
/** How 監査 names what is done to it. */
export const ACT = '公開';
/** Rows written at once: the first page of a large registry puts thousands on record. */
const AT_ONCE = 1000;

/** The page as it would be, and as it is put on record. */
export interface Draft {
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

export function draftOf(book: Book): Draft {
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

/** What stands on the page and still may. */
export const keptOf = ({ entries, shown }: Draft): readonly PublicEntry[] => entries.filter((one) => shown.has(one.id));

/** Whether the registry says of the page what it would say of it today, apart from what is new. */
export function isOnRecord(draft: Draft): boolean {
  const kept = keptOf(draft);
  return kept.length === draft.shown.size && fingerprint(draft, kept) === draft.digest;
}

/** Of what is shown, whatever the day. */
export function fingerprint({ frame }: Draft, entries: readonly PublicEntry[]): string {
  return sha256(JSON.stringify([{ ...frame, updated: '' }, entries]));
}

/**
 * Puts on record what is to stand on the page: the registry says it first, and
 * the file follows. Returns whether it was still to be.
 */
export function record(
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

/** One row of it. */
export function put(book: Book, key: string, facts: Readonly<Record<string, string>>): void {
  const values = { ...facts, updatedAt: book.at };
  if (book.find('documents', key)) book.edit('documents', key, values);
  else book.add('documents', { key, kind: KIND, ...values });
}
