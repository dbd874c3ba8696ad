import type { GenerateResult } from '../contract.ts';
import { fiscalYearLabel } from '../domain/calendar.ts';
import { sha256 } from '../domain/digest.ts';
import { DOCUMENT_KEYS, DOCUMENTS, type DocumentKey, fieldTexts } from '../domain/documents.ts';
import { TaneError } from '../domain/errors.ts';
import type { Row } from '../domain/schema/index.ts';
import type { Book } from './book.ts';
import type { Ports, Snapshot } from './ports.ts';
import { openToWrite, transactOn } from './transact.ts';

/** Documents written in one run: at some seven service calls each, well inside the six minutes of an execution. */
const PER_RUN = 60;
/** So few in one turn: nobody waits long for it, and they share its read and its write. */
const PER_TURN = 3;

interface Job {
  readonly key: string;
  readonly kind: DocumentKey;
  readonly name: string;
  readonly texts: Readonly<Record<string, string>>;
  readonly digest: string;
  readonly known: Row<'documents'> | undefined;
}

interface Places {
  readonly folder: string;
  readonly templates: Readonly<Record<DocumentKey, string>>;
}

/** A document that is up to date, and not yet on record. */
interface Made {
  readonly job: Job;
  readonly docId: string;
  readonly pdfId: string;
}

/** What a run has come to so far. */
interface Run {
  readonly begun: Set<string>;
  readonly failed: TaneError[];
  made: number;
  changed: number;
}

/**
 * Brings the Docs and PDFs of all seed sheets and cases up to date. A record
 * whose text has not changed since costs nothing; what is finished is recorded
 * turn by turn, so that a run cut short is continued by the next. One that
 * cannot be written does not keep the others from it; it is told at the end.
 * @throws TaneError `documents.fieldMissing`, `documents.conflict` of the first such document
 */
export function generateDocuments(ports: Ports): GenerateResult {
  const run: Run = { begun: new Set(), failed: [], made: 0, changed: 0 };
  let turn = takeTurn(ports, run);
  const { kept } = turn;
  while (turn.left > 0 && run.begun.size < PER_RUN) turn = takeTurn(ports, run);
  if (run.failed[0]) throw run.failed[0];
  return { made: run.made, changed: run.changed, kept, left: turn.left };
}

/** A few documents in a turn of their own: two runs at once would each make them. */
function takeTurn(ports: Ports, run: Run): { readonly kept: number; readonly left: number } {
  return ports.registry.locked(() => {
    const { book, read } = openToWrite(ports, ['seedSheets', 'cases', 'documents']);
    const jobs = jobsOf(book);
    const due = jobs.filter(({ key, known, digest }) => known?.digest !== digest && !run.begun.has(key));
    const now = due.slice(0, Math.min(PER_TURN, PER_RUN - run.begun.size));
    for (const job of now) {
      run.begun.add(job.key);
      if (job.known) run.changed += 1;
      else run.made += 1;
    }
    makeAll(ports, placesOf(book), now, read, run.failed);
    return { kept: jobs.length - due.length, left: due.length - now.length };
  });
}

function jobsOf(book: Book): readonly Job[] {
  const today = book.at.slice(0, 10);
  return [
    ...book.all('seedSheets').map((row) => jobOf('seedSheet', row, book.find('documents', row.id), today)),
    ...book.all('cases').map((row) => jobOf('caseReport', row, book.find('documents', row.id), today)),
  ];
}

function jobOf(
  kind: DocumentKey,
  row: Row<'seedSheets'> | Row<'cases'>,
  known: Row<'documents'> | undefined,
  today: string,
): Job {
  const texts = fieldTexts(DOCUMENTS[kind], row, today);
  const { updatedOn: _, ...facts } = texts;
  const subject = 'headline' in row ? row.headline : row.groupName;
  const name = `${row.id}_${subject}（${fiscalYearLabel(row.fiscalYear ?? 0)}）`;
  return { key: row.id, kind, name, texts, digest: sha256(JSON.stringify(facts)), known };
}

function placesOf(book: Book): Places {
  const idOf = (key: string): string => {
    const row = book.find('documents', key);
    if (!row) throw new TaneError('registry.notSetUp');
    return row.fileId;
  };
  const templates = Object.fromEntries(DOCUMENT_KEYS.map((key) => [key, idOf(`template:${key}`)]));
  return { folder: idOf('folder:internal'), templates: templates as Places['templates'] };
}

/** What was made is put on record whatever becomes of the next. */
function makeAll(ports: Ports, places: Places, jobs: readonly Job[], read: Snapshot, failed: TaneError[]): void {
  const made: Made[] = [];
  try {
    for (const job of jobs) {
      try {
        made.push(make(ports, places, job));
      } catch (error) {
        if (!(error instanceof TaneError) || !error.code.startsWith('documents.')) throw error;
        failed.push(error);
      }
    }
  } finally {
    if (made.length > 0) putOnRecord(ports, made, read);
  }
}

function make(ports: Ports, { folder, templates }: Places, job: Job): Made {
  const { key, kind, name, texts, known } = job;
  const docId = known?.fileId || ports.files.copyOnce(`doc:${key}`, templates[kind], name, folder);
  ports.documents.fill(docId, texts);
  const pdfId = ports.files.writePdf(`pdf:${key}`, docId, `${name}.pdf`, folder, known?.pdfId ?? '');
  return { job, docId, pdfId };
}

function putOnRecord(ports: Ports, made: readonly Made[], read: Snapshot): void {
  transactOn(ports, { act: '文書の作成', tables: ['documents'] }, read, (book) => {
    for (const { job, docId, pdfId } of made) {
      const { key, kind, name, digest } = job;
      const facts = { title: name, digest, updatedAt: book.at, pdfId, pdfUrl: ports.files.url(pdfId) };
      if (book.find('documents', key)) book.edit('documents', key, facts);
      else {
        const what = { key, kind: kind === 'seedSheet' ? '種シート' : '事例', record: key };
        book.add('documents', { ...facts, ...what, fileId: docId, url: ports.files.url(docId) });
      }
    }
  });
}
