/** Reads and writes Office files for a caller that cannot wait: exceljs and mammoth know promises only, a service call must answer at once. */
import { type MessagePort, workerData } from 'node:worker_threads';
import type { Block } from '../../domain/import/source.ts';
import { readDocx } from '../import/docx.ts';
import { type PackedWorkbook, unpackWorkbook } from '../sheets/persist.ts';
import { exportXlsx } from './xlsx.ts';
import { readXlsx } from './xlsx-read.ts';
import type { XlsxTask } from './xlsx-sync.ts';

const { port, signal } = workerData as { readonly port: MessagePort; readonly signal: Int32Array };

async function blocksOf(bytes: Uint8Array): Promise<readonly Block[]> {
  const read = await readDocx('', bytes);
  if (read.kind !== 'document') throw new Error('no document');
  return read.blocks;
}

port.on('message', async (task: XlsxTask) => {
  let answer: { readonly value: Uint8Array | string } | { readonly error: string };
  try {
    const value =
      task.kind === 'write'
        ? await exportXlsx(unpackWorkbook(JSON.parse(task.input) as PackedWorkbook))
        : JSON.stringify(task.kind === 'docx' ? await blocksOf(task.input) : await readXlsx(task.input));
    answer = { value };
  } catch (error) {
    answer = { error: String(error) };
  }
  port.postMessage(answer);
  Atomics.store(signal, 0, 1);
  Atomics.notify(signal, 0);
});
