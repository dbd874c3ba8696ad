import { describe, expect, it } from 'vitest';
import { newDocument, refusal } from './world.ts';

const range = (startIndex: number, endIndex: number) => ({ startIndex, endIndex });
const pt = (magnitude: number) => ({ magnitude, unit: 'PT' });
const RED = { color: { rgbColor: { red: 1 } } };

describe('updateTextStyle (docs/api/reference/rest/v1/documents#textstyle)', () => {
  const styleOf = (doc: ReturnType<typeof newDocument>) =>
    doc.get().body.content[1]?.paragraph?.elements[0]?.textRun?.textStyle;
  const text = (textStyle: object, fields: string) => ({ updateTextStyle: { range: range(1, 3), textStyle, fields } });

  it.each([
    ['sets what the mask names', text({ bold: true, italic: true }, 'bold'), { bold: true }],
    ['resets what the mask names and the style leaves out', text({}, 'foregroundColor'), {}],
    [
      'sets a value that matches the parent to inherit',
      text({ fontSize: pt(11), bold: true }, 'fontSize,bold'),
      { bold: true },
    ],
    [
      'a link also colours and underlines',
      text({ link: { url: 'https://example.org/' } }, 'link'),
      {
        link: { url: 'https://example.org/' },
        underline: true,
        foregroundColor: { color: { rgbColor: { red: 0.06666667, green: 0.33333334, blue: 0.8 } } },
      },
    ],
    [
      'unless the same request says otherwise',
      text({ link: { url: 'https://example.org/' }, foregroundColor: RED }, 'link,foregroundColor,underline'),
      { link: { url: 'https://example.org/' }, foregroundColor: RED },
    ],
  ])('%s', (_, request, expected) => {
    const doc = newDocument('abc');
    if (request.updateTextStyle.fields === 'foregroundColor')
      doc.run(text({ foregroundColor: RED }, 'foregroundColor'));
    doc.run(request);
    expect(styleOf(doc)).toEqual(expected);
  });

  it.each([
    ['an unknown path', text({}, 'colour')],
    ['no mask', text({ bold: true }, '')],
    ['a weight without a family', text({ weightedFontFamily: { weight: 700 } }, 'weightedFontFamily')],
  ])('refuses %s', (_, request) => {
    expect(refusal(() => newDocument('abc').run(request))).toMatchObject({ code: 400 });
  });
});

describe('updateParagraphStyle (docs/api/reference/rest/v1/documents#paragraphstyle)', () => {
  it('changes every paragraph that the range touches', () => {
    const doc = newDocument('ab\ncd\nef');
    doc.run({
      updateParagraphStyle: { range: range(2, 5), paragraphStyle: { alignment: 'CENTER' }, fields: 'alignment' },
    });
    expect(
      doc.get().body.content.flatMap(({ paragraph }) => (paragraph ? [paragraph.paragraphStyle.alignment] : [])),
    ).toEqual(['CENTER', 'CENTER', undefined]);
  });

  it('applies the named style before the other properties', () => {
    const doc = newDocument('ab');
    doc.run({
      updateParagraphStyle: { range: range(1, 3), paragraphStyle: { spaceAbove: pt(99) }, fields: 'spaceAbove' },
    });
    doc.run({
      updateParagraphStyle: {
        range: range(1, 3),
        paragraphStyle: { namedStyleType: 'TITLE', spaceBelow: pt(3) },
        fields: 'spaceBelow,namedStyleType',
      },
    });
    expect(doc.get().body.content[1]?.paragraph?.paragraphStyle).toEqual({
      namedStyleType: 'TITLE',
      direction: 'LEFT_TO_RIGHT',
      spaceBelow: pt(3),
    });
  });

  it.each(['headingId', 'tabStops'])('refuses the read-only %s', (field) => {
    const request = { updateParagraphStyle: { range: range(1, 3), paragraphStyle: {}, fields: field } };
    expect(refusal(() => newDocument('ab').run(request))).toMatchObject({ code: 400 });
  });
});

describe('createParagraphBullets (docs/api/how-tos/lists)', () => {
  it('turns leading tabs into nesting levels and removes them', () => {
    const doc = newDocument('a\n\tb');
    doc.run({ createParagraphBullets: { range: range(1, 5), bulletPreset: 'BULLET_DISC_CIRCLE_SQUARE' } });
    const [, first, second] = doc.get().body.content;
    expect(doc.text()).toBe('a\nb\n');
    expect(second?.paragraph?.bullet).toEqual({ ...first?.paragraph?.bullet, nestingLevel: 1 });
    expect(Object.keys(doc.get().lists ?? {})).toEqual([first?.paragraph?.bullet?.listId]);
  });

  it('adds paragraphs to a list of the same preset just above', () => {
    const doc = newDocument('a\nb');
    const bullets = (start: number, end: number) => ({
      createParagraphBullets: { range: range(start, end), bulletPreset: 'NUMBERED_DECIMAL_ALPHA_ROMAN' },
    });
    doc.run(bullets(1, 2), bullets(3, 4));
    expect(Object.keys(doc.get().lists ?? {})).toHaveLength(1);
  });
});

describe('updateDocumentStyle (docs/api/reference/rest/v1/documents#documentstyle)', () => {
  it('sets paper and margins, also by a path into the paper', () => {
    const doc = newDocument();
    const a4 = { width: pt(595.276), height: pt(841.89) };
    doc.run({
      updateDocumentStyle: { documentStyle: { pageSize: a4, marginTop: pt(50) }, fields: 'pageSize,marginTop' },
    });
    doc.run({ updateDocumentStyle: { documentStyle: { pageSize: { height: pt(500) } }, fields: 'pageSize.height' } });
    expect(doc.get().documentStyle).toMatchObject({
      pageSize: { width: pt(595.276), height: pt(500) },
      marginTop: pt(50),
      marginLeft: pt(72),
    });
  });

  it('refuses read-only ids', () => {
    expect(
      refusal(() => newDocument().run({ updateDocumentStyle: { documentStyle: {}, fields: 'defaultFooterId' } })),
    ).toMatchObject({ code: 400 });
  });
});

describe('tables (docs/api/how-tos/tables, …/documents/request)', () => {
  const at = { index: 2 };
  const line = (width: number) => ({ color: RED, width: pt(width), dashStyle: 'SOLID' });
  function table() {
    const doc = newDocument();
    doc.run({ insertTable: { rows: 2, columns: 2, location: { index: 1 } } });
    return { ...doc, table: () => doc.get().body.content[2]?.table };
  }
  const cells = (rowIndex: number, columnIndex: number, rowSpan: number, columnSpan: number) => ({
    tableCellLocation: { tableStartLocation: at, rowIndex, columnIndex },
    rowSpan,
    columnSpan,
  });

  it('inserts a newline before the table, at the end of the segment as at a location', () => {
    const doc = newDocument('ab');
    doc.run({ insertTable: { rows: 1, columns: 1, endOfSegmentLocation: {} } });
    expect(doc.text()).toBe('ab\n|⏎|\n');
  });

  it('styles the cells of a range and the shared border of the neighbour', () => {
    const doc = table();
    doc.run({
      updateTableCellStyle: {
        tableRange: cells(0, 0, 1, 1),
        tableCellStyle: { backgroundColor: RED, borderRight: line(2), borderBottom: line(3) },
        fields: 'backgroundColor,borderRight,borderBottom',
      },
    });
    const [first, second] = doc.table()?.tableRows ?? [];
    expect(first?.tableCells[0]?.tableCellStyle).toMatchObject({ backgroundColor: RED, borderRight: line(2) });
    expect(first?.tableCells[1]?.tableCellStyle).toMatchObject({ backgroundColor: {}, borderLeft: line(2) });
    expect(second?.tableCells[0]?.tableCellStyle.borderTop).toEqual(line(3));
  });

  it('pins header rows and unpins the others', () => {
    const doc = table();
    const pin = (pinnedHeaderRowsCount: number) => ({
      pinTableHeaderRows: { tableStartLocation: at, pinnedHeaderRowsCount },
    });
    doc.run(pin(2), pin(1));
    expect(doc.table()?.tableRows.map((row) => row.tableRowStyle)).toEqual([{ tableHeader: true }, {}]);
  });

  it('sets rows and columns by index, all of them without indices', () => {
    const doc = table();
    doc.run(
      {
        updateTableRowStyle: {
          tableStartLocation: at,
          tableRowStyle: { preventOverflow: true, minRowHeight: pt(20) },
          fields: 'preventOverflow,minRowHeight',
        },
      },
      {
        updateTableColumnProperties: {
          tableStartLocation: at,
          columnIndices: [1],
          tableColumnProperties: { widthType: 'FIXED_WIDTH', width: pt(90) },
          fields: 'widthType,width',
        },
      },
    );
    expect(doc.table()?.tableRows.map((row) => row.tableRowStyle.minRowHeight)).toEqual([pt(20), pt(20)]);
    expect(doc.table()?.tableStyle.tableColumnProperties).toEqual([
      { widthType: 'EVENLY_DISTRIBUTED' },
      { widthType: 'FIXED_WIDTH', width: pt(90) },
    ]);
  });

  it.each([
    [
      'a start that is no table',
      { pinTableHeaderRows: { tableStartLocation: { index: 1 }, pinnedHeaderRowsCount: 1 } },
    ],
    [
      'a column under 5 points',
      {
        updateTableColumnProperties: {
          tableStartLocation: at,
          tableColumnProperties: { width: pt(4) },
          fields: 'width',
        },
      },
    ],
    [
      'a range past the table',
      { updateTableCellStyle: { tableRange: cells(1, 1, 2, 1), tableCellStyle: {}, fields: 'backgroundColor' } },
    ],
    [
      'a range and the whole table at once',
      {
        updateTableCellStyle: {
          tableRange: cells(0, 0, 1, 1),
          tableStartLocation: at,
          tableCellStyle: {},
          fields: 'backgroundColor',
        },
      },
    ],
    [
      'the read-only rowSpan',
      { updateTableCellStyle: { tableStartLocation: at, tableCellStyle: { rowSpan: 2 }, fields: 'backgroundColor' } },
    ],
  ])('refuses %s', (_, request) => {
    expect(refusal(() => table().run(request))).toMatchObject({ code: 400 });
  });
});
