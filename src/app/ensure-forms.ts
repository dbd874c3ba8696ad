import { FORM_KEYS, FORMS, type FormKey, formDigest } from '../domain/forms.ts';
import type { Row } from '../domain/schema/index.ts';
import type { Book } from './book.ts';
import type { FormItemRef, Ports } from './ports.ts';
import { consult, transact } from './transact.ts';

export interface EnsuredForms {
  readonly ids: Record<FormKey, string>;
  readonly made: number;
  readonly changed: number;
}

/**
 * Makes the Forms that are missing and brings in line those whose declaration
 * changed since; `all` looks at every one, whatever people did to it. Each
 * step is recorded at once, so that a run cut short is continued by the next.
 */
export function ensureForms(ports: Ports, folderId: string, which: 'changed' | 'all'): EnsuredForms {
  return ports.registry.locked(() => ensureInTurn(ports, folderId, which));
}

/** Two at once would each make the Forms. */
function ensureInTurn(ports: Ports, folderId: string, which: 'changed' | 'all'): EnsuredForms {
  const rows = consult(ports, ['documents'], (book) =>
    FORM_KEYS.map((key) => [key, book.find('documents', `form:${key}`)] as const),
  );
  const ids = {} as Record<FormKey, string>;
  let made = 0;
  let changed = 0;
  for (const [key, known] of rows) {
    ids[key] = known?.fileId ?? createForm(ports, key, folderId);
    if (!known) made += 1;
    if (which !== 'all' && known?.digest === formDigest(FORMS[key])) continue;
    bringInLine(ports, key, ids[key]);
    if (known) changed += 1;
  }
  return { ids, made, changed };
}

function createForm(ports: Ports, key: FormKey, folderId: string): string {
  const tag = `form:${key}`;
  const form = ports.forms.create(tag, FORMS[key], folderId);
  transact(ports, { act: 'フォームの作成', tables: ['documents'] }, (book) => {
    if (book.find('documents', tag)) return;
    book.add('documents', {
      key: tag,
      kind: 'フォーム',
      title: FORMS[key].title,
      fileId: form.formId,
      url: form.editUrl,
      shareUrl: form.publishedUrl,
      updatedAt: book.at,
    });
  });
  return form.formId;
}

function bringInLine(ports: Ports, key: FormKey, formId: string): void {
  const known = consult(ports, ['formItems'], (book) => itemsOf(book, formId));
  const items = ports.forms.bringInLine(formId, FORMS[key], known);
  transact(ports, { act: 'フォームの更新', tables: ['documents', 'formItems'] }, (book) => {
    for (const item of items) record(book, key, formId, item);
    const facts = { title: FORMS[key].title, digest: formDigest(FORMS[key]), updatedAt: book.at };
    book.edit('documents', `form:${key}`, facts);
  });
}

/** Rows are never taken out: answers to questions of old keep their meaning. */
function record(book: Book, form: FormKey, formId: string, item: FormItemRef): void {
  const key = `${formId}/${item.itemId}`;
  const { column, questionId, entry, digest } = item;
  if (book.find('formItems', key)) book.edit('formItems', key, { column, questionId, entry, digest });
  else book.add('formItems', { key, form, formId, ...item });
}

/** What is recorded of a Form's items. */
export function itemsOf(book: Book, formId: string): readonly Row<'formItems'>[] {
  return book.all('formItems').filter((item) => item.formId === formId);
}
