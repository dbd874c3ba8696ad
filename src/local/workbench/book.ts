import type { Deed, Protection, SheetView, Warning } from '../../../workbench/api.ts';
import { cellAt } from '../sheets/grid.ts';
import type { ProtectedRange, Sheet } from '../sheets/model.ts';
import { type Person, PersonError } from '../sheets/person.ts';
import type { Workspace } from '../workspace.ts';

const WIDTH = 100;

/** A sheet of the bound workbook as a grid shows it; rows that a filter hides are left out. */
export function sheetView(workspace: Workspace, title: string): SheetView {
  const sheet = sheetOf(workspace, title);
  const [headers = [], ...rows] = workspace.person.table(title);
  const { gridProperties } = sheet.properties;
  const filter = sheet.basicFilter?.hidden ?? {};
  const hides = (cells: readonly string[]): boolean =>
    Object.entries(filter).some(([column, hidden]) => hidden.includes(cells[Number(column)] ?? ''));
  return {
    title,
    frozenRows: gridProperties.frozenRowCount ?? 0,
    frozenColumns: gridProperties.frozenColumnCount ?? 0,
    columns: headers.map((header, i) => ({
      header,
      width: sheet.columnProperties[i]?.pixelSize ?? WIDTH,
      // Ours are rules of whole columns; the first row below the heading speaks for all.
      options: workspace.person.options(title, 2, i + 1),
      note: cellAt(sheet, 0, i)?.note ?? '',
    })),
    rows: rows.map((cells, i) => ({ row: i + 2, cells })).filter(({ cells }) => !hides(cells)),
    lastRow: gridProperties.rowCount,
    protections: sheet.protectedRanges.map(protection),
    filter: Object.fromEntries(Object.entries(filter).map(([column, hidden]) => [Number(column) + 1, hidden])),
  };
}

/** Does what a person does to a sheet. Throws PersonError where Sheets refuses. */
export function perform(person: Person, deed: Deed): readonly Warning[] {
  const { sheet } = deed;
  switch (deed.do) {
    case 'type':
      return person.type(sheet, deed.row, deed.column, deed.text).warnings;
    case 'renameColumn':
      return person.renameColumn(sheet, deed.column, deed.header).warnings;
    case 'sort':
      person.sort(sheet, deed.column, deed.descending ? 'DESCENDING' : 'ASCENDING');
      return [];
    case 'filter':
      person.filter(sheet, deed.column, deed.hidden);
      return [];
    case 'clearFilter':
      person.clearFilter(sheet);
      return [];
    case 'insertRow':
      person.insertRows(sheet, deed.row);
      return [];
    case 'deleteRow':
      person.deleteRows(sheet, deed.row);
      return [];
    case 'moveColumn':
      person.moveColumn(sheet, deed.column, deed.before);
      return [];
    default:
      throw new PersonError('操作の名前が違います');
  }
}

function sheetOf(workspace: Workspace, title: string): Sheet {
  const { sheets } = workspace.world.sheets.get(workspace.boundId);
  const found = sheets.find((sheet) => sheet.properties.title === title);
  if (!found) throw new PersonError(`「${title}」というシートがありません`);
  return found;
}

function protection({ range, description = '' }: ProtectedRange): Protection {
  return {
    rows: [(range.startRowIndex ?? 0) + 1, range.endRowIndex ?? null],
    columns: [(range.startColumnIndex ?? 0) + 1, range.endColumnIndex ?? null],
    description,
  };
}
