import type { Assumptions } from '../../../src/local/assumptions.ts';
import { DocsStore } from '../../../src/local/docs/store.ts';
import type { DocsDocument, StructuralElement } from '../../../src/local/docs/types.ts';
import { newDriveIndex } from '../../../src/local/drive-index.ts';
import { createKernel, ServiceError, seededRandom, steppingClock } from '../../../src/local/kernel.ts';

export const kernelFor = (assume: Partial<Assumptions> = {}, user = 'staff@wako.example') =>
  createKernel({ clock: steppingClock(Date.UTC(2026, 3, 1)), random: seededRandom(7), user, assume });

/** A workspace with one document, and short ways to write to it and to read it. */
export function newDocument(text = '', assume: Partial<Assumptions> = {}) {
  const kernel = kernelFor(assume);
  const drive = newDriveIndex(kernel);
  const docs = new DocsStore(kernel, drive);
  const id = docs.create('試験').documentId;
  const run = (...requests: readonly object[]) =>
    docs.batchUpdate(id, { requests }) as { replies: Record<string, never>[] };
  const get = (): DocsDocument => docs.get(id);
  if (text !== '') run({ insertText: { location: { index: 1 }, text } });
  return { kernel, drive, docs, id, run, get, text: () => textOf(get().body.content) };
}

/** The text, with `|` around cells and `⏎` for newlines inside them. */
export function textOf(content: readonly StructuralElement[]): string {
  return content
    .map(({ paragraph, table }) => {
      if (table)
        return table.tableRows
          .map(
            ({ tableCells }) => `|${tableCells.map((cell) => textOf(cell.content).replaceAll('\n', '⏎')).join('|')}|`,
          )
          .join('');
      return (
        paragraph?.elements.map((element) => element.textRun?.content ?? (element.pageBreak ? '§' : '')).join('') ?? ''
      );
    })
    .join('');
}

/** Every named range as `name[start,end)`. */
export function rangesOf({ namedRanges = {} }: DocsDocument): string[] {
  return Object.values(namedRanges).flatMap(({ name, namedRanges: all }) =>
    all.flatMap(({ ranges }) => ranges.map(({ startIndex, endIndex }) => `${name}[${startIndex},${endIndex})`)),
  );
}

/** The error that `run` throws, as a script sees it. */
export function refusal(run: () => unknown): { readonly code: number | undefined; readonly message: string } {
  try {
    run();
  } catch (error) {
    if (error instanceof ServiceError) return { code: error.details?.code, message: error.message };
    throw error;
  }
  throw new Error('nothing was refused');
}
