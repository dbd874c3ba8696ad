import {
  type ImportPart,
  importDocument,
  importRows,
  type PartResult,
  previewRows,
  propose,
} from '../app/import-run.ts';
import { type UndoResult, undoImport as undoWhole } from '../app/import-undo.ts';
import { listDuplicates, type PossibleDuplicate } from '../app/list-duplicates.ts';
import {
  compareRecords as compareTwo,
  MERGEABLE,
  type MergeResult,
  mergeRecords as mergeTwo,
  type SideBySide,
  undoMerge as undoOne,
} from '../app/merge-records.ts';
import { IMPORTABLE, type ImportPlan } from '../domain/import/plan.ts';
import type { RowReport } from '../domain/import/report.ts';
import type { Source } from '../domain/import/source.ts';
import { say } from '../messages/index.ts';
import { stated } from './announce.ts';
import { oneOf, record, text, texts } from './arguments.ts';
import { googlePorts } from './ports.ts';

/** Import as a program drives it, stretch by stretch: a file is first turned into its neutral form, then planned, then taken in. */

/** How a file would be read, with the words for why it is refused. */
export function proposeImport(source: unknown, table?: unknown): ImportPlan & { readonly message: string } {
  return stated(() => {
    const wanted = table === undefined || table === '' ? '' : oneOf(table, 'table', IMPORTABLE);
    const plan = propose(sourceOf(source), wanted);
    return { ...plan, message: plan.remark ? say(plan.remark.code, plan.remark.params) : '' };
  });
}

/** What taking in a stretch would come to. */
export function previewImport(part: unknown): PartResult {
  return stated(() => previewRows(googlePorts(), partOf(part)));
}

/** Takes in a stretch of a list. */
export function importPart(part: unknown): PartResult {
  return stated(() => importRows(googlePorts(), partOf(part)));
}

/** Takes in the record of a hearing. */
export function importHearing(importId: unknown, source: unknown): RowReport {
  return stated(() => {
    const document = sourceOf(source);
    if (document.kind !== 'document') return record(undefined, 'source') as never;
    return importDocument(googlePorts(), text(importId, 'importId'), document);
  });
}

/** Takes an import back, as far as nobody built on it. */
export function undoImport(importId: unknown): UndoResult {
  return stated(() => undoWhole(googlePorts(), text(importId, 'importId')));
}

/** Records that may be written twice. */
export function duplicates(table: unknown): readonly PossibleDuplicate[] {
  return stated(() => listDuplicates(googlePorts(), oneOf(table, 'table', MERGEABLE)));
}

/** Two records side by side. */
export function compareRecords(table: unknown, a: unknown, b: unknown): readonly SideBySide[] {
  return stated(() => compareTwo(googlePorts(), oneOf(table, 'table', MERGEABLE), text(a, 'a'), text(b, 'b')));
}

/** Merges a record into another; `take` names the columns in which the merged one's value holds. */
export function mergeRecords(table: unknown, winner: unknown, loser: unknown, take: unknown): MergeResult {
  return stated(() =>
    mergeTwo(googlePorts(), {
      table: oneOf(table, 'table', MERGEABLE),
      winner: text(winner, 'winner'),
      loser: text(loser, 'loser'),
      take: texts(take, 'take'),
    }),
  );
}

export function undoMerge(merge: unknown): void {
  stated(() => undoOne(googlePorts(), text(merge, 'merge')));
}

function sourceOf(source: unknown): Source {
  const given = record(source, 'source');
  text(given.file, 'file');
  oneOf(given.kind, 'kind', ['table', 'document']);
  return given as unknown as Source;
}

function partOf(part: unknown): ImportPart {
  const given = record(part, 'part');
  text(given.importId, 'importId');
  text(given.file, 'file');
  record(given.plan, 'plan');
  record(given.sheet, 'sheet');
  record(given.from, 'from');
  return given as unknown as ImportPart;
}
