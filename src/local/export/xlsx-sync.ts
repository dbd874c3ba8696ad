import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { buildSync } from 'esbuild';
import type { Block } from '../../domain/import/source.ts';
import type { Workbook } from '../sheets/model.ts';
import { packWorkbook } from '../sheets/persist.ts';
import type { ReadSheet } from './xlsx-read.ts';

/** What the thread is asked for. */
export type XlsxTask =
  | { readonly kind: 'write'; readonly input: string }
  | { readonly kind: 'read' | 'docx'; readonly input: Uint8Array };

/** Real time after which the thread is taken to be lost. */
const PATIENCE = 60_000;
/** Below node_modules, so that the thread finds its libraries. */
const KEPT = fileURLToPath(new URL('../../../node_modules/.cache/tane', import.meta.url));

/** What Drive's export of a spreadsheet gives. */
export function xlsxOf(book: Workbook): Uint8Array {
  return new Uint8Array(inThread({ kind: 'write', input: JSON.stringify(packWorkbook(book)) }) as Uint8Array);
}

/** What Drive finds in an uploaded .xlsx; throws where it finds none. */
export function sheetsInXlsx(bytes: Uint8Array): readonly ReadSheet[] {
  return JSON.parse(inThread({ kind: 'read', input: bytes }) as string) as readonly ReadSheet[];
}

/** What Drive finds in an uploaded .docx; throws where it finds none. */
export function blocksInDocx(bytes: Uint8Array): readonly Block[] {
  return JSON.parse(inThread({ kind: 'docx', input: bytes }) as string) as readonly Block[];
}

let thread: { readonly port: MessagePort; readonly signal: Int32Array } | undefined;

/** Begun on first use; it ends with the process. */
function begin(): { readonly port: MessagePort; readonly signal: Int32Array } {
  const { port1, port2 } = new MessageChannel();
  const signal = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(threadScript(), {
    workerData: { port: port2, signal },
    transferList: [port2],
    execArgv: [],
  });
  worker.unref();
  port1.unref();
  return { port: port1, signal };
}

/** The thread as plain JavaScript: a loader of TypeScript would need this very process, which waits. */
function threadScript(): URL {
  const outfile = join(KEPT, `xlsx-thread-${process.pid}.mjs`);
  const entry = fileURLToPath(new URL('./xlsx-thread.ts', import.meta.url));
  buildSync({ entryPoints: [entry], outfile, bundle: true, packages: 'external', platform: 'node', format: 'esm' });
  return pathToFileURL(outfile);
}

function inThread(task: XlsxTask): unknown {
  thread ??= begin();
  const { port, signal } = thread;
  port.postMessage(task);
  if (Atomics.wait(signal, 0, 0, PATIENCE) === 'timed-out') throw new Error('the .xlsx could not be handled');
  Atomics.store(signal, 0, 0);
  const answer = receiveMessageOnPort(port)?.message as { readonly value?: unknown; readonly error?: string };
  if (answer.error !== undefined) throw new Error(answer.error);
  return answer.value;
}
