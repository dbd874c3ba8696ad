import { BULLET_PRESETS } from './named-styles.ts';
import type { Fields, Shape } from './shape.ts';

/** Google's request messages (discovery document docs v1) as far as the product sends them. */

const fields = (shapes: Readonly<Record<string, Shape>>): Fields => ({ fields: shapes });

const DIMENSION = fields({ magnitude: 'number', unit: { oneOf: ['PT'] } });
const COLOR = fields({ color: fields({ rgbColor: fields({ red: 'number', green: 'number', blue: 'number' }) }) });
const BORDER = { color: COLOR, width: DIMENSION, dashStyle: { oneOf: ['SOLID', 'DOT', 'DASH'] } };
const PARAGRAPH_BORDER = fields({ ...BORDER, padding: DIMENSION });
const CELL_BORDER = fields(BORDER);
const LOCATION = fields({ index: 'integer', segmentId: 'string', tabId: 'string' });
const END_OF_SEGMENT = fields({ segmentId: 'string', tabId: 'string' });
const RANGE = fields({ startIndex: 'integer', endIndex: 'integer', segmentId: 'string', tabId: 'string' });
const PLACE = { location: LOCATION, endOfSegmentLocation: END_OF_SEGMENT };

export const NAMED_STYLE_TYPES = [
  'NORMAL_TEXT',
  'TITLE',
  'SUBTITLE',
  'HEADING_1',
  'HEADING_2',
  'HEADING_3',
  'HEADING_4',
  'HEADING_5',
  'HEADING_6',
];

export const TEXT_STYLE = fields({
  bold: 'boolean',
  italic: 'boolean',
  underline: 'boolean',
  strikethrough: 'boolean',
  smallCaps: 'unemulated',
  baselineOffset: 'unemulated',
  fontSize: DIMENSION,
  foregroundColor: COLOR,
  backgroundColor: COLOR,
  weightedFontFamily: fields({ fontFamily: 'string', weight: 'integer' }),
  link: fields({
    url: 'string',
    tabId: 'unemulated',
    bookmark: 'unemulated',
    bookmarkId: 'unemulated',
    heading: 'unemulated',
    headingId: 'unemulated',
  }),
});

export const PARAGRAPH_STYLE = fields({
  headingId: 'readOnly',
  tabStops: 'readOnly',
  namedStyleType: { oneOf: NAMED_STYLE_TYPES },
  alignment: { oneOf: ['START', 'CENTER', 'END', 'JUSTIFIED'] },
  direction: { oneOf: ['LEFT_TO_RIGHT'] },
  lineSpacing: 'number',
  spacingMode: 'unemulated',
  spaceAbove: DIMENSION,
  spaceBelow: DIMENSION,
  indentStart: DIMENSION,
  indentEnd: DIMENSION,
  indentFirstLine: DIMENSION,
  keepLinesTogether: 'boolean',
  keepWithNext: 'boolean',
  avoidWidowAndOrphan: 'boolean',
  pageBreakBefore: 'boolean',
  borderTop: PARAGRAPH_BORDER,
  borderBottom: PARAGRAPH_BORDER,
  borderLeft: PARAGRAPH_BORDER,
  borderRight: 'unemulated',
  borderBetween: 'unemulated',
  shading: fields({ backgroundColor: COLOR }),
});

const READ_ONLY_IDS = [
  'defaultFooterId',
  'defaultHeaderId',
  'evenPageFooterId',
  'evenPageHeaderId',
  'firstPageFooterId',
  'firstPageHeaderId',
];

export const DOCUMENT_STYLE = fields({
  ...Object.fromEntries(READ_ONLY_IDS.map((id) => [id, 'readOnly'] as const)),
  useCustomHeaderFooterMargins: 'readOnly',
  background: 'unemulated',
  flipPageOrientation: 'unemulated',
  pageNumberStart: 'unemulated',
  marginHeader: 'unemulated',
  marginFooter: 'unemulated',
  useEvenPageHeaderFooter: 'unemulated',
  useFirstPageHeaderFooter: 'unemulated',
  pageSize: fields({ width: DIMENSION, height: DIMENSION }),
  marginTop: DIMENSION,
  marginBottom: DIMENSION,
  marginLeft: DIMENSION,
  marginRight: DIMENSION,
});

export const TABLE_CELL_STYLE = fields({
  rowSpan: 'readOnly',
  columnSpan: 'readOnly',
  backgroundColor: COLOR,
  borderTop: CELL_BORDER,
  borderBottom: CELL_BORDER,
  borderLeft: CELL_BORDER,
  borderRight: CELL_BORDER,
  paddingTop: DIMENSION,
  paddingBottom: DIMENSION,
  paddingLeft: DIMENSION,
  paddingRight: DIMENSION,
  contentAlignment: { oneOf: ['TOP', 'MIDDLE', 'BOTTOM'] },
});

export const TABLE_ROW_STYLE = fields({ minRowHeight: DIMENSION, preventOverflow: 'boolean', tableHeader: 'boolean' });

export const TABLE_COLUMN_PROPERTIES = fields({
  width: DIMENSION,
  widthType: { oneOf: ['EVENLY_DISTRIBUTED', 'FIXED_WIDTH'] },
});

const TABLE_RANGE = fields({
  tableCellLocation: fields({ tableStartLocation: LOCATION, rowIndex: 'integer', columnIndex: 'integer' }),
  rowSpan: 'integer',
  columnSpan: 'integer',
});

/** The requests that are emulated, by kind. */
export const REQUESTS = {
  insertText: fields({ text: 'string', ...PLACE }),
  insertTable: fields({ rows: 'integer', columns: 'integer', ...PLACE }),
  insertPageBreak: fields(PLACE),
  deleteContentRange: fields({ range: RANGE }),
  createNamedRange: fields({ name: 'string', range: RANGE }),
  deleteNamedRange: fields({ name: 'string', namedRangeId: 'string', tabsCriteria: 'unemulated' }),
  updateTextStyle: fields({ range: RANGE, textStyle: TEXT_STYLE, fields: 'string' }),
  updateParagraphStyle: fields({ range: RANGE, paragraphStyle: PARAGRAPH_STYLE, fields: 'string' }),
  createParagraphBullets: fields({ range: RANGE, bulletPreset: { oneOf: BULLET_PRESETS } }),
  updateDocumentStyle: fields({ documentStyle: DOCUMENT_STYLE, fields: 'string', tabId: 'string' }),
  updateTableCellStyle: fields({
    tableRange: TABLE_RANGE,
    tableStartLocation: LOCATION,
    tableCellStyle: TABLE_CELL_STYLE,
    fields: 'string',
  }),
  updateTableRowStyle: fields({
    tableStartLocation: LOCATION,
    rowIndices: { list: 'integer' },
    tableRowStyle: TABLE_ROW_STYLE,
    fields: 'string',
  }),
  updateTableColumnProperties: fields({
    tableStartLocation: LOCATION,
    columnIndices: { list: 'integer' },
    tableColumnProperties: TABLE_COLUMN_PROPERTIES,
    fields: 'string',
  }),
  pinTableHeaderRows: fields({ tableStartLocation: LOCATION, pinnedHeaderRowsCount: 'integer' }),
} satisfies Record<string, Fields>;

export type RequestKind = keyof typeof REQUESTS;
