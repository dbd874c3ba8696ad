import { checkCellLimit, resizeGrid } from '../grid.ts';
import { merge, writeMask } from '../masks.ts';
import { newSheet, type Sheet, type SheetProperties, type Workbook } from '../model.ts';
import { sheetById, sheetByTitle } from '../ranges.ts';
import { refuse } from '../refusal.ts';
import { freshId, type Handler, required } from './context.ts';

type Properties = GoogleAppsScript.Sheets.Schema.SheetProperties;

export const addSheet: Handler<'addSheet'> = (context, { properties = {} }) => {
  const { book, kernel } = context;
  const ids = book.sheets.map((sheet) => sheet.properties.sheetId);
  const sheetId = properties.sheetId ?? freshId(kernel, ids);
  if (sheetId < 0) refuse('sheetId must be non-negative.');
  if (ids.includes(sheetId)) refuse(`A sheet with ID ${sheetId} already exists.`);
  const sheet = newSheet(sheetId, properties.title ?? freshTitle(book));
  checkTitle(book, sheet);
  const { index = book.sheets.length, gridProperties, ...others } = properties;
  const grid = { ...sheet.properties.gridProperties, ...gridProperties } as SheetProperties['gridProperties'];
  sheet.properties = { ...sheet.properties, ...others, gridProperties: grid } as SheetProperties;
  checkProperties(sheet);
  if (index < 0 || index > book.sheets.length) refuse(`Invalid sheet index: ${index}`);
  book.sheets.splice(index, 0, sheet);
  checkCellLimit(book);
  return { addSheet: { properties: { ...sheet.properties, index } } };
};

export const deleteSheet: Handler<'deleteSheet'> = ({ book }, { sheetId }) => {
  const sheet = sheetById(book, sheetId);
  book.sheets = book.sheets.filter((one) => one !== sheet);
  book.metadata = book.metadata.filter(
    ({ on }) => on.type === 'SPREADSHEET' || on.sheetId !== sheet.properties.sheetId,
  );
  checkSomeVisible(book);
};

export const updateSheetProperties: Handler<'updateSheetProperties'> = ({ book }, { fields, properties = {} }) => {
  const mask = writeMask(fields, 'SheetProperties');
  // '*' would clear what is left out, the size of the grid among it; the product names its fields.
  if (mask === true || mask.gridProperties === true) refuse('The mask must list the fields of the sheet one by one.');
  if (mask.sheetId || mask.sheetType) refuse('The ID and the type of a sheet cannot be changed.');
  const sheet = sheetById(book, properties.sheetId);
  const before = sheet.properties;
  const { index, ...merged } = merge<Properties>(before, properties, mask);
  sheet.properties = { ...merged, gridProperties: { ...merged.gridProperties } } as SheetProperties;
  checkTitle(book, sheet);
  const { rowCount, columnCount } = sheet.properties.gridProperties;
  sheet.properties = { ...sheet.properties, gridProperties: { ...sheet.properties.gridProperties, ...sizeOf(before) } };
  resizeGrid(book, sheet, rowCount, columnCount);
  checkProperties(sheet);
  if (mask.index) moveSheet(book, sheet, index ?? 0);
  checkSomeVisible(book);
};

const sizeOf = ({ gridProperties: { rowCount, columnCount } }: SheetProperties) => ({ rowCount, columnCount });

/** Indexes are those before the move; its own and the next one mean that the sheet stays (SheetProperties.index). */
function moveSheet(book: Workbook, sheet: Sheet, index: number): void {
  const from = book.sheets.indexOf(sheet);
  if (index < 0 || index > book.sheets.length) refuse(`Invalid sheet index: ${index}`);
  book.sheets.splice(from, 1);
  book.sheets.splice(index > from ? index - 1 : index, 0, sheet);
}

export const updateSpreadsheetProperties: Handler<'updateSpreadsheetProperties'> = (context, request) => {
  const mask = writeMask(request.fields, 'SpreadsheetProperties');
  const { title, locale, timeZone } = request.properties ?? {};
  const listed = (field: string): boolean => mask === true || mask[field] !== undefined;
  if (listed('title')) context.rename(required(title, 'properties.title'));
  if (listed('locale')) context.book.locale = required(locale, 'properties.locale');
  if (listed('timeZone')) context.book.timeZone = required(timeZone, 'properties.timeZone');
};

function freshTitle(book: Workbook): string {
  let number = book.sheets.length + 1;
  while (sheetByTitle(book, `シート${number}`)) number += 1;
  return `シート${number}`;
}

function checkTitle(book: Workbook, sheet: Sheet): void {
  const { title } = sheet.properties;
  if (!title || title.length > 100) refuse('The title of a sheet must have 1 to 100 characters.');
  const other = sheetByTitle({ ...book, sheets: book.sheets.filter((one) => one !== sheet) }, title);
  if (other) refuse(`A sheet with the name "${title}" already exists. Please enter another name.`);
}

function checkProperties({ properties: { gridProperties: grid } }: Sheet): void {
  if (grid.rowCount < 1 || grid.columnCount < 1) refuse('A sheet must have at least one row and one column.');
  const frozen = [grid.frozenRowCount ?? 0, grid.frozenColumnCount ?? 0] as const;
  if (frozen[0] < 0 || frozen[1] < 0) refuse('Frozen counts must be non-negative.');
  if (frozen[0] >= grid.rowCount) refuse("You can't freeze all visible rows on the sheet.");
  if (frozen[1] >= grid.columnCount) refuse("You can't freeze all visible columns on the sheet.");
}

function checkSomeVisible(book: Workbook): void {
  if (book.sheets.length === 0) refuse("You can't remove all the sheets in a document.");
  if (book.sheets.every((sheet) => sheet.properties.hidden)) refuse("You can't hide all the sheets in a document.");
}
