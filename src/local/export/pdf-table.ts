import type { Content, TableCell as PdfCell } from 'pdfmake/interfaces.js';
import type { DocsDocument, StructuralElement, Table, TableCell } from '../docs/types.ts';
import type { Tag } from './pdf-engine.ts';
import { hex, line, points } from './style.ts';

type ContentOf = (document: DocsDocument, elements: readonly StructuralElement[], parent?: Tag) => Content[];

/** A table with its widths, borders, colours and repeated header rows. */
export function pdfTable(document: DocsDocument, table: Table, contentOf: ContentOf, parent?: Tag): Content {
  const tag: Tag = { type: 'Table', ...(parent && { parent }) };
  const headerRows = headerCount(table);
  const rows = table.tableRows.map((row, r) => {
    const rowTag: Tag = { type: 'TR', parent: tag };
    return row.tableCells.map((cell, c) =>
      pdfCell(cell, contentOf(document, cell.content, cellTag(rowTag, r < headerRows, c))),
    );
  });
  const cellAt = (row: number, column: number) => table.tableRows[row]?.tableCells[column]?.tableCellStyle;
  const widest = (widths: readonly number[]) => Math.max(0, ...widths);
  const columns = Array.from({ length: table.columns }, (_, i) => i);
  const padding = (side: 'paddingLeft' | 'paddingRight', column: number) => points(cellAt(0, column)?.[side], 5);
  const rowPadding = (side: 'paddingTop' | 'paddingBottom', row: number) =>
    widest(columns.map((column) => points(cellAt(row, column)?.[side], 5)));
  return {
    table: {
      headerRows,
      dontBreakRows: table.tableRows.every((row) => row.tableRowStyle.preventOverflow),
      widths: table.tableStyle.tableColumnProperties.map((column, i) =>
        column.widthType === 'FIXED_WIDTH'
          ? points(column.width, 72) - padding('paddingLeft', i) - padding('paddingRight', i)
          : '*',
      ),
      heights: (row) =>
        Math.max(
          0,
          points(table.tableRows[row]?.tableRowStyle.minRowHeight) -
            rowPadding('paddingTop', row) -
            rowPadding('paddingBottom', row),
        ),
      body: rows,
    },
    layout: {
      hLineWidth: (i) =>
        widest(
          columns.map((column) =>
            widest([
              line(cellAt(i - 1, column)?.borderBottom, i > 0 ? 1 : 0).width,
              line(cellAt(i, column)?.borderTop, i < table.rows ? 1 : 0).width,
            ]),
          ),
        ),
      vLineWidth: (i) =>
        widest(
          table.tableRows.map((_, row) =>
            widest([
              line(cellAt(row, i - 1)?.borderRight, i > 0 ? 1 : 0).width,
              line(cellAt(row, i)?.borderLeft, i < table.columns ? 1 : 0).width,
            ]),
          ),
        ),
      paddingLeft: (i) => padding('paddingLeft', i),
      paddingRight: (i) => padding('paddingRight', i),
      paddingTop: (i) => rowPadding('paddingTop', i),
      paddingBottom: (i) => rowPadding('paddingBottom', i),
    },
  };
}

/** How many rows at the top are header rows. */
export function headerCount(table: Table): number {
  const first = table.tableRows.findIndex((row) => !row.tableRowStyle.tableHeader);
  return first < 0 ? table.rows : first;
}

function cellTag(parent: Tag, header: boolean, column: number): Tag {
  return header
    ? { type: 'TH', parent, scope: 'Column' }
    : { type: 'TD', parent, ...(column < 0 && { scope: 'Row' as const }) };
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
