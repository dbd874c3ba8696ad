import { TaneError } from '../domain/errors.ts';
import { SCHEMA_VERSION, versionOf } from '../domain/migrations.ts';

/** The settings by which a workbook says which one it is, and in which form it stands. */
export const WORKBOOK_ID = '台帳のID';
export const WORKBOOK_VERSION = '台帳の版';

type Setting = (key: string) => string;

/**
 * A workbook in a later form than this program knows is not even read: its
 * columns may mean something else by now.
 * @throws TaneError `registry.newer`
 */
export function assertReadable(setting: Setting, known = SCHEMA_VERSION): void {
  const version = versionIn(setting);
  if (version > known) throw new TaneError('registry.newer', { version, known });
}

/** The form in which the workbook stands. */
export function versionIn(setting: Setting): number {
  return versionOf(setting(WORKBOOK_VERSION), setting('拠点名') !== '');
}

/**
 * A copy of the workbook is no registry: its Forms, links and documents are
 * those of the original, and two registries would drift apart.
 * @throws TaneError `registry.newer`, `registry.older`, `registry.copied`
 */
export function assertWritable(setting: Setting, workbookId: string): void {
  assertReadable(setting);
  assertOriginal(setting, workbookId);
  if (versionIn(setting) < SCHEMA_VERSION) throw new TaneError('registry.older');
}

/** @throws TaneError `registry.copied` */
export function assertOriginal(setting: Setting, workbookId: string): void {
  if (isCopy(setting, workbookId)) throw new TaneError('registry.copied');
}

/** Whether the workbook says that it is another one. */
export function isCopy(setting: Setting, workbookId: string): boolean {
  const recorded = setting(WORKBOOK_ID);
  return recorded !== '' && recorded !== workbookId;
}
