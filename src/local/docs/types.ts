/** The part of Google's Docs resources (discovery document docs v1) that the local Workspace keeps and renders. */

export interface Dimension {
  readonly magnitude?: number;
  readonly unit?: string;
}

export interface OptionalColor {
  readonly color?: { readonly rgbColor?: { readonly red?: number; readonly green?: number; readonly blue?: number } };
}

export interface TextStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
  readonly fontSize?: Dimension;
  readonly foregroundColor?: OptionalColor;
  readonly backgroundColor?: OptionalColor;
  readonly weightedFontFamily?: { readonly fontFamily?: string; readonly weight?: number };
  readonly link?: { readonly url?: string };
}

export interface Border {
  readonly color?: OptionalColor;
  readonly width?: Dimension;
  readonly padding?: Dimension;
  readonly dashStyle?: string;
}

export interface ParagraphStyle {
  readonly namedStyleType?: string;
  readonly direction?: string;
  readonly alignment?: string;
  readonly lineSpacing?: number;
  readonly spaceAbove?: Dimension;
  readonly spaceBelow?: Dimension;
  readonly indentStart?: Dimension;
  readonly indentEnd?: Dimension;
  readonly indentFirstLine?: Dimension;
  readonly keepWithNext?: boolean;
  readonly pageBreakBefore?: boolean;
  readonly borderTop?: Border;
  readonly borderBottom?: Border;
  readonly borderLeft?: Border;
  readonly shading?: { readonly backgroundColor?: OptionalColor };
}

export interface Bullet {
  readonly listId: string;
  readonly nestingLevel?: number;
}

export interface TableCellStyle {
  readonly rowSpan?: number;
  readonly columnSpan?: number;
  readonly backgroundColor?: OptionalColor;
  readonly borderTop?: Border;
  readonly borderBottom?: Border;
  readonly borderLeft?: Border;
  readonly borderRight?: Border;
  readonly paddingTop?: Dimension;
  readonly paddingBottom?: Dimension;
  readonly paddingLeft?: Dimension;
  readonly paddingRight?: Dimension;
  readonly contentAlignment?: string;
}

export interface TableRowStyle {
  readonly minRowHeight?: Dimension;
  readonly preventOverflow?: boolean;
  readonly tableHeader?: boolean;
}

export interface TableColumnProperties {
  readonly widthType?: string;
  readonly width?: Dimension;
}

export interface DocumentStyle {
  readonly pageSize?: { readonly width?: Dimension; readonly height?: Dimension };
  readonly marginTop?: Dimension;
  readonly marginBottom?: Dimension;
  readonly marginLeft?: Dimension;
  readonly marginRight?: Dimension;
}

export interface ParagraphElement {
  readonly startIndex?: number;
  readonly endIndex: number;
  readonly textRun?: { readonly content: string; readonly textStyle: TextStyle };
  readonly pageBreak?: { readonly textStyle: TextStyle };
  readonly inlineObjectElement?: { readonly inlineObjectId: string; readonly textStyle: TextStyle };
}

export interface InlineObject {
  readonly objectId: string;
  readonly inlineObjectProperties: {
    readonly embeddedObject: {
      readonly description?: string;
      readonly size: { readonly width: Dimension; readonly height: Dimension };
      /** Google gives an address for half an hour; here it is the picture itself. */
      readonly imageProperties: { readonly contentUri: string };
    };
  };
}

export interface Paragraph {
  readonly elements: readonly ParagraphElement[];
  readonly paragraphStyle: ParagraphStyle;
  readonly bullet?: Bullet;
}

export interface TableCell {
  readonly startIndex: number;
  readonly endIndex: number;
  readonly content: readonly StructuralElement[];
  readonly tableCellStyle: TableCellStyle;
}

export interface TableRow {
  readonly startIndex: number;
  readonly endIndex: number;
  readonly tableCells: readonly TableCell[];
  readonly tableRowStyle: TableRowStyle;
}

export interface Table {
  readonly rows: number;
  readonly columns: number;
  readonly tableRows: readonly TableRow[];
  readonly tableStyle: { readonly tableColumnProperties: readonly TableColumnProperties[] };
}

export interface StructuralElement {
  readonly startIndex?: number;
  readonly endIndex: number;
  readonly sectionBreak?: { readonly sectionStyle: Readonly<Record<string, unknown>> };
  readonly paragraph?: Paragraph;
  readonly table?: Table;
}

export interface NestingLevel {
  readonly glyphType?: string;
  readonly glyphSymbol?: string;
  readonly glyphFormat: string;
}

export interface NamedRange {
  readonly namedRangeId: string;
  readonly name: string;
  readonly ranges: readonly { readonly startIndex: number; readonly endIndex: number }[];
}

/** What `documents.get` answers: a document of one tab, as the fields outside `tabs` show it. */
export interface DocsDocument {
  readonly documentId: string;
  readonly title: string;
  readonly revisionId: string;
  readonly suggestionsViewMode: string;
  readonly inlineObjects?: Readonly<Record<string, InlineObject>>;
  readonly body: { readonly content: readonly StructuralElement[] };
  readonly documentStyle: DocumentStyle;
  readonly namedStyles: {
    readonly styles: readonly {
      readonly namedStyleType: string;
      readonly textStyle: TextStyle;
      readonly paragraphStyle: ParagraphStyle;
    }[];
  };
  readonly lists?: Readonly<
    Record<string, { readonly listProperties: { readonly nestingLevels: readonly NestingLevel[] } }>
  >;
  readonly namedRanges?: Readonly<
    Record<string, { readonly name: string; readonly namedRanges: readonly NamedRange[] }>
  >;
}
