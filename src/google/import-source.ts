import type { Block, Merge, SourceRow, SourceSheet } from '../domain/import/source.ts';
import { columnLetters } from './a1.ts';
import { quoted } from './look.ts';
import { reading } from './patience.ts';
import { docs, sheets } from './services.ts';

type Sheet = GoogleAppsScript.Sheets.Schema.Sheet;
type CellData = GoogleAppsScript.Sheets.Schema.CellData;
type StructuralElement = GoogleAppsScript.Docs.Schema.StructuralElement;

const FIELDS =
  'sheets(properties(sheetId,title,hidden),merges,data(startRow,columnMetadata(hiddenByUser),rowData(values(formattedValue,userEnteredValue,hyperlink))))';

/** One sheet and how far it reaches. */
export interface SheetPlace {
  readonly name: string;
  readonly rowCount: number;
  readonly lastColumn: string;
}

/** The sheets of a workbook. */
export function placesOf(id: string): readonly SheetPlace[] {
  const workbook = reading(() => sheets().get(id, { fields: 'sheets.properties(title,gridProperties)' }));
  return (workbook.sheets ?? []).flatMap(({ properties = {} }): readonly SheetPlace[] => {
    const { rowCount = 0, columnCount = 0 } = properties.gridProperties ?? {};
    if (rowCount === 0 || columnCount === 0) return [];
    return [{ name: properties.title ?? '', rowCount, lastColumn: columnLetters(columnCount - 1) }];
  });
}

/** Some rows of sheets, the first row being 1. */
export function stretchesOf(
  id: string,
  places: readonly SheetPlace[],
  first: number,
  count: number,
): readonly SourceSheet[] {
  const ranges = places.map(({ name, rowCount, lastColumn }) => {
    return `${quoted(name)}!A${first}:${lastColumn}${Math.min(rowCount, first + count - 1)}`;
  });
  const answer = reading(() => sheets().get(id, { ranges, fields: FIELDS })).sheets ?? [];
  return places.flatMap(({ name }) => answer.filter((one) => one.properties?.title === name).map(sheetOf));
}

function sheetOf(sheet: Sheet): SourceSheet {
  const grid = sheet.data?.[0] ?? {};
  const hidden = (grid.columnMetadata ?? []).flatMap((column, i) => (column.hiddenByUser ? [i] : []));
  const above = grid.startRow ?? 0;
  const rows = (grid.rowData ?? []).map((row, i) => rowOf(row.values ?? [], above + i + 1));
  return {
    name: sheet.properties?.title ?? '',
    rows,
    hiddenColumns: hidden,
    merges: (sheet.merges ?? []).map(
      ({ startRowIndex = 0, endRowIndex = 1, startColumnIndex = 0, endColumnIndex = 1 }): Merge => [
        startRowIndex + 1,
        startColumnIndex,
        endRowIndex,
        endColumnIndex - 1,
      ],
    ),
    ...(sheet.properties?.hidden ? { hidden: true } : {}),
  };
}

function rowOf(values: readonly CellData[], row: number): SourceRow {
  const links: Record<number, string> = {};
  const formulas: Record<number, string> = {};
  const cells = values.map((cell, i) => {
    if (cell.hyperlink) links[i] = cell.hyperlink;
    const formula = cell.userEnteredValue?.formulaValue;
    if (formula) formulas[i] = formula;
    return cell.formattedValue ?? '';
  });
  return {
    row,
    cells,
    ...(Object.keys(links).length > 0 ? { links } : {}),
    ...(Object.keys(formulas).length > 0 ? { formulas } : {}),
  };
}

/** A document's paragraphs and tables, in their order. */
export function blocksOf(documentId: string): readonly Block[] {
  const { body } = reading(() => docs().get(documentId, { fields: 'body' }));
  return (body?.content ?? []).flatMap((element): readonly Block[] => {
    if (element.table) {
      const rows = (element.table.tableRows ?? []).map((row) =>
        (row.tableCells ?? []).map((cell) => ({
          text: textOf(cell.content ?? []),
          colSpan: cell.tableCellStyle?.columnSpan ?? 1,
          rowSpan: cell.tableCellStyle?.rowSpan ?? 1,
        })),
      );
      return [{ kind: 'table', rows }];
    }
    const text = textOf([element]);
    return text === '' ? [] : [{ kind: 'text', text }];
  });
}

function textOf(content: readonly StructuralElement[]): string {
  const runs = content.flatMap(({ paragraph }) => paragraph?.elements ?? []);
  return runs
    .map((run) => run.textRun?.content ?? '')
    .join('')
    .replace(/\u000b/g, '\n')
    .trim();
}
