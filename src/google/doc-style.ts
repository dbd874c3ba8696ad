import type { DocumentDefinition, DocumentSection } from '../domain/documents.ts';

import type { DocsRequest as Request } from './doc-request.ts';

/**
 * How a template looks when it is built; staff may restyle it afterwards.
 * Sizes are points. A4 with margins of 18 mm; BIZ UDPGothic, a universal-design
 * face that Google Docs offers; one accent, a deep green that keeps a contrast
 * above 7:1 on white (WCAG 2.2, 1.4.6).
 */
const FONT = 'BIZ UDPGothic';
const A4 = { width: 595.28, height: 841.89 };
const MARGIN = 51;
const LABEL_WIDTH = 108;
const TEXT_WIDTH = A4.width - 2 * MARGIN;

const pt = (magnitude: number) => ({ magnitude, unit: 'PT' });
const rgb = (red: number, green: number, blue: number) => ({ color: { rgbColor: { red, green, blue } } });

const ACCENT = rgb(0.09, 0.35, 0.27);
const INK = rgb(0.13, 0.13, 0.13);
const QUIET = rgb(0.33, 0.33, 0.33);
const TINT = rgb(0.91, 0.95, 0.93);
const RULE = rgb(0.72, 0.78, 0.75);

export function page(): Request {
  return {
    updateDocumentStyle: {
      documentStyle: {
        pageSize: { width: pt(A4.width), height: pt(A4.height) },
        marginTop: pt(MARGIN),
        marginBottom: pt(MARGIN),
        marginLeft: pt(MARGIN),
        marginRight: pt(MARGIN),
      },
      fields: 'pageSize,marginTop,marginBottom,marginLeft,marginRight',
    },
  };
}

interface Look {
  readonly named: 'TITLE' | 'HEADING_1' | 'HEADING_2' | 'NORMAL_TEXT';
  readonly size: number;
  readonly bold: boolean;
  readonly color: ReturnType<typeof rgb>;
  readonly above: number;
  readonly below: number;
  readonly alignment?: 'END';
}

/** The product's name of the sheet is small; the group's or the case's own name is what one reads first. */
const KIND: Look = { named: 'NORMAL_TEXT', size: 11, bold: true, color: ACCENT, above: 0, below: 4 };
const SUBJECT: Look = { named: 'TITLE', size: 20, bold: true, color: INK, above: 0, below: 2 };
const UPDATED: Look = {
  named: 'NORMAL_TEXT',
  size: 9,
  bold: false,
  color: QUIET,
  above: 0,
  below: 6,
  alignment: 'END',
};
const HEADING: Look = { named: 'HEADING_1', size: 12, bold: true, color: ACCENT, above: 10, below: 4 };

/** The look of the n-th paragraph of the body outside tables. */
export function paragraph(definition: DocumentDefinition, n: number, start: number, end: number): readonly Request[] {
  const subjects = definition.subject.length;
  if (n === 0) return looked(KIND, start, end);
  if (n <= subjects) return looked(SUBJECT, start, end);
  if (n === subjects + 1) return looked(UPDATED, start, end);
  // The newline that ends the body cannot be styled: a range must end before the segment does.
  return n <= subjects + 1 + definition.sections.length ? looked(HEADING, start, end) : [];
}

function looked(look: Look, startIndex: number, endIndex: number): readonly Request[] {
  const range = { startIndex, endIndex };
  return [
    {
      updateParagraphStyle: {
        range,
        paragraphStyle: {
          namedStyleType: look.named,
          spaceAbove: pt(look.above),
          spaceBelow: pt(look.below),
          lineSpacing: 120,
          keepWithNext: look === HEADING,
          ...(look.alignment ? { alignment: look.alignment } : {}),
        },
        fields: `namedStyleType,spaceAbove,spaceBelow,lineSpacing,keepWithNext${look.alignment ? ',alignment' : ''}`,
      },
    },
    textStyle(range, look.size, look.bold, look.color),
  ];
}

function textStyle(
  range: { readonly startIndex: number; readonly endIndex: number },
  size: number,
  bold: boolean,
  color: ReturnType<typeof rgb>,
): Request {
  return {
    updateTextStyle: {
      range,
      textStyle: {
        weightedFontFamily: { fontFamily: FONT, weight: bold ? 700 : 400 },
        fontSize: pt(size),
        bold,
        foregroundColor: color,
      },
      fields: 'weightedFontFamily,fontSize,bold,foregroundColor',
    },
  };
}

/** Widths, rules and the tint of label cells. */
export function table(section: DocumentSection, start: number): readonly Request[] {
  const tableStartLocation = { index: start };
  const wide = section.layout === 'columns';
  const widths = wide
    ? section.columns.map(() => TEXT_WIDTH / section.columns.length)
    : [LABEL_WIDTH, TEXT_WIDTH - LABEL_WIDTH];
  return [
    ...widths.map(
      (width, i): Request => ({
        updateTableColumnProperties: {
          tableStartLocation,
          columnIndices: [i],
          tableColumnProperties: { widthType: 'FIXED_WIDTH', width: pt(width) },
          fields: 'widthType,width',
        },
      }),
    ),
    cells(tableStartLocation),
    labels(section, tableStartLocation),
    ...(wide ? [{ pinTableHeaderRows: { tableStartLocation, pinnedHeaderRowsCount: 1 } }] : []),
  ];
}

function cells(tableStartLocation: { readonly index: number }): Request {
  const border = { color: RULE, width: pt(0.75), dashStyle: 'SOLID' };
  return {
    updateTableCellStyle: {
      tableStartLocation,
      tableCellStyle: {
        borderTop: border,
        borderBottom: border,
        borderLeft: border,
        borderRight: border,
        paddingTop: pt(4),
        paddingBottom: pt(4),
        paddingLeft: pt(7),
        paddingRight: pt(7),
        contentAlignment: 'TOP',
      },
      fields:
        'borderTop,borderBottom,borderLeft,borderRight,paddingTop,paddingBottom,paddingLeft,paddingRight,contentAlignment',
    },
  };
}

function labels(section: DocumentSection, tableStartLocation: { readonly index: number }): Request {
  const wide = section.layout === 'columns';
  return {
    updateTableCellStyle: {
      tableRange: {
        tableCellLocation: { tableStartLocation, rowIndex: 0, columnIndex: 0 },
        rowSpan: wide ? 1 : section.columns.length,
        columnSpan: wide ? section.columns.length : 1,
      },
      tableCellStyle: { backgroundColor: TINT },
      fields: 'backgroundColor',
    },
  };
}

/** The text of a cell: labels small and bold, answers in reading size. */
export function cellText(isLabel: boolean, startIndex: number, length: number): readonly Request[] {
  const range = { startIndex, endIndex: startIndex + length };
  return [
    {
      updateParagraphStyle: {
        range,
        paragraphStyle: { namedStyleType: 'NORMAL_TEXT', lineSpacing: 130, spaceAbove: pt(0), spaceBelow: pt(0) },
        fields: 'namedStyleType,lineSpacing,spaceAbove,spaceBelow',
      },
    },
    textStyle(range, isLabel ? 9.5 : 10.5, isLabel, isLabel ? ACCENT : INK),
  ];
}
