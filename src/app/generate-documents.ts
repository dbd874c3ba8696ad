import type { GenerateResult } from '../contract.ts';
import { fiscalYearLabel } from '../domain/calendar.ts';
import { sha256 } from '../domain/digest.ts';
import { DOCUMENT_KEYS, DOCUMENTS, type DocumentKey, fieldTexts } from '../domain/documents.ts';
import { TaneError } from '../domain/errors.ts';
import type { Row } from '../domain/schema/index.ts';
import { Book } from './book.ts';
import type { Ports, Snapshot } from './ports.ts';
import { consult, NOBODY, readToWrite, transactOn } from './transact.ts';

/** Documents written in one run: at some ten service calls each, well inside the six minutes of an execution. */
const PER_RUN = 60;

interface Job {
  readonly key: string;
  readonly kind: DocumentKey;
  readonly record: string;
  readonly name: string;
  readonly texts: Readonly<Record<string, string>>;
  readonly digest: string;
  readonly known: Row<'documents'> | undefined;
}

interface Plan {
  readonly jobs: readonly Job[];
  readonly folder: string;
  readonly templates: Readonly<Record<DocumentKey, string>>;
}

/**
 * Brings the Docs and PDFs of all seed sheets and cases up to date. A record
 * whose text has not changed since costs nothing; each finished document is
 * recorded at once, so that a run cut short is continued by the next. One that
 * cannot be written does not keep the others from it; it is told at the end.
 * @throws TaneError `documents.fieldMissing`, `documents.conflict` of the first such document
 */
export function generateDocuments(ports: Ports): GenerateResult {
  const plan = consult(ports, ['seedSheets', 'cases', 'documents'], (book): Plan => {
    const idOf = (key: string) => {
      const row = book.find('documents', key);
      if (!row) throw new TaneError('registry.notSetUp');
      return row.fileId;
    };
    const today = book.at.slice(0, 10);
    return {
      jobs: [
        ...book.all('seedSheets').map((row) => job('seedSheet', row, book.find('documents', row.id), today)),
        ...book.all('cases').map((row) => job('caseReport', row, book.find('documents', row.id), today)),
      ],
      folder: idOf('folder:internal'),
      templates: Object.fromEntries(DOCUMENT_KEYS.map((key) => [key, idOf(`template:${key}`)])) as Plan['templates'],
    };
  });
  const due = plan.jobs.filter((one) => one.known?.digest !== one.digest);
  const failed = due.slice(0, PER_RUN).flatMap((one) => attempt(() => inTurn(ports, plan, one)));
  if (failed[0]) throw failed[0];
  const done = due.slice(0, PER_RUN);
  return {
    made: done.filter((one) => !one.known).length,
    changed: done.filter((one) => one.known).length,
    kept: plan.jobs.length - due.length,
    left: due.length - done.length,
  };
}

/** What kept the work from being done, as far as a person can mend it. */
function attempt(work: () => void): readonly TaneError[] {
  try {
    work();
    return [];
  } catch (error) {
    if (error instanceof TaneError && error.code.startsWith('documents.')) return [error];
    throw error;
  }
}

function job(
  kind: DocumentKey,
  row: Row<'seedSheets'> | Row<'cases'>,
  known: Row<'documents'> | undefined,
  today: string,
): Job {
  const texts = fieldTexts(DOCUMENTS[kind], row, today);
  const { updatedOn: _, ...facts } = texts;
  const subject = 'headline' in row ? row.headline : row.groupName;
  const name = `${row.id}_${subject}（${fiscalYearLabel(row.fiscalYear ?? 0)}）`;
  return { key: row.id, kind, record: row.id, name, texts, digest: sha256(JSON.stringify(facts)), known };
}

/** One document after the other in a turn of its own: two runs at once would each make it. */
function inTurn(ports: Ports, plan: Plan, one: Job): void {
  ports.registry.locked(() => {
    const seen = readToWrite(ports, ['documents']);
    const known = new Book(seen, NOBODY).find('documents', one.key);
    if (known?.digest !== one.digest) produce(ports, plan, { ...one, known }, seen);
  });
}

function produce(ports: Ports, plan: Plan, one: Job, seen: Snapshot): void {
  const docId =
    one.known?.fileId || ports.files.copyOnce(`doc:${one.key}`, plan.templates[one.kind], one.name, plan.folder);
  ports.documents.fill(docId, one.texts);
  const pdfId = ports.files.writePdf(`pdf:${one.key}`, docId, `${one.name}.pdf`, plan.folder, one.known?.pdfId ?? '');
  transactOn(ports, { act: '文書の作成', tables: ['documents'] }, seen, (book) => {
    const facts = { title: one.name, digest: one.digest, updatedAt: book.at, pdfId, pdfUrl: ports.files.url(pdfId) };
    if (book.find('documents', one.key)) {
      book.edit('documents', one.key, facts);
      return;
    }
    book.add('documents', {
      ...facts,
      key: one.key,
      kind: one.kind === 'seedSheet' ? '種シート' : '事例',
      record: one.record,
      fileId: docId,
      url: ports.files.url(docId),
    });
  });
}
