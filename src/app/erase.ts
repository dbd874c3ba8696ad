import { type Erasure, erasureOf, forget, type Target } from '../domain/erasure.ts';
import { FORM_KEYS } from '../domain/forms.ts';
import type { LookRow } from '../domain/inspection/look.ts';
import { type TableKey, tableOf } from '../domain/schema/index.ts';
import { amend, survey } from './amend.ts';
import type { Desk } from './desk.ts';
import type { Ports } from './ports.ts';

/** What is to be erased, found anew at each look, and why. */
export interface ErasePlan {
  readonly targets: (desk: Desk) => readonly Target[];
  /** The rule or the request, as 監査 keeps it. */
  readonly reason: string;
  readonly words?: (desk: Desk) => readonly string[];
  /** Where else these words go. */
  readonly scrub?: (desk: Desk) => (table: TableKey, row: LookRow, column: string) => boolean;
}

export interface EraseResult {
  /** Rows erased, by the name of their sheet. */
  readonly counts: Readonly<Record<string, number>>;
  readonly files: number;
  readonly responses: number;
  /** Files that belong to another account and could not be deleted. */
  readonly left: readonly string[];
}

/**
 * Erases records with all that hangs on them: first Form responses and files,
 * which bear being erased twice, then everything in the workbook in one atomic
 * write. 監査 keeps how many and why, not what. Cut short, it is simply begun again.
 */
export function erase(ports: Ports, act: string, plan: ErasePlan): EraseResult {
  const { erasure, forms } = survey(ports, (desk) => ({
    erasure: erasureOf(desk.look, plan.targets(desk)),
    forms: new Map(FORM_KEYS.map((key) => [key as string, desk.find('documents', `form:${key}`)?.fileId ?? ''])),
  }));
  // First, since it may be refused: nothing is gone then.
  ports.account.eraseResponses(
    [...forms].map(([form, formId]) => ({ formId, responses: erasure.responses.filter((one) => one.form === form) })),
  );
  const left = erasure.files.filter((fileId) => !ports.archive.erase(fileId));
  const counts = amend(ports, { act }, (desk) => forgetRows(desk, plan));
  return { counts, files: erasure.files.length - left.length, responses: erasure.responses.length, left };
}

function forgetRows(desk: Desk, plan: ErasePlan): Readonly<Record<string, number>> {
  const { rows }: Erasure = erasureOf(desk.look, plan.targets(desk));
  const words = plan.words?.(desk) ?? [];
  if (rows.length === 0 && words.length === 0) return {};
  // Rows as the last write found them go too, and this one keeps none: whoever types into them right now asks for it in vain.
  desk.silently(...forget(desk.look, rows, words, plan.scrub?.(desk)), { kind: 'dropTray' });
  const counts: Record<string, number> = {};
  for (const { table } of rows) counts[tableOf(table).sheet] = (counts[tableOf(table).sheet] ?? 0) + 1;
  for (const [sheet, count] of Object.entries(counts)) {
    desk.record(null, sheet, '', JSON.stringify({ 件数: count, 理由: plan.reason }));
  }
  return counts;
}
