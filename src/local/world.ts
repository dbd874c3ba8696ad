import { DocsStore } from './docs/store.ts';
import type { DriveOptions } from './drive/context.ts';
import { type DriveFile, type DriveIndex, newDriveIndex } from './drive-index.ts';
import type { ExecutionRecord } from './execution.ts';
import type { FormData } from './forms/data.ts';
import { FormStore } from './forms/store.ts';
import type { Kernel } from './kernel.ts';
import type { CacheStore } from './services/cache.ts';
import type { LockTable } from './services/lock.ts';
import type { Mail } from './services/mail.ts';
import type { PropertyStore } from './services/properties.ts';
import type { TriggerRecord } from './services/triggers.ts';
import type { Screen } from './services/ui.ts';
import { newSelection, type Selection, SheetsStore, type Toast } from './sheets/index.ts';
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
