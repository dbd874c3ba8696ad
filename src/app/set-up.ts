import type { SetUpResult } from '../contract.ts';
import { PRIVATE_DAYS } from '../domain/audit-text.ts';
import { DOCUMENT_KEYS, DOCUMENTS } from '../domain/documents.ts';
import { TaneError } from '../domain/errors.ts';
import { EXPIRY_RULES } from '../domain/expiry.ts';
import { FORM_KEYS, type FormKey } from '../domain/forms.ts';
import { SCHEMA_VERSION } from '../domain/migrations.ts';
import { type Row, TABLE_KEYS, type TableKey, tableOf } from '../domain/schema/index.ts';
import { LINK_DAYS } from '../domain/tokens.ts';
import { say } from '../messages/index.ts';
import { ensureForms } from './ensure-forms.ts';
import { WORKBOOK_ID, WORKBOOK_VERSION } from './guard.ts';
import { AREA_NAMES } from './import-run.ts';
import { migrate } from './migrate.ts';
import type { Ports } from './ports.ts';
import { consult, transact } from './transact.ts';
import { PRIVATE_DAYS_SETTING } from './upkeep.ts';

/** What an office says of itself at 初期設定. */
export interface Office {
  readonly hubName: string;
  readonly hubShort: string;
  readonly officeName: string;
  /** Municipalities next to it. */
  readonly neighbours?: readonly string[];
  /** Names for several municipalities: 「朝霞地区4市＝朝霞市、志木市、和光市、新座市」. */
  readonly areaNames?: readonly string[];
}

/** The folders of the registry: 様式 templates, 内部 staff documents, 公開 what the public may read. */
export const FOLDERS = { root: 'たね', templates: '様式', internal: '内部', public: '公開' } as const;

/**
 * 初期設定: makes what is missing — sheets, settings, folders, Forms, template
 * Docs, triggers — and leaves what is there. Each thing made is recorded at
 * once, so that a run that was cut short is continued by the next; two at once
 * would each make it, so the second waits in vain and says so.
 * @throws TaneError `registry.locked`; `forms.sharingForbidden` when an administrator forbids opening a Form; all else is in place then
 */
export function setUp(ports: Ports, office: Office): SetUpResult {
  return ports.registry.locked(() => setUpInTurn(ports, office));
}

function setUpInTurn(ports: Ports, office: Office): SetUpResult {
  let present = ports.workbook.present();
  if (present.length > 0 && migrate(ports) > 0) present = ports.workbook.present();
  const missing = TABLE_KEYS.filter((table) => !present.includes(table));
  // A workbook that holds tables already may have been renamed by staff, and keeps its name.
  const title = present.length === 0 ? `共助マッチング台帳（${office.hubName}）` : '';
  if (missing.length > 0) ports.workbook.create(missing, title);
  writeSettings(ports, office);
  const folders = ensureFolders(ports);
  const templates = ensureTemplates(ports, folders.templates);
  const forms = ensureForms(ports, folders.root, 'changed');
  const triggers = ports.triggers.ensure(forms.ids);
  openForms(ports, forms.ids);
  return { sheets: missing.length, forms: forms.made, templates, triggers };
}

function writeSettings(ports: Ports, office: Office): void {
  const settings: readonly (readonly [string, string, string])[] = [
    ['拠点名', office.hubName, say('setting.hubName.help')],
    ['拠点略称', office.hubShort, say('setting.hubShort.help')],
    ['担当課', office.officeName, say('setting.officeName.help')],
    ['近隣市町村', (office.neighbours ?? []).join('、'), say('setting.neighbours.help')],
    [AREA_NAMES, (office.areaNames ?? []).join('\n'), say('setting.areaNames.help')],
    ['登録の有効期限', EXPIRY_RULES[0], say('setting.expiry.help', { rules: EXPIRY_RULES.join('・') })],
    ['リンクの有効日数', String(LINK_DAYS), say('setting.linkDays.help')],
    [PRIVATE_DAYS_SETTING, String(PRIVATE_DAYS), say('setting.privateDays.help')],
    [WORKBOOK_ID, ports.workbook.id(), say('setting.workbookId.help')],
    [WORKBOOK_VERSION, String(SCHEMA_VERSION), say('setting.version.help')],
  ];
  transact(ports, { act: '初期設定', tables: [] }, (book) => {
    for (const [key, value, help] of settings) {
      const known = book.find('settings', key);
      if (!known) book.add('settings', { key, value, help });
      // Emptied by hand where a copy is to become a registry of its own.
      else if (key === WORKBOOK_ID && known.value === '') book.edit('settings', key, { value });
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

/** Last of all, and each Form whatever became of the others: an administrator's rule stops nothing else. */
function openForms(ports: Ports, ids: Readonly<Record<FormKey, string>>): void {
  const forbidden: TaneError[] = [];
  for (const key of FORM_KEYS) {
    try {
      ports.forms.openToResponders(ids[key]);
    } catch (error) {
      if (!(error instanceof TaneError) || error.code !== 'forms.sharingForbidden') throw error;
      forbidden.push(error);
    }
  }
  const [first] = forbidden;
  if (!first) return;
  const title = forbidden.map((error) => error.params.title).join('」「');
  throw new TaneError(first.code, { ...first.params, title });
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
