import type { SetUpResult } from '../contract.ts';
import { DOCUMENT_KEYS, DOCUMENTS } from '../domain/documents.ts';
import { FORM_KEYS, FORMS, type FormKey } from '../domain/forms.ts';
import { type Row, TABLE_KEYS, type TableKey, tableOf } from '../domain/schema/index.ts';
import { say } from '../messages/index.ts';
import type { Ports } from './ports.ts';
import { consult, transact } from './transact.ts';

/** What an office says of itself at 初期設定. */
export interface Office {
  readonly hubName: string;
  readonly hubShort: string;
  readonly officeName: string;
  /** Municipalities next to it. */
  readonly neighbours?: readonly string[];
}

/** The folders of the registry: 様式 templates, 内部 staff documents, 公開 what the public may read. */
export const FOLDERS = { root: 'たね', templates: '様式', internal: '内部', public: '公開' } as const;

/**
 * 初期設定: makes what is missing — sheets, settings, folders, Forms, template
 * Docs, triggers — and leaves what is there. Each thing made is recorded at
 * once, so that a run that was cut short is continued by the next.
 * @throws TaneError `forms.sharingForbidden` when an administrator forbids opening a Form
 */
export function setUp(ports: Ports, office: Office): SetUpResult {
  const present = ports.workbook.present();
  const missing = TABLE_KEYS.filter((table) => !present.includes(table));
  if (missing.length > 0) ports.workbook.create(missing, `共助マッチング台帳（${office.hubName}）`);
  writeSettings(ports, office);
  const folders = ensureFolders(ports);
  const templates = ensureTemplates(ports, folders.templates);
  const forms = ensureForms(ports, folders.root);
  const triggers = ports.triggers.ensure(forms.ids);
  return { sheets: missing.length, forms: forms.made, templates, triggers };
}

function writeSettings(ports: Ports, office: Office): void {
  const settings: readonly (readonly [string, string, string])[] = [
    ['拠点名', office.hubName, say('setting.hubName.help')],
    ['拠点略称', office.hubShort, say('setting.hubShort.help')],
    ['担当課', office.officeName, say('setting.officeName.help')],
    ['近隣市町村', (office.neighbours ?? []).join('、'), say('setting.neighbours.help')],
  ];
  transact(ports, { act: '初期設定', tables: [] }, (book) => {
    for (const [key, value, help] of settings) {
      if (!book.find('settings', key)) book.add('settings', { key, value, help });
    }
    for (const table of TABLE_KEYS) {
      if (tableOf(table).prefix && !book.find('counters', table)) book.add('counters', { table, last: 0 });
    }
  });
}

function ensureFolders(ports: Ports): Record<keyof typeof FOLDERS, string> {
  const root = ensure(ports, 'folder:root', 'フォルダ', FOLDERS.root, (tag) => ({
    fileId: ports.files.folder(tag, FOLDERS.root, ''),
  }));
  const inside = (key: 'templates' | 'internal' | 'public') =>
    ensure(ports, `folder:${key}`, 'フォルダ', FOLDERS[key], (tag) => ({
      fileId: ports.files.folder(tag, FOLDERS[key], root.id),
    })).id;
  return { root: root.id, templates: inside('templates'), internal: inside('internal'), public: inside('public') };
}

function ensureTemplates(ports: Ports, folderId: string): number {
  return DOCUMENT_KEYS.filter((key) => {
    const definition = DOCUMENTS[key];
    return ensure(ports, `template:${key}`, '様式', definition.title, (tag) => ({
      fileId: ports.documents.createTemplate(tag, definition, folderId),
    })).made;
  }).length;
}

function ensureForms(ports: Ports, folderId: string): { ids: Record<FormKey, string>; made: number } {
  const ids = {} as Record<FormKey, string>;
  let made = 0;
  for (const key of FORM_KEYS) {
    const known = consult(ports, ['documents'], (book) => book.find('documents', `form:${key}`));
    ids[key] = known?.fileId ?? createForm(ports, key, folderId);
    if (!known) made += 1;
    ports.forms.openToResponders(ids[key]);
  }
  return { ids, made };
}

function createForm(ports: Ports, key: FormKey, folderId: string): string {
  const form = ports.forms.create(FORMS[key], folderId);
  transact(ports, { act: 'フォームの作成', tables: ['documents', 'formItems'] }, (book) => {
    book.add('documents', {
      key: `form:${key}`,
      kind: 'フォーム',
      title: FORMS[key].title,
      fileId: form.formId,
      url: form.editUrl,
      shareUrl: form.publishedUrl,
      updatedAt: book.at,
    });
    for (const { column, itemId } of form.questions) {
      book.add('formItems', { key: `${form.formId}/${itemId}`, form: key, formId: form.formId, itemId, column });
    }
  });
  return form.formId;
}

/** Returns the id of a recorded file, making and recording it when there is none. */
function ensure(
  ports: Ports,
  key: string,
  kind: Row<'documents'>['kind'],
  title: string,
  make: (tag: string) => { readonly fileId: string },
): { readonly id: string; readonly made: boolean } {
  const tables: readonly TableKey[] = ['documents'];
  const known = consult(ports, tables, (book) => book.find('documents', key));
  if (known) return { id: known.fileId, made: false };
  const { fileId } = make(key);
  transact(ports, { act: '初期設定', tables }, (book) => {
    if (!book.find('documents', key)) {
      book.add('documents', { key, kind, title, fileId, url: ports.files.url(fileId), updatedAt: book.at });
    }
  });
  return { id: fileId, made: true };
}
