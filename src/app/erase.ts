import { type Erasure, erasureOf, forget, type Target } from '../domain/erasure.ts';
import { FORM_KEYS } from '../domain/forms.ts';
import type { LookRow } from '../domain/inspection/look.ts';
import { type TableKey, tableOf } from '../domain/schema/index.ts';
import { amend, survey } from './amend.ts';
import type { Desk } from './desk.ts';
import type { Ports } from './ports.ts';
import { refreshPublicPage } from './public-page.ts';

/** What is to be erased, found anew at each look, and why. */
export interface ErasePlan {
  readonly targets: (desk: Desk) => readonly Target[];
  /** The rule or the request, as 監査 keeps it. */
  readonly reason: string;
  readonly words?: (desk: Desk) => readonly string[];
  readonly scrub?: (table: TableKey, row: LookRow, column: string) => boolean;
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
 * Erases records with all that hangs on them: first files and Form responses,
 * which bear being erased twice, then everything in the workbook in one atomic
 * write; the public page follows. 監査 keeps how many and why, not what. Cut short, it is simply begun again.
 */
export function erase(ports: Ports, act: string, plan: ErasePlan): EraseResult {
  const { erasure, forms } = survey(ports, (desk) => ({
    erasure: erasureOf(desk.look, plan.targets(desk)),
    forms: new Map(FORM_KEYS.map((key) => [key as string, desk.find('documents', `form:${key}`)?.fileId ?? ''])),
  }));
  const left = erasure.files.filter((fileId) => !ports.archive.erase(fileId));
  for (const [form, formId] of forms) {
    const own = erasure.responses.filter((one) => one.form === form);
    if (own.length > 0 && formId !== '') ports.account.eraseResponses(formId, own);
  }
  const counts = amend(ports, { act }, (desk) => forgetRows(desk, plan));
  refreshPublicPage(ports);
  return { counts, files: erasure.files.length - left.length, responses: erasure.responses.length, left };
}

function forgetRows(desk: Desk, plan: ErasePlan): Readonly<Record<string, number>> {
  const { rows }: Erasure = erasureOf(desk.look, plan.targets(desk));
  const words = plan.words?.(desk) ?? [];
  if (rows.length === 0 && words.length === 0) return {};
  // Rows as the last write found them go too, and this one keeps none: whoever types into them right now asks for it in vain.
  desk.silently(...forget(desk.look, rows, words, plan.scrub), { kind: 'dropTray' });
  const counts: Record<string, number> = {};
  for (const { table } of rows) counts[tableOf(table).sheet] = (counts[tableOf(table).sheet] ?? 0) + 1;
  for (const [sheet, count] of Object.entries(counts)) {
    desk.record(null, sheet, '', JSON.stringify({ 件数: count, 理由: plan.reason }));
  }
  return counts;
}
