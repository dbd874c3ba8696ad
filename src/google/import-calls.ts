import { type ImportPart, importDocument, importRows, type PartResult, propose } from '../app/import-run.ts';
import { TaneError } from '../domain/errors.ts';
import { IMPORTABLE, type ImportPlan } from '../domain/import/plan.ts';
import type { RowReport } from '../domain/import/report.ts';
import type { Source } from '../domain/import/source.ts';
import { say } from '../messages/index.ts';
import { stated } from './announce.ts';
import { oneOf, record, text } from './arguments.ts';
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

/** Takes in a stretch of a list. */
export function importPart(part: unknown): PartResult {
  return stated(() => importRows(googlePorts(), partOf(part)));
}

/** Takes in the record of a hearing. */
export function importHearing(importId: unknown, source: unknown): RowReport {
  return stated(() => {
    const document = sourceOf(source);
    if (document.kind !== 'document') throw new TaneError('call.badArgument', { name: 'source' });
    return importDocument(googlePorts(), text(importId, 'importId'), document);
  });
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
