import type { Bundle } from './bundle.ts';
import { DocumentApp } from './docs/document-app.ts';
import { createDocsService } from './docs/service.ts';
import type { DriveOptions } from './drive/context.ts';
import { downloadFrom } from './drive/download.ts';
import { createDriveService } from './drive/service.ts';
import { MIME } from './drive-index.ts';
import type { ExecutionRecord } from './execution.ts';
import { blocksInDocx, sheetsInXlsx, xlsxOf } from './export/xlsx-sync.ts';
import { FormApp } from './forms/form-app.ts';
import type { Kernel, ServiceObject } from './kernel.ts';
import { CacheService } from './services/cache.ts';
import { HtmlService } from './services/html.ts';
import { LockService, releaseLocks } from './services/lock.ts';
import { MailApp } from './services/mail.ts';
import { PropertiesService } from './services/properties.ts';
import { oauthToken, ScriptApp } from './services/script-app.ts';
import { Session } from './services/session.ts';
import { Ui } from './services/ui.ts';
import { UrlFetchApp } from './services/url-fetch.ts';
import { Utilities } from './services/utilities.ts';
import { fillFrom } from './sheets/from-cells.ts';
import { createSheetsService, createSpreadsheetApp } from './sheets/index.ts';

import type { World } from './world.ts';

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
