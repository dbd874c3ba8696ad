import { importRows, previewRows, propose } from '../app/import-run.ts';
import { TaneError } from '../domain/errors.ts';
import type { SheetPlan } from '../domain/import/plan.ts';
import { FIRST, type Handover } from '../domain/import/read.ts';
import type { RowReport } from '../domain/import/report.ts';
import type { Source } from '../domain/import/source.ts';
import { fingerprint } from '../domain/import/text.ts';
import { tableOf } from '../domain/schema/index.ts';
import { say } from '../messages/index.ts';
import { announced, language } from './announce.ts';
import { activeSheetSource } from './import-source.ts';
import { googlePorts } from './ports.ts';

/** Where the import of each sheet goes on, when an execution had to stop: kept with the document. */
const CURSOR = 'tane.import.';
/** Rows between two looks at the clock. */
const STRETCH = 800;
/** An execution may last six minutes (https://developers.google.com/apps-script/guides/services/quotas); a stretch takes well under one. */
const BUDGET_MS = 240_000;

interface Cursor {
  readonly at: number;
  readonly from: Handover;
}

/** Imports the list in the sheet the person has open: first what it comes to, then, if the person says so, it is done. */
export function importFromMenu(): void {
  announced(() => {
    const source = activeSheetSource();
    if (source.kind !== 'table') throw new TaneError('import.noSource');
    const plan = propose(source);
    const own = plan.sheets[0];
    if (plan.remark || !own || own.table === '')
      throw new TaneError(plan.remark?.code ?? 'import.nothing', plan.remark?.params);
    const importId = `${source.file} ${fingerprint(JSON.stringify(source)).slice(0, 8)}`;
    if (!cursorOf(importId) && !confirmed(source, own, importId)) return say('import.cancelled', {}, language());
    return run(source, own, importId);
  });
}

/** Takes in stretch after stretch until all is done or the time is up; the next call goes on from there. */
function run(source: Extract<Source, { kind: 'table' }>, plan: SheetPlan, importId: string): string {
  const started = Date.now();
  const ports = googlePorts();
  const [sheet] = source.sheets;
  const rows = sheet?.rows ?? [];
  const properties = PropertiesService.getDocumentProperties();
  let { at, from } = cursorOf(importId) ?? { at: 0, from: FIRST };
  const reports: RowReport[] = [];
  while (sheet && at < rows.length && Date.now() - started < BUDGET_MS) {
    const part = { importId, file: source.file, plan, sheet: { ...sheet, rows: rows.slice(at, at + STRETCH) }, from };
    const result = importRows(ports, part);
    reports.push(...result.rows);
    from = result.next;
    at += STRETCH;
    properties.setProperty(CURSOR + importId, JSON.stringify({ at, from } satisfies Cursor));
  }
  if (at < rows.length) return say('import.goOn', { file: source.file, done: at }, language());
  properties.deleteProperty(CURSOR + importId);
  return say('import.file.done', counts(reports), language());
}

function cursorOf(importId: string): Cursor | undefined {
  const saved = PropertiesService.getDocumentProperties().getProperty(CURSOR + importId);
  return saved ? (JSON.parse(saved) as Cursor) : undefined;
}

function confirmed(source: Extract<Source, { kind: 'table' }>, plan: SheetPlan, importId: string): boolean {
  const [sheet] = source.sheets;
  if (!sheet || plan.table === '') return false;
  const { rows } = previewRows(googlePorts(), { importId, file: source.file, plan, sheet, from: FIRST });
  const asked = rows.filter(({ doubts }) => doubts.length > 0).length;
  const table = tableOf(plan.table).sheet;
  const words = say('import.confirm', { file: source.file, table, doubts: asked, ...counts(rows) }, language());
  const ui = SpreadsheetApp.getUi();
  return ui.alert(say('app.name', {}, language()), words, ui.ButtonSet.YES_NO) === ui.Button.YES;
}

function counts(rows: readonly RowReport[]): Record<RowReport['status'], number> {
  const count = (status: RowReport['status']): number => rows.filter((row) => row.status === status).length;
  return { imported: count('imported'), intake: count('intake'), refused: count('refused'), skipped: count('skipped') };
}
