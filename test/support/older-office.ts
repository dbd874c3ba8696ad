import { columnsOf, MIGRATIONS } from '../../src/domain/migrations.ts';
import { tableOf } from '../../src/domain/schema/index.ts';
import type { Workspace } from '../../src/local/workspace.ts';
import { withGroups } from './hearing.ts';
import { office, rowsOf } from './office.ts';

/** Takes a workbook back to the form that version 1 declared, as far as a person could. */
export function olderOffice(): Workspace {
  const workspace = withGroups(office());
  for (const migration of MIGRATIONS) {
    for (const table of migration.tables) workspace.person.deleteSheet(tableOf(table).sheet);
    for (const [table, column] of columnsOf(migration)) {
      workspace.person.deleteColumn(tableOf(table).sheet, tableOf(table).columns[column]?.label ?? '');
    }
  }
  for (const key of ['台帳の版', '台帳のID']) {
    workspace.person.deleteRows('設定', rowsOf(workspace, '設定').findIndex((row) => row.設定名 === key) + 2);
  }
  return workspace;
}
