import { TaneError } from '../domain/errors.ts';
import type { Block, Merge, Source, SourceRow, SourceSheet } from '../domain/import/source.ts';
import { tableOfSheet } from '../domain/layout.ts';
import { reading } from './patience.ts';
import { messageOf } from './service-errors.ts';
import { docs, driveFiles, sheets } from './services.ts';

type Sheet = GoogleAppsScript.Sheets.Schema.Sheet;
type CellData = GoogleAppsScript.Sheets.Schema.CellData;
type StructuralElement = GoogleAppsScript.Docs.Schema.StructuralElement;

const SHEET = 'application/vnd.google-apps.spreadsheet';
const DOCUMENT = 'application/vnd.google-apps.document';
const FIELDS =
  'sheets(properties(sheetId,title,hidden),merges,data(columnMetadata(hiddenByUser),rowData(values(formattedValue,userEnteredValue,hyperlink))))';

/** The list that a person pasted into a sheet of the registry's workbook. @throws TaneError `import.ownSheet`, `import.noSource` */
export function activeSheetSource(): Source {
  const sheet = SpreadsheetApp.getActiveSheet();
  const name = sheet.getName();
  if (tableOfSheet(sheet.getSheetId())) throw new TaneError('import.ownSheet', { sheet: name });
  const id = SpreadsheetApp.getActiveSpreadsheet().getId();
  const read = sheetsOf(id).find((one) => one.name === name);
  if (!read) throw new TaneError('import.noSource');
  return { file: name, kind: 'table', sheets: [read] };
}

/**
 * A file in Drive. Office files and CSV are converted by a copy, which is
 * thrown away when it was read
 * (https://developers.google.com/workspace/drive/api/guides/manage-uploads#import-docs).
 * @throws TaneError `import.notReadable`
 */
export function driveSource(fileId: string): Source {
  const file = reading(() => driveFiles().get(fileId, { fields: 'id,name,mimeType' }));
  const name = file.name ?? fileId;
  const mimeType = file.mimeType ?? '';
  if (mimeType === SHEET) return { file: name, kind: 'table', sheets: sheetsOf(fileId) };
  if (mimeType === DOCUMENT) return { file: name, kind: 'document', blocks: blocksOf(fileId) };
  const isText = /wordprocessing|msword|^text\/plain/.test(mimeType);
  const copyId = converted(fileId, name, isText ? DOCUMENT : SHEET);
  try {
    return isText
      ? { file: name, kind: 'document', blocks: blocksOf(copyId) }
      : { file: name, kind: 'table', sheets: sheetsOf(copyId) };
  } finally {
    driveFiles().update({ trashed: true }, copyId);
  }
}

function converted(fileId: string, name: string, mimeType: string): string {
  try {
    const copy = driveFiles().copy({ name: `${name} (tane)`, mimeType }, fileId, { fields: 'id' });
    if (copy.id) return copy.id;
  } catch (error) {
    throw new TaneError('import.notReadable', { message: messageOf(error) });
  }
  throw new TaneError('import.notReadable', { message: name });
}

function sheetsOf(spreadsheetId: string): readonly SourceSheet[] {
  const workbook = reading(() => sheets().get(spreadsheetId, { fields: FIELDS }));
  return (workbook.sheets ?? []).map(sheetOf);
}

function sheetOf(sheet: Sheet): SourceSheet {
  const grid = sheet.data?.[0] ?? {};
  const hidden = (grid.columnMetadata ?? []).flatMap((column, i) => (column.hiddenByUser ? [i] : []));
  const rows = (grid.rowData ?? []).map((row, i) => rowOf(row.values ?? [], i + 1));
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

function blocksOf(documentId: string): readonly Block[] {
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
