import type { AssumptionId } from '../../../src/local/assumptions.ts';
import type { Workspace } from '../../../src/local/workspace.ts';
import { type Probe, script } from './script-probes.ts';

/** Writes to the bound workbook: `book`, `send(...requests)`, `write(rows)`, `read(range)`. */
const SHEETS = `const book = SpreadsheetApp.getActive().getId();
  const send = (...requests) => Sheets.Spreadsheets.batchUpdate({requests}, book);
  const text = (stringValue) => ({userEnteredValue: {stringValue}});
  const write = (rows, row = 0) => send({updateCells: {start: {sheetId: 0, rowIndex: row, columnIndex: 0}, rows: rows.map((values) => ({values})), fields: 'userEnteredValue'}});
  const read = (range) => Sheets.Spreadsheets.Values.batchGet(book, {ranges: [range]}).valueRanges[0];
  const key = (metadataKey, column) => ({createDeveloperMetadata: {developerMetadata: {metadataKey, visibility: 'DOCUMENT', location: {dimensionRange: {sheetId: 0, dimension: 'COLUMNS', startIndex: column, endIndex: column + 1}}}}});
  const lookup = (metadataKey) => ({developerMetadataLookup: {metadataKey}});
  const columns = (startIndex) => ({sheetId: 0, dimension: 'COLUMNS', startIndex, endIndex: startIndex + 1});
  const list = (row, strict) => ({setDataValidation: {range: {sheetId: 0, startRowIndex: row, endRowIndex: row + 1, startColumnIndex: 0, endColumnIndex: 1}, rule: {strict, condition: {type: 'ONE_OF_LIST', values: [{userEnteredValue: 'a'}]}}}});
  const rules = () => Sheets.Spreadsheets.get(book, {fields: 'sheets.data.rowData.values.dataValidation.strict'}).sheets[0].data;`;

const inSheets =
  (body: string): Probe =>
  (workspace) =>
    script(workspace, `${SHEETS} ${body}`);

export const SHEETS_PROBES = {
  'A-SHEETS-READONLY': inSheets("write([[{...text('a'), formattedValue: 'b'}]]); return read('A1').values"),
  'A-SHEETS-STRICT': inSheets("send(list(0, true)); write([[text('b')]]); return read('A1').values"),
  'A-SHEETS-FILTER-ORDER': inSheets(
    `send(key('x', 0), key('y', 1));
     const found = Sheets.Spreadsheets.Values.batchGetByDataFilter({dataFilters: [lookup('y'), lookup('x')]}, book);
     return found.valueRanges.map((one) => one.valueRange.range)`,
  ),
  'A-SHEETS-READ-GRID': inSheets("return read('A2000:B')"),
  'A-SHEETS-GRID': inSheets(
    "send({repeatCell: {range: {sheetId: 0, startRowIndex: 999, endRowIndex: 1001}, cell: text('a'), fields: 'userEnteredValue'}}); return 'written'",
  ),
  'A-SHEETS-INSERT': inSheets(
    "send(list(0, false), {insertDimension: {range: {sheetId: 0, dimension: 'ROWS', startIndex: 1, endIndex: 2}, inheritFromBefore: true}}); return rules()",
  ),
  'A-SHEETS-ZERO': inSheets('return send(key("x", 0)).replies'),
  'A-SHEETS-APPEND': inSheets(
    "send(list(4, false)); send({appendCells: {sheetId: 0, rows: [{values: [text('a')]}], fields: 'userEnteredValue'}}); return read('A1:A9').values",
  ),
  'A-SHEETS-SORT': inSheets(
    "write([[text('b')], [text('a')]]); send(list(0, false), {sortRange: {range: {sheetId: 0, endRowIndex: 2}, sortSpecs: [{dimensionIndex: 0, sortOrder: 'ASCENDING'}]}}); return rules()",
  ),
  'A-SHEETS-SORT-MIXED': inSheets(
    "write([[text('b')], [{userEnteredValue: {numberValue: 1}}]]); send({sortRange: {range: {sheetId: 0, endRowIndex: 2}, sortSpecs: [{dimensionIndex: 0, sortOrder: 'ASCENDING'}]}}); return read('A1:A2').values",
  ),
  'A-SHEETS-MOVE': inSheets(
    "send({setBasicFilter: {filter: {range: {sheetId: 0, startColumnIndex: 1, endColumnIndex: 3}}}}); send({moveDimension: {source: columns(2), destinationIndex: 6}}); return Sheets.Spreadsheets.get(book, {fields: 'sheets.basicFilter'}).sheets",
  ),
  'A-SHEETS-NONE': inSheets("return send({deleteDeveloperMetadata: {dataFilter: lookup('none')}}).replies"),
  'A-SHEETS-COPY': inSheets(
    `send(key('x', 0)); const copy = Drive.Files.copy({name: 'copy'}, book).id;
     return Sheets.Spreadsheets.Values.batchGetByDataFilter({dataFilters: [lookup('x')]}, copy).valueRanges`,
  ),
  'A-SHEETS-QUOTES': inSheets(
    "send({updateSheetProperties: {properties: {sheetId: 0, title: 'plain'}, fields: 'title'}}); return read('A1').range",
  ),
  'A-SHEETS-TYPED': (workspace: Workspace) => {
    workspace.person.type('シート1', 1, 1, '１２');
    return script(
      workspace,
      `${SHEETS} return Sheets.Spreadsheets.get(book, {ranges: ['A1'], includeGridData: true}).sheets[0].data[0].rowData[0].values[0].userEnteredValue`,
    );
  },
  'A-SHEETS-RESPONSE': inSheets(
    `try { Sheets.Spreadsheets.batchUpdate({requests: [{updateCells: {start: {sheetId: 0, rowIndex: 0, columnIndex: 0}, rows: [{values: [text('a')]}], fields: 'userEnteredValue'}}],
       includeSpreadsheetInResponse: true, responseRanges: ['none!A1']}, book); } catch (error) { return read('A1').values || 'nothing' }`,
  ),
  'A-SHEETS-PASTE': (workspace: Workspace) => {
    for (const [row, text] of ['h', 'a', 'b'].entries()) workspace.person.type('シート1', row + 1, 1, text);
    workspace.person.filter('シート1', 1, ['a']);
    const [source, destination] = ['{sheetId: 0, startRowIndex: 1, endRowIndex: 3}', '{sheetId: 0, startRowIndex: 5}'];
    return script(
      workspace,
      `${SHEETS} send({copyPaste: {source: ${source}, destination: ${destination}, pasteType: 'PASTE_VALUES'}}); return read('A6:A8').values`,
    );
  },
  'A-SHEETS-EMPTY': inSheets(
    "write([[text('a')], [text('')]]); send({appendCells: {sheetId: 0, rows: [{values: [text('b')]}], fields: 'userEnteredValue'}}); return read('A1:A9').values",
  ),
} satisfies Partial<Record<AssumptionId, Probe>>;

/** A document holding `abcdef`, a range named `r` around `cd`: `id`, `send(...requests)`, `names()`, `range(from, to)`. */
const DOCS = `const id = Docs.Documents.create({title: '試験'}).documentId;
  const send = (...requests) => Docs.Documents.batchUpdate({requests}, id);
  const range = (startIndex, endIndex) => ({startIndex, endIndex});
  const insert = (index, text) => ({insertText: {location: {index}, text}});
  const remove = (startIndex, endIndex) => ({deleteContentRange: {range: {startIndex, endIndex}}});
  const heading = (startIndex, more = {}, fields = '') => ({updateParagraphStyle: {range: {startIndex, endIndex: startIndex + 1}, paragraphStyle: {namedStyleType: 'HEADING_1', ...more}, fields: 'namedStyleType' + fields}});
  const names = (of = id) => Docs.Documents.get(of).namedRanges || null;
  const places = () => Object.values(names() || {}).map((named) => named.namedRanges.map((one) => one.ranges));
  const style = (at) => Docs.Documents.get(id).body.content[at].paragraph;
  send(insert(1, 'abcdef'), {createNamedRange: {name: 'r', range: range(3, 5)}});`;

const inDocs =
  (body: string): Probe =>
  (workspace) =>
    script(workspace, `${DOCS} ${body}`);

export const DOCS_PROBES = {
  'A-DOCS-RANGE-EDGE': inDocs("send(insert(5, 'x')); return places()"),
  'A-DOCS-RANGE-EMPTY': inDocs('send(remove(3, 5)); return places()'),
  'A-DOCS-RANGE-MISSING': inDocs("send({deleteNamedRange: {name: 'none'}}); return 'done'"),
  'A-DOCS-RANGE-END': inDocs("send({createNamedRange: {name: 's', range: range(1, 8)}}); return places()"),
  'A-DOCS-COPY-RANGES': inDocs("return Object.keys(names(Drive.Files.copy({name: 'copy'}, id).id) || {})"),
  'A-DOCS-MERGE': inDocs(
    "send(insert(4, '\\n')); send(heading(1)); send(remove(4, 5)); return style(1).paragraphStyle",
  ),
  'A-DOCS-STYLE-START': inDocs(
    "send({updateTextStyle: {range: range(1, 3), textStyle: {bold: true}, fields: 'bold'}}); send(insert(1, 'x')); return style(1).elements.length",
  ),
  'A-DOCS-NAMED-STYLE': inDocs(
    "send(heading(1, {alignment: 'CENTER'}, ',alignment')); send(heading(1)); return style(1).paragraphStyle",
  ),
  'A-DOCS-BLOB-NAME': inDocs("return DocumentApp.openById(id).getAs('application/pdf').getName()"),
} satisfies Partial<Record<AssumptionId, Probe>>;
