import type { ImportPlan, SheetPlan } from '../../domain/import/plan.ts';
import { FIRST, type Handover } from '../../domain/import/read.ts';
import type { RowReport } from '../../domain/import/report.ts';
import type { Source, SourceSheet } from '../../domain/import/source.ts';
import { fingerprint } from '../../domain/import/text.ts';
import { sayOfFile } from '../../messages/files.ts';
import type { Workspace } from '../workspace.ts';
import type { Unreadable } from './unreadable.ts';

/** Rows handed to the product at a time: what it takes in well within the time an execution has. */
const STRETCH = 5000;

/** Parties before what refers to them. */
const ORDER: readonly string[] = ['hubs', 'groups', 'experts', 'grants', 'seedSheets', 'cases', ''];

export interface ImportOptions {
  /** Called after each stretch. */
  readonly progress?: (words: string) => void;
}

type Planned = { readonly source: Source; readonly plan: ImportPlan & { readonly message: string } };

/** Imports files through the built bundle, each stretch by stretch, and says of every row and every file what became of it. */
export function runImport(
  workspace: Workspace,
  files: readonly (Source | Unreadable)[],
  options: ImportOptions = {},
): readonly RowReport[] {
  const sources = files.filter((file): file is Source => file.kind !== 'unreadable');
  const planned = sources.map(
    (source): Planned => ({
      source,
      plan: workspace.run('proposeImport', [source]) as Planned['plan'],
    }),
  );
  const byFile = new Map<Source, readonly RowReport[]>();
  for (const one of [...planned].sort((a, b) => rank(a) - rank(b))) {
    byFile.set(one.source, importFile(workspace, one, options));
  }
  return files.flatMap((file): readonly RowReport[] => {
    if (file.kind === 'unreadable') return [refusedFile(file.file, file.message)];
    const rows = byFile.get(file) ?? [];
    return [...rows, fileReport(file, planned, rows)];
  });
}

function rank({ source, plan }: Planned): number {
  if (source.kind === 'document') return ORDER.indexOf('seedSheets');
  const table = plan.sheets.find(({ verdict }) => verdict === 'import')?.table ?? '';
  return ORDER.indexOf(table);
}

function importFile(workspace: Workspace, { source, plan }: Planned, options: ImportOptions): readonly RowReport[] {
  const importId = importIdOf(source);
  if (source.kind === 'document') return [workspace.run('importHearing', [importId, source]) as RowReport];
  return source.sheets.flatMap((sheet, i) => {
    const own = plan.sheets[i];
    return own ? importSheet(workspace, { importId, file: source.file, plan: own, sheet }, options) : [];
  });
}

function importSheet(
  workspace: Workspace,
  part: { readonly importId: string; readonly file: string; readonly plan: SheetPlan; readonly sheet: SourceSheet },
  options: ImportOptions,
): readonly RowReport[] {
  const reports: RowReport[] = [];
  let from: Handover = FIRST;
  for (let at = 0; at < part.sheet.rows.length; at += STRETCH) {
    const rows = part.sheet.rows.slice(at, at + STRETCH);
    const result = workspace.run('importPart', [{ ...part, sheet: { ...part.sheet, rows }, from }]) as {
      readonly rows: readonly RowReport[];
      readonly next: Handover;
    };
    reports.push(...result.rows);
    from = result.next;
    options.progress?.(sayOfFile('import.progress', { file: part.file, done: rows.at(-1)?.row ?? 0 }));
  }
  return reports;
}

/** The same file is the same import, so that one that was cut short goes on where it was. */
export function importIdOf(source: Source): string {
  return `${source.file} ${fingerprint(JSON.stringify(source)).slice(0, 8)}`;
}

function fileReport(source: Source, planned: readonly Planned[], rows: readonly RowReport[]): RowReport {
  const plan = planned.find((one) => one.source === source)?.plan;
  const count = (status: RowReport['status']): number => rows.filter((row) => row.status === status).length;
  const counts = {
    imported: count('imported'),
    intake: count('intake'),
    refused: count('refused'),
    skipped: count('skipped'),
  };
  if (plan && plan.message !== '') return refusedFile(source.file, plan.message);
  const status = counts.imported > 0 ? 'imported' : counts.intake > 0 ? 'intake' : 'skipped';
  return { file: source.file, raw: '', doubts: [], status, message: sayOfFile('import.file.done', counts) };
}

const refusedFile = (file: string, message: string): RowReport => ({
  ...{ file, raw: '', doubts: [] },
  ...{ status: 'refused', message },
});
