import type { DocsRequest as Request } from './doc-request.ts';
import { page } from './doc-style.ts';

/** How paper sheets look. Sizes are points; the page and its colours are those of the other documents. */
export { page };

const FONT = 'BIZ UDPGothic';
const LABEL_WIDTH = 158;
const FIELD_WIDTH = 335;

const pt = (magnitude: number) => ({ magnitude, unit: 'PT' });
const rgb = (red: number, green: number, blue: number) => ({ color: { rgbColor: { red, green, blue } } });
const ACCENT = rgb(0.09, 0.35, 0.27);
const INK = rgb(0.13, 0.13, 0.13);
const QUIET = rgb(0.33, 0.33, 0.33);
const RULE = rgb(0.55, 0.6, 0.58);

const LOOKS = {
  title: { named: 'TITLE', size: 18, bold: true, color: INK, above: 0, below: 4, spacing: 120 },
  heading: { named: 'HEADING_1', size: 12, bold: true, color: ACCENT, above: 10, below: 3, spacing: 120 },
  text: { named: 'NORMAL_TEXT', size: 10, bold: false, color: INK, above: 0, below: 3, spacing: 130 },
  help: { named: 'NORMAL_TEXT', size: 9, bold: false, color: QUIET, above: 0, below: 3, spacing: 120 },
  label: { named: 'NORMAL_TEXT', size: 10, bold: true, color: INK, above: 0, below: 0, spacing: 115 },
  field: { named: 'NORMAL_TEXT', size: 11, bold: false, color: INK, above: 0, below: 0, spacing: 165 },
} as const;
export type LookName = keyof typeof LOOKS;

export function paragraph(name: LookName, startIndex: number, endIndex: number): readonly Request[] {
  return looked(name, startIndex, endIndex, name === 'heading');
}

/** The text of a cell. */
export function cell(name: LookName, startIndex: number, endIndex: number): readonly Request[] {
  return looked(name, startIndex, endIndex, false);
}

function looked(name: LookName, startIndex: number, endIndex: number, keepWithNext: boolean): readonly Request[] {
  const { named, size, bold, color, above, below, spacing } = LOOKS[name];
  const range = { startIndex, endIndex };
  const paragraphStyle = {
    namedStyleType: named,
    spaceAbove: pt(above),
    spaceBelow: pt(below),
    lineSpacing: spacing,
    keepWithNext,
  };
  const textStyle = {
    weightedFontFamily: { fontFamily: FONT, weight: bold ? 700 : 400 },
    fontSize: pt(size),
    bold,
    foregroundColor: color,
  };
  return [
    {
      updateParagraphStyle: {
        range,
        paragraphStyle,
        fields: 'namedStyleType,spaceAbove,spaceBelow,lineSpacing,keepWithNext',
      },
    },
    { updateTextStyle: { range, textStyle, fields: 'weightedFontFamily,fontSize,bold,foregroundColor' } },
  ];
}

/** Labels on the left, room to write on the right; a row is never torn over two pages. */
export function fieldTable(start: number): readonly Request[] {
  const border = { color: RULE, width: pt(0.75), dashStyle: 'SOLID' };
  return [
    ...columnWidth(start, [0], LABEL_WIDTH),
    ...columnWidth(start, [1], FIELD_WIDTH),
    ...rowStyle(start, 26, true),
    ...cellStyle(start, border, 5),
  ];
}

function columnWidth(start: number, columnIndices: readonly number[], width: number): readonly Request[] {
  return [
    {
      updateTableColumnProperties: {
        tableStartLocation: { index: start },
        columnIndices,
        tableColumnProperties: { widthType: 'FIXED_WIDTH', width: pt(width) },
        fields: 'widthType,width',
      },
    },
  ];
}

function rowStyle(start: number, height: number, preventOverflow: boolean): readonly Request[] {
  return [
    {
      updateTableRowStyle: {
        tableStartLocation: { index: start },
        tableRowStyle: { minRowHeight: pt(height), preventOverflow },
        fields: 'minRowHeight,preventOverflow',
      },
    },
  ];
}

function cellStyle(start: number, border: object, padding: number): readonly Request[] {
  return [
    {
      updateTableCellStyle: {
        tableStartLocation: { index: start },
        tableCellStyle: {
          borderTop: border,
          borderBottom: border,
          borderLeft: border,
          borderRight: border,
          paddingTop: pt(padding),
          paddingBottom: pt(padding),
          paddingLeft: pt(padding),
          paddingRight: pt(padding),
        },
        fields: 'borderTop,borderBottom,borderLeft,borderRight,paddingTop,paddingBottom,paddingLeft,paddingRight',
      },
    },
  ];
}
