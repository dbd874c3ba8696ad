import type { Content, TableCell as PdfCell } from 'pdfmake/interfaces.js';
import type { DocsDocument, StructuralElement, Table, TableCell, TableCellStyle } from '../docs/types.ts';
import type { Tag } from './pdfmake.ts';
import { hex, line, points } from './style.ts';

type ContentOf = (document: DocsDocument, elements: readonly StructuralElement[], parent?: Tag) => Content[];

/** A table with its widths, borders, colours and repeated header rows. */
export function pdfTable(document: DocsDocument, table: Table, contentOf: ContentOf, parent?: Tag): Content {
  const tag: Tag = { type: 'Table', ...(parent && { parent }) };
  const headerRows = headerCount(table);
  const { horizontal, vertical, side, edge } = measures(table);
  const body = table.tableRows.map(({ tableCells }, r) => {
    const row: Tag = { type: 'TR', parent: tag };
    return tableCells.map((cell) => pdfCell(cell, contentOf(document, cell.content, cellTag(row, r < headerRows))));
  });
  // Docs' widths and heights reach from the middle of one border to that of the next; pdfmake's are those of the text.
  const widths = table.tableStyle.tableColumnProperties.map(({ widthType, width }, i) => {
    const around = side('paddingLeft', i) + side('paddingRight', i) + (vertical(i) + vertical(i + 1)) / 2;
    return widthType === 'FIXED_WIDTH' ? points(width, 72) - around : '*';
  });
  const heights = (row: number) => {
    const least = points(table.tableRows[row]?.tableRowStyle.minRowHeight);
    return Math.max(0, least - edge('paddingTop', row) - edge('paddingBottom', row));
  };
  const dontBreakRows = table.tableRows.every((row) => row.tableRowStyle.preventOverflow);
  return {
    table: { headerRows, keepWithHeaderRows: 1, dontBreakRows, widths, heights, body },
    layout: {
      hLineWidth: horizontal,
      vLineWidth: vertical,
      paddingLeft: (i) => side('paddingLeft', i),
      paddingRight: (i) => side('paddingRight', i),
      paddingTop: (i) => edge('paddingTop', i),
      paddingBottom: (i) => edge('paddingBottom', i),
    },
  };
}

/** Widths of the lines between rows and columns and paddings by column and row: pdfmake has one for each, Docs one a cell. */
function measures(table: Table) {
  const cell = (row: number, column: number) => table.tableRows[row]?.tableCells[column]?.tableCellStyle;
  const rows = table.tableRows.map((_, i) => i);
  const columns = Array.from({ length: table.columns }, (_, i) => i);
  const widest = (widths: readonly number[]) => Math.max(0, ...widths);
  const border = (style: TableCellStyle | undefined, name: BorderName) => (style ? line(style[name], 1).width : 0);
  const between = (
    before: TableCellStyle | undefined,
    end: BorderName,
    after: TableCellStyle | undefined,
    start: BorderName,
  ) => Math.max(border(before, end), border(after, start));
  return {
    horizontal: (i: number) =>
      widest(columns.map((c) => between(cell(i - 1, c), 'borderBottom', cell(i, c), 'borderTop'))),
    vertical: (i: number) => widest(rows.map((r) => between(cell(r, i - 1), 'borderRight', cell(r, i), 'borderLeft'))),
    side: (name: 'paddingLeft' | 'paddingRight', column: number) => points(cell(0, column)?.[name], 5),
    edge: (name: 'paddingTop' | 'paddingBottom', row: number) =>
      widest(columns.map((c) => points(cell(row, c)?.[name], 5))),
  };
}

type BorderName = 'borderTop' | 'borderBottom' | 'borderLeft' | 'borderRight';

/** How many rows at the top are header rows. */
export function headerCount(table: Table): number {
  const first = table.tableRows.findIndex((row) => !row.tableRowStyle.tableHeader);
  return first < 0 ? table.rows : first;
}

function cellTag(parent: Tag, header: boolean): Tag {
  return header ? { type: 'TH', parent, scope: 'Column' } : { type: 'TD', parent };
}

function pdfCell({ tableCellStyle: style }: TableCell, stack: Content[]): PdfCell {
  const sides = [style.borderLeft, style.borderTop, style.borderRight, style.borderBottom].map((border) =>
    line(border, 1),
  );
  const fill = hex(style.backgroundColor);
  return {
    stack,
    border: sides.map(({ width }) => width > 0) as [boolean, boolean, boolean, boolean],
    borderColor: sides.map(({ color }) => color) as [string, string, string, string],
    ...(fill && { fillColor: fill }),
    verticalAlignment: ({ MIDDLE: 'middle', BOTTOM: 'bottom' } as const)[style.contentAlignment ?? ''] ?? 'top',
  } as PdfCell;
}
