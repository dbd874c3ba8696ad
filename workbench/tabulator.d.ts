/** What the grid uses of Tabulator, which ships without types (https://tabulator.info/docs/6.3). */
declare module 'tabulator-tables' {
  interface RowComponent {
    getElement(): HTMLElement;
    getCell(field: string): CellComponent | false;
    getData(): Readonly<Record<string, unknown>>;
  }
  interface CellComponent {
    getElement(): HTMLElement;
    getValue(): unknown;
    getField(): string;
    getRow(): RowComponent;
  }
  interface ColumnDefinition {
    readonly title: string;
    readonly field: string;
    readonly width?: number;
    readonly frozen?: boolean;
    readonly resizable?: boolean | 'header';
    readonly headerSort?: boolean;
    readonly cssClass?: string;
    readonly formatter?: (cell: CellComponent) => HTMLElement | string;
  }
  interface Options {
    readonly data: readonly object[];
    readonly columns: readonly ColumnDefinition[];
    readonly columnDefaults?: Partial<ColumnDefinition>;
    readonly index?: string;
    readonly height?: string;
    readonly layout?: 'fitData';
    readonly renderVertical?: 'virtual' | 'basic';
    readonly placeholder?: string;
  }
  export class Tabulator {
    static registerModule(modules: readonly unknown[]): void;
    constructor(element: HTMLElement, options: Options);
    on(event: 'tableBuilt' | 'renderComplete', handler: () => void): void;
    on(event: 'cellClick' | 'cellDblClick', handler: (event: Event, cell: CellComponent) => void): void;
    replaceData(data: readonly object[]): Promise<void>;
    getRow(index: number): RowComponent | false;
    scrollToRow(index: number, position: 'nearest', ifVisible: boolean): Promise<void>;
    scrollToColumn(field: string, position: 'middle', ifVisible: boolean): Promise<void>;
    destroy(): void;
  }
  export const FormatModule: unknown;
  export const FrozenColumnsModule: unknown;
  export const InteractionModule: unknown;
  export const ResizeColumnsModule: unknown;
}
