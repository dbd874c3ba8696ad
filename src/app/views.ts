import type { MatchView, NeedView } from '../contract.ts';
import { type Row, SCHEMA, type TableKey, tableOf } from '../domain/schema/index.ts';
import { nextStages, type Stage } from '../domain/stages.ts';

/** What the sidebar shows of a need. */
export function needView(row: Row<'items'>): NeedView {
  return { id: row.id, kind: row.kind, title: row.title, state: row.state };
}

/** What the sidebar shows of a match. */
export function matchView(row: Row<'matches'>): MatchView {
  return {
    id: row.id,
    needTitle: row.needTitle,
    groupName: row.groupName,
    partnerName: row.partnerName,
    stage: row.stage,
    nextStages: nextStages(row.stage as Stage),
    nextAction: row.nextAction,
    nextOn: row.nextOn,
  };
}

/** The tables whose words matching quotes, in the order in which a field's name is looked up. */
const QUOTED: readonly TableKey[] = ['items', 'seedSheets', 'experts', 'grants', 'groups'];

/** The heading of a field that matching quotes from. */
export function labelOfField(field: string): string {
  if (field === 'sheetActivities') return SCHEMA.seedSheets.columns.activities.label;
  for (const table of QUOTED) {
    const column = tableOf(table).columns[field];
    if (column) return column.label;
  }
  return '';
}
