import type { Assumptions } from '../assumptions.ts';
import { unemulated } from '../kernel.ts';
import { refuse } from './refusal.ts';

/**
 * The part of Sheets' discovery document that is emulated, one message a line:
 * `name:type`, where the type is s(tring), b(ool), i(nt), n(umber), `(A|B)` for
 * an enum, `[T]` for a list, or a message. `!` marks what is read-only, `~` what
 * is emulated in responses only, `-` what Google knows and this emulator does not.
 */
const CONDITIONS =
  '(NUMBER_GREATER|NUMBER_GREATER_THAN_EQ|NUMBER_LESS|NUMBER_LESS_THAN_EQ|NUMBER_EQ|NUMBER_NOT_EQ|NUMBER_BETWEEN|NUMBER_NOT_BETWEEN|TEXT_CONTAINS|TEXT_NOT_CONTAINS|TEXT_STARTS_WITH|TEXT_ENDS_WITH|TEXT_EQ|TEXT_IS_EMAIL|TEXT_IS_URL|DATE_EQ|DATE_BEFORE|DATE_AFTER|DATE_ON_OR_BEFORE|DATE_ON_OR_AFTER|DATE_BETWEEN|DATE_NOT_BETWEEN|DATE_IS_VALID|ONE_OF_RANGE|ONE_OF_LIST|BLANK|NOT_BLANK|CUSTOM_FORMULA|BOOLEAN|TEXT_NOT_EQ|DATE_NOT_EQ|FILTER_EXPRESSION)';

const SOURCE = `
BatchUpdateSpreadsheetRequest includeSpreadsheetInResponse:b requests:[Request] responseIncludeGridData:b responseRanges:[s]
Request addSheet:AddSheetRequest deleteSheet:DeleteSheetRequest updateSheetProperties:UpdateSheetPropertiesRequest updateSpreadsheetProperties:UpdateSpreadsheetPropertiesRequest createDeveloperMetadata:CreateDeveloperMetadataRequest deleteDeveloperMetadata:DeleteDeveloperMetadataRequest updateCells:UpdateCellsRequest appendCells:AppendCellsRequest repeatCell:RepeatCellRequest updateDimensionProperties:UpdateDimensionPropertiesRequest setDataValidation:SetDataValidationRequest addProtectedRange:AddProtectedRangeRequest updateProtectedRange:UpdateProtectedRangeRequest deleteProtectedRange:DeleteProtectedRangeRequest setBasicFilter:SetBasicFilterRequest clearBasicFilter:ClearBasicFilterRequest -addConditionalFormatRule insertDimension:InsertDimensionRequest deleteDimension:DeleteDimensionRequest moveDimension:MoveDimensionRequest appendDimension:AppendDimensionRequest sortRange:SortRangeRequest copyPaste:CopyPasteRequest findReplace:FindReplaceRequest -addBanding -addChart -addDataSource -addDimensionGroup -addFilterView -addNamedRange -addSlicer -addTable -autoFill -autoResizeDimensions -cancelDataSourceRefresh -cutPaste -deleteBanding -deleteConditionalFormatRule -deleteDataSource -deleteDimensionGroup -deleteDuplicates -deleteEmbeddedObject -deleteFilterView -deleteNamedRange -deleteRange -deleteTable -duplicateFilterView -duplicateSheet -insertRange -mergeCells -pasteData -randomizeRange -refreshDataSource -textToColumns -trimWhitespace -unmergeCells -updateBanding -updateBorders -updateChartSpec -updateConditionalFormatRule -updateDataSource -updateDeveloperMetadata -updateDimensionGroup -updateEmbeddedObjectBorder -updateEmbeddedObjectPosition -updateFilterView -updateNamedRange -updateSlicerSpec -updateTable
AddSheetRequest properties:SheetProperties
SheetProperties -dataSourceSheetProperties gridProperties:GridProperties hidden:b index:i -rightToLeft sheetId:i sheetType:(GRID) -tabColor tabColorStyle:ColorStyle title:s
GridProperties columnCount:i -columnGroupControlAfter frozenColumnCount:i frozenRowCount:i hideGridlines:b rowCount:i -rowGroupControlAfter
DeleteSheetRequest sheetId:i
UpdateSheetPropertiesRequest fields:s properties:SheetProperties
UpdateSpreadsheetPropertiesRequest fields:s properties:SpreadsheetProperties
SpreadsheetProperties -autoRecalc -defaultFormat -importFunctionsExternalUrlAccessAllowed -iterativeCalculationSettings locale:s -spreadsheetTheme timeZone:s title:s
CreateDeveloperMetadataRequest developerMetadata:DeveloperMetadata
DeveloperMetadata location:DeveloperMetadataLocation metadataId:i metadataKey:s metadataValue:s visibility:(DOCUMENT|PROJECT)
DeveloperMetadataLocation dimensionRange:DimensionRange !locationType sheetId:i spreadsheet:b
DeveloperMetadataLookup -locationMatchingStrategy locationType:(ROW|COLUMN|SHEET|SPREADSHEET) metadataId:i metadataKey:s -metadataLocation metadataValue:s visibility:(DOCUMENT|PROJECT)
DataFilter a1Range:s developerMetadataLookup:DeveloperMetadataLookup gridRange:GridRange
DimensionRange dimension:(ROWS|COLUMNS) endIndex:i sheetId:i startIndex:i
DeleteDeveloperMetadataRequest dataFilter:DataFilter
UpdateCellsRequest fields:s range:GridRange rows:[RowData] start:GridCoordinate
AppendCellsRequest fields:s rows:[RowData] sheetId:i -tableId
RepeatCellRequest cell:CellData fields:s range:GridRange
CellData -dataSourceFormula -dataSourceTable dataValidation:DataValidationRule -effectiveFormat !effectiveValue !formattedValue !hyperlink note:s -pivotTable -textFormatRuns -chipRuns userEnteredFormat:CellFormat userEnteredValue:ExtendedValue
ExtendedValue boolValue:b !errorValue formulaValue:s numberValue:n stringValue:s
GridRange endColumnIndex:i endRowIndex:i sheetId:i startColumnIndex:i startRowIndex:i
GridCoordinate columnIndex:i rowIndex:i sheetId:i
RowData values:[CellData]
UpdateDimensionPropertiesRequest -dataSourceSheetRange fields:s properties:DimensionProperties range:DimensionRange
DimensionProperties -dataSourceColumnReference ~developerMetadata:[DeveloperMetadata] ~hiddenByFilter:b hiddenByUser:b pixelSize:i
SetDataValidationRequest range:GridRange rule:DataValidationRule -filteredRowsIncluded
DataValidationRule condition:BooleanCondition inputMessage:s showCustomUi:b strict:b
BooleanCondition type:${CONDITIONS} values:[ConditionValue]
ConditionValue -relativeDate userEnteredValue:s
AddProtectedRangeRequest protectedRange:ProtectedRange
ProtectedRange description:s -editors -namedRangeId protectedRangeId:i range:GridRange !requestingUserCanEdit -tableId -unprotectedRanges warningOnly:b
UpdateProtectedRangeRequest fields:s protectedRange:ProtectedRange
DeleteProtectedRangeRequest protectedRangeId:i
SetBasicFilterRequest filter:BasicFilter
BasicFilter -criteria -filterSpecs range:GridRange -sortSpecs -tableId
ClearBasicFilterRequest sheetId:i -tableId
InsertDimensionRequest inheritFromBefore:b range:DimensionRange
DeleteDimensionRequest range:DimensionRange
MoveDimensionRequest destinationIndex:i source:DimensionRange
AppendDimensionRequest dimension:(ROWS|COLUMNS) length:i sheetId:i -tableId
SortRangeRequest range:GridRange sortSpecs:[SortSpec]
FindReplaceRequest -allSheets find:s -includeFormulas matchCase:b matchEntireCell:b range:GridRange replacement:s -searchByRegex -sheetId
CopyPasteRequest destination:GridRange -pasteOrientation pasteType:(PASTE_VALUES) source:GridRange
SortSpec -backgroundColor -backgroundColorStyle -dataSourceColumnReference dimensionIndex:i -foregroundColor -foregroundColorStyle sortOrder:(ASCENDING|DESCENDING)
CellFormat -backgroundColor backgroundColorStyle:ColorStyle -borders horizontalAlignment:(LEFT|CENTER|RIGHT) -hyperlinkDisplayType numberFormat:NumberFormat -padding -textDirection textFormat:TextFormat -textRotation verticalAlignment:(TOP|MIDDLE|BOTTOM) wrapStrategy:(OVERFLOW_CELL|LEGACY_WRAP|CLIP|WRAP)
NumberFormat pattern:s type:(TEXT|NUMBER|PERCENT|CURRENCY|DATE|TIME|DATE_TIME|SCIENTIFIC)
TextFormat bold:b fontFamily:s fontSize:i -foregroundColor foregroundColorStyle:ColorStyle italic:b -link strikethrough:b underline:b
ColorStyle rgbColor:Color -themeColor
Color -alpha blue:n green:n red:n
BatchGetValuesByDataFilterRequest dataFilters:[DataFilter] dateTimeRenderOption:(SERIAL_NUMBER|FORMATTED_STRING) majorDimension:(ROWS|COLUMNS) valueRenderOption:(FORMATTED_VALUE|UNFORMATTED_VALUE|FORMULA)
BatchGetParameters ranges:[s] dateTimeRenderOption:(SERIAL_NUMBER|FORMATTED_STRING) majorDimension:(ROWS|COLUMNS) valueRenderOption:(FORMATTED_VALUE|UNFORMATTED_VALUE|FORMULA) fields:s
GetParameters fields:s includeGridData:b ranges:[s]
BatchUpdateParameters fields:s
Spreadsheet -dataSourceSchedules -dataSources developerMetadata:[DeveloperMetadata] -namedRanges properties:SpreadsheetProperties sheets:[Sheet] !spreadsheetId !spreadsheetUrl
Sheet -bandedRanges basicFilter:BasicFilter -charts -columnGroups -conditionalFormats data:[GridData] developerMetadata:[DeveloperMetadata] -filterViews ~merges:[GridRange] properties:SheetProperties protectedRanges:[ProtectedRange] -rowGroups -slicers -tables
GridData columnMetadata:[DimensionProperties] rowData:[RowData] rowMetadata:[DimensionProperties] startColumn:i startRow:i
BatchUpdateSpreadsheetResponse replies:[Reply] spreadsheetId:s updatedSpreadsheet:Spreadsheet
Reply -addSheet -addProtectedRange -createDeveloperMetadata -deleteDeveloperMetadata
`;

export interface Field {
  readonly type: string;
  readonly mark: '' | '!' | '~' | '-';
}

const SCHEMAS: ReadonlyMap<string, ReadonlyMap<string, Field>> = new Map(
  SOURCE.trim()
    .split('\n')
    .map((line) => {
      const [name = '', ...fields] = line.split(' ');
      return [name, new Map(fields.map(parseField))];
    }),
);

function parseField(text: string): [string, Field] {
  const [, mark = '', name = '', type = ''] = /^([!~-]?)(\w+):?(.*)$/.exec(text) ?? [];
  return [name, { type, mark: mark as Field['mark'] }];
}

/** The field of a message, or undefined where Google knows none; one that is not emulated throws its name. */
export function fieldOf(schema: string, name: string, use: 'read' | 'write'): Field | undefined {
  const field = SCHEMAS.get(schema)?.get(name);
  if (field?.mark === '-' || (field?.mark === '~' && use === 'write')) throw unemulated(`Sheets ${schema}.${name}`);
  return field;
}

/** Members of which at most one may be set (a proto `oneof`): the group's name, and its members if not all. */
const ONE_OF: Readonly<Record<string, { readonly group: string; readonly members?: readonly string[] }>> = {
  Request: { group: 'kind' },
  ExtendedValue: { group: 'value' },
  DataFilter: { group: 'filter' },
  DeveloperMetadataLocation: { group: 'location' },
  UpdateCellsRequest: { group: 'area', members: ['start', 'range'] },
};

/**
 * A clean copy of `value` if it is a well-formed message of the schema: null and
 * undefined members dropped. Refuses unknown members, wrong types and
 * doubly set unions (discovery document sheets v4), read-only ones as A-SHEETS-READONLY says.
 */
export function readMessage<T extends object>(schema: string, value: unknown, assume: Assumptions): T {
  return readObject(schema, value, '', assume) as T;
}

function readObject(schema: string, value: unknown, at: string, assume: Assumptions): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) invalidValue(at, schema, value);
  const result: Record<string, unknown> = {};
  for (const [name, item] of Object.entries(value)) {
    if (item === undefined || item === null) continue;
    const field = fieldOf(schema, name, 'write');
    if (!field) refuse(`Invalid JSON payload received. Unknown name "${name}"${where(at)}: Cannot find field.`);
    const path = at ? `${at}.${snake(name)}` : snake(name);
    if (field.mark !== '!') result[name] = readValue(field.type, item, path, assume);
    else if (assume['A-SHEETS-READONLY'] === 'refused') refuse(`Invalid value at '${path}': the field is read-only.`);
  }
  checkUnion(schema, result, at);
  return result;
}

function checkUnion(schema: string, value: Record<string, unknown>, at: string): void {
  const union = ONE_OF[schema];
  if (!union) return;
  const set = Object.keys(value).filter((name) => union.members?.includes(name) ?? true);
  if (set.length > 1) {
    const text = `(oneof), oneof field '${union.group}' is already set. Cannot set '${set[1]}'`;
    refuse(`Invalid value${where(at)} ${text}`);
  }
}

function readValue(type: string, value: unknown, at: string, assume: Assumptions): unknown {
  if (type.startsWith('[')) {
    if (!Array.isArray(value)) invalidValue(at, type, value);
    return value.map((item, i) => readValue(type.slice(1, -1), item, `${at}[${i}]`, assume));
  }
  if (type.startsWith('(')) {
    if (typeof value !== 'string' || !type.slice(1, -1).split('|').includes(value))
      invalidValue(at, 'TYPE_ENUM', value);
    return value;
  }
  const check = SCALARS[type];
  if (!check) return readObject(type, value, at, assume);
  if (!check.test(value)) invalidValue(at, check.name, value);
  return value;
}

const SCALARS: Readonly<Record<string, { readonly name: string; test(value: unknown): boolean }>> = {
  s: { name: 'TYPE_STRING', test: (value) => typeof value === 'string' },
  b: { name: 'TYPE_BOOL', test: (value) => typeof value === 'boolean' },
  i: { name: 'TYPE_INT32', test: (value) => Number.isInteger(value) && Math.abs(value as number) < 2 ** 31 },
  n: { name: 'TYPE_DOUBLE', test: (value) => typeof value === 'number' && Number.isFinite(value) },
};

function invalidValue(at: string, type: string, value: unknown): never {
  refuse(`Invalid value at '${at}' (${type}), ${JSON.stringify(value)}`);
}

const where = (at: string): string => (at ? ` at '${at}'` : '');
const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
