import type { PapersResult } from '../contract.ts';
import { sha256 } from '../domain/digest.ts';
import { TaneError } from '../domain/errors.ts';
import { type PaperSheet, paperOf } from '../domain/forms/paper.ts';
import { FORM_KEYS, FORMS, type FormKey } from '../domain/forms.ts';
import type { Row } from '../domain/schema/index.ts';
import type { Ports } from './ports.ts';
import { consult, transact } from './transact.ts';

interface Job {
  readonly key: FormKey;
  readonly sheet: PaperSheet;
  readonly digest: string;
  readonly known: Row<'documents'> | undefined;
}

/** Brings the printable sheet of every Form up to date, as Doc and PDF; what has not changed is left. */
export function makePapers(ports: Ports): PapersResult {
  const { jobs, folder } = consult(ports, ['documents'], (book) => {
    const folderId = book.find('documents', 'folder:templates')?.fileId;
    if (!folderId) throw new TaneError('registry.notSetUp');
    return {
      folder: folderId,
      jobs: FORM_KEYS.flatMap((key): Job[] => {
        const form = book.find('documents', `form:${key}`);
        if (!form) return [];
        const sheet = paperOf(key, form.shareUrl);
        return [{ key, sheet, digest: sha256(JSON.stringify(sheet)), known: book.find('documents', `paper:${key}`) }];
      }),
    };
  });
  const due = jobs.filter((job) => job.known?.digest !== job.digest);
  // In a turn of its own each: two runs at once would each make the files; the second finds those of the first.
  for (const job of due) ports.registry.locked(() => produce(ports, job, folder));
  return { made: due.length, kept: jobs.length - due.length };
}

function produce(ports: Ports, { key, sheet, digest, known }: Job, folder: string): void {
  const tag = `paper:${key}`;
  const name = `用紙_${FORMS[key].title}`;
  const fileId = ports.documents.writeSheet(tag, sheet, name, folder);
  const pdfId = ports.files.writePdf(`pdf:${tag}`, fileId, `${name}.pdf`, folder, known?.pdfId ?? '');
  transact(ports, { act: '紙の様式の作成', tables: ['documents'] }, (book) => {
    const facts = { title: name, fileId, url: ports.files.url(fileId), pdfId, pdfUrl: ports.files.url(pdfId) };
    const row = { ...facts, digest, updatedAt: book.at };
    if (book.find('documents', tag)) book.edit('documents', tag, row);
    else book.add('documents', { ...row, key: tag, kind: '紙の様式' });
  });
}
