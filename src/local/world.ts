import type { Bundle } from './bundle.ts';
import { DocumentApp } from './docs/document-app.ts';
import { createDocsService } from './docs/service.ts';
import { DocsStore } from './docs/store.ts';
import type { DriveOptions } from './drive/context.ts';
import { downloadFrom } from './drive/download.ts';
import { createDriveService } from './drive/service.ts';
import { type DriveFile, type DriveIndex, MIME, newDriveIndex } from './drive-index.ts';
import type { ExecutionRecord } from './execution.ts';
import { blocksInDocx, sheetsInXlsx, xlsxOf } from './export/xlsx-sync.ts';
import type { FormData } from './forms/data.ts';
import { FormApp } from './forms/form-app.ts';
import { FormStore } from './forms/store.ts';
import type { Kernel, ServiceObject } from './kernel.ts';
import { CacheService, type CacheStore } from './services/cache.ts';
import { HtmlService } from './services/html.ts';
import { LockService, type LockTable, releaseLocks } from './services/lock.ts';
import { type Mail, MailApp } from './services/mail.ts';
import { PropertiesService, type PropertyStore } from './services/properties.ts';
import { oauthToken, ScriptApp } from './services/script-app.ts';
import { Session } from './services/session.ts';
import type { TriggerRecord } from './services/triggers.ts';
import { type Screen, Ui } from './services/ui.ts';
import { UrlFetchApp } from './services/url-fetch.ts';
import { Utilities } from './services/utilities.ts';
import { fillFrom } from './sheets/from-cells.ts';
import {
  createSheetsService,
  createSpreadsheetApp,
  newSelection,
  type Selection,
  SheetsStore,
  type Toast,
} from './sheets/index.ts';
import { readState } from './state.ts';

/** All that lasts beyond one execution: the stores of every service. */
export interface World {
  readonly boundId: string;
  readonly drive: DriveIndex;
  readonly sheets: SheetsStore;
  readonly docs: DocsStore;
  readonly forms: FormStore;
  readonly properties: PropertyStore;
  readonly triggers: TriggerRecord[];
  readonly mails: Mail[];
  readonly executions: ExecutionRecord[];
  readonly locks: LockTable;
  readonly caches: CacheStore;
  readonly screen: Screen;
  readonly selection: Selection;
  readonly toasts: Toast[];
}

/** The small stores, saved as `state/script.json`. */
interface ScriptState {
  readonly boundId: string;
  readonly properties: PropertyStore;
  readonly triggers: TriggerRecord[];
  readonly mails: Mail[];
  readonly executions: ExecutionRecord[];
}

interface DriveState {
  readonly rootId: string;
  readonly files: readonly DriveFile[];
  readonly blobs: Readonly<Record<string, string>>;
}

const EXECUTIONS_KEPT = 500;

/** The world saved in `dir`, or a new one whose only file is the empty workbook 台帳. */
export function loadWorld(kernel: Kernel, dir: string, options: DriveOptions = {}): World {
  const script = readState<ScriptState>(dir, 'script');
  const drive = loadDrive(kernel, readState<DriveState>(dir, 'drive'));
  const sheets = SheetsStore.load(kernel, drive, readState(dir, 'sheets') ?? []);
  return {
    boundId: script?.boundId ?? sheets.create('台帳').id,
    drive,
    sheets,
    docs: new DocsStore(kernel, drive, readState(dir, 'docs')),
    forms: new FormStore(kernel, drive, readState<FormData[]>(dir, 'forms'), options),
    properties: script?.properties ?? {},
    triggers: script?.triggers ?? [],
    mails: script?.mails ?? [],
    executions: script?.executions ?? [],
    locks: new Map(),
    caches: new Map(),
    screen: {
      menus: [],
      sidebar: null,
      dialog: null,
      answer: ({ buttons }) => ({ button: buttons.length > 1 ? 'CLOSE' : 'OK' }),
    },
    selection: newSelection(),
    toasts: [],
  };
}

/** Every store as a part of the saved state, by name. */
export function worldState(world: World): Record<string, unknown> {
  const { boundId, properties, triggers, mails } = world;
  const executions = world.executions.slice(-EXECUTIONS_KEPT);
  return {
    sheets: world.sheets.save(),
    docs: world.docs.save(),
    forms: world.forms.save(),
    drive: driveState(world.drive),
    script: { boundId, properties, triggers, mails, executions } satisfies ScriptState,
  };
}

function loadDrive(kernel: Kernel, state: DriveState | undefined): DriveIndex {
  if (!state) return newDriveIndex(kernel);
  const blobs = Object.entries(state.blobs).map(
    ([id, text]) => [id, new Uint8Array(Buffer.from(text, 'base64'))] as const,
  );
  return { rootId: state.rootId, files: new Map(state.files.map((file) => [file.id, file])), blobs: new Map(blobs) };
}

function driveState({ rootId, files, blobs }: DriveIndex): DriveState {
  const encoded = [...blobs].map(([id, bytes]) => [id, Buffer.from(bytes).toString('base64')] as const);
  return { rootId, files: [...files.values()], blobs: Object.fromEntries(encoded) };
}

/** The globals that one execution finds: the built-in services, and the advanced ones that the manifest enables. */
export function rootsFor(
  kernel: Kernel,
  world: World,
  bundle: Bundle,
  execution: ExecutionRecord,
  options: DriveOptions,
): Record<string, unknown> {
  const { user, context, id } = execution;
  const { timeZone, urlFetchWhitelist } = bundle.manifest;
  const ui = new Ui(world.screen, () => releaseLocks(world.locks, id));
  // guides/triggers and reference/base/session#getActiveUser(): who is at the keyboard is not told to triggers.
  const blank = context === 'simple' || (context === 'trigger' && kernel.assume['A-TRIGGER-USER'] === 'blank');
  const shownUi = context === 'trigger' ? null : ui;
  return {
    SpreadsheetApp: createSpreadsheetApp(world.sheets, world.boundId, shownUi, world.selection, world.toasts),
    DocumentApp: new DocumentApp(world.docs, kernel),
    FormApp: new FormApp(world.forms),
    HtmlService: new HtmlService(bundle.pages),
    MailApp: new MailApp(kernel, world.mails),
    LockService: new LockService(kernel, world.locks, id),
    CacheService: new CacheService(kernel, world.caches),
    PropertiesService: new PropertiesService(world.properties, user),
    ScriptApp: new ScriptApp({ kernel, triggers: world.triggers, user, timeZone }),
    Session: new Session(blank ? '' : user, user, timeZone, kernel.locale),
    UrlFetchApp: new UrlFetchApp(world.forms, oauthToken(user), urlFetchWhitelist, downloadFrom(world.drive, user)),
    Utilities: new Utilities(kernel),
    ...advancedServices(kernel, world, bundle, options),
  };
}

/** guides/services/advanced: a service is there under the symbol that the manifest gives it, or not at all. */
function advancedServices(
  kernel: Kernel,
  world: World,
  bundle: Bundle,
  options: DriveOptions,
): Record<string, ServiceObject> {
  const available: Record<string, () => ServiceObject> = {
    sheets: () => createSheetsService(world.sheets),
    docs: () => createDocsService(world.docs),
    drive: () => createDriveService(kernel, world.drive, contentsOf(world), options),
  };
  const enabled = bundle.manifest.dependencies?.enabledAdvancedServices ?? [];
  return Object.fromEntries(
    enabled.flatMap(({ userSymbol, serviceId }) => {
      const make = available[serviceId];
      return make ? [[userSymbol, make()] as const] : [];
    }),
  );
}

function contentsOf(world: World): Parameters<typeof createDriveService>[2] {
  const spreadsheet = {
    blank: (id: string) => void world.sheets.create('', { id }),
    copy: (source: string, target: string) => void world.sheets.copy(source, target),
    remove: (id: string) => world.sheets.forget(id),
    toXlsx: (id: string) => xlsxOf(world.sheets.get(id)),
    from: {
      [MIME.xlsx]: (id: string, bytes: Uint8Array) =>
        void world.sheets.edit(id, (book) => fillFrom(book, sheetsInXlsx(bytes))),
    },
  };
  const { docs } = world;
  const document = {
    blank: (id: string) => docs.blank(id),
    copy: (source: string, target: string) => docs.copy(source, target),
    remove: (id: string) => docs.remove(id),
    read: (id: string) => docs.read(id),
    from: {
      [MIME.docx]: (id: string, bytes: Uint8Array) => docs.fill(id, blocksInDocx(bytes)),
      [MIME.text]: (id: string, bytes: Uint8Array) =>
        docs.fill(id, [{ kind: 'text', text: new TextDecoder().decode(bytes) }]),
    },
  };
  return { document, spreadsheet };
}
