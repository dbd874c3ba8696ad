/** Reads and writes .xlsx for a caller that cannot wait: exceljs knows promises only, a service call must answer at once. */
import { type MessagePort, workerData } from 'node:worker_threads';
import { type PackedWorkbook, unpackWorkbook } from '../sheets/persist.ts';
import { exportXlsx } from './xlsx.ts';
import { readXlsx } from './xlsx-read.ts';
import type { XlsxTask } from './xlsx-sync.ts';

const { port, signal } = workerData as { readonly port: MessagePort; readonly signal: Int32Array };

port.on('message', async (task: XlsxTask) => {
  let answer: { readonly value: Uint8Array | string } | { readonly error: string };
  try {
    const value =
      task.kind === 'write'
        ? await exportXlsx(unpackWorkbook(JSON.parse(task.input) as PackedWorkbook))
        : JSON.stringify(await readXlsx(task.input));
    answer = { value };
  } catch (error) {
    answer = { error: String(error) };
  }
  port.postMessage(answer);
  Atomics.store(signal, 0, 1);
  Atomics.notify(signal, 0);
});
