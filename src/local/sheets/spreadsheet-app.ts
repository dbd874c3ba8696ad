import { ServiceError, ServiceObject, unemulated } from '../kernel.ts';
import { urlOf } from './get.ts';
import type { Sheet } from './model.ts';
import type { SheetsStore } from './store.ts';

/** What a person has selected in the open workbook; 1-based, as people and SpreadsheetApp count. */
export interface Selection {
  sheetId: number;
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** The selection of a workbook just opened: its first cell. */
export const newSelection = (): Selection => ({ sheetId: 0, row: 1, column: 1, rows: 1, columns: 1 });

/** A message that `toast` showed. */
export interface Toast {
  readonly message: string;
  readonly title: string;
}

type App = GoogleAppsScript.Spreadsheet.SpreadsheetApp;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/**
 * The global `SpreadsheetApp` of a script bound to one workbook: what is open
 * and selected, nothing else; cells are read and written through `Sheets`.
 * `ui` is null where there is no user interface: `getUi` then throws.
 */
export function createSpreadsheetApp(
  store: SheetsStore,
  boundId: string,
  ui: ServiceObject | null,
  selection: Selection = newSelection(),
  toasts: Toast[] = [],
): ServiceObject {
  return new SpreadsheetApp(new BoundSpreadsheet(store, boundId, selection, toasts), ui);
}

class SpreadsheetApp extends ServiceObject implements Pick<App, 'flush'> {
  override readonly serviceName = 'SpreadsheetApp';

  constructor(
    private readonly spreadsheet: BoundSpreadsheet,
    private readonly ui: ServiceObject | null,
  ) {
    super();
  }

  getActiveSpreadsheet(): BoundSpreadsheet {
    return this.spreadsheet;
  }

  getActive(): BoundSpreadsheet {
    return this.spreadsheet;
  }

  getActiveSheet(): BoundSheet {
    return this.spreadsheet.getActiveSheet();
  }

  getActiveRange(): BoundRange {
    return this.spreadsheet.getActiveRange();
  }

  getUi(): ServiceObject {
    // https://developers.google.com/apps-script/reference/base/ui: only where a person has the document open.
    if (!this.ui) throw new ServiceError('Cannot call SpreadsheetApp.getUi() from this context.');
    return this.ui;
  }

  /** Writes go through the advanced service, which applies them at once: nothing is pending. */
  flush(): void {}
}

class BoundSpreadsheet extends ServiceObject implements Pick<Spreadsheet, 'getId' | 'getName' | 'getUrl'> {
  override readonly serviceName = 'Spreadsheet';

  constructor(
    private readonly store: SheetsStore,
    private readonly id: string,
    private readonly selection: Selection,
    private readonly toasts: Toast[],
  ) {
    super();
  }

  getId(): string {
    return this.id;
  }

  getName(): string {
    return this.store.title(this.id);
  }

  getUrl(): string {
    return urlOf(this.id);
  }

  toast(message: string, title = ''): void {
    this.toasts.push({ message, title });
  }

  /** The sheet of the selection, or the first visible one when that is gone. */
  getActiveSheet(): BoundSheet {
    if (!this.store.has(this.id)) throw new ServiceError('The document is missing (perhaps it was deleted).');
    const { sheets } = this.store.get(this.id);
    const selected = sheets.find((sheet) => sheet.properties.sheetId === this.selection.sheetId);
    const sheet = selected ?? sheets.find((one) => !one.properties.hidden);
    if (!sheet) throw unemulated('a workbook without a visible sheet');
    return new BoundSheet(sheet, this.selection);
  }

  getActiveRange(): BoundRange {
    return this.getActiveSheet().getActiveRange();
  }
}

class BoundSheet extends ServiceObject {
  override readonly serviceName = 'Sheet';

  constructor(
    private readonly sheet: Sheet,
    private readonly selection: Selection,
  ) {
    super();
  }

  getSheetId(): number {
    return this.sheet.properties.sheetId;
  }

  getName(): string {
    return this.sheet.properties.title;
  }

  getActiveRange(): BoundRange {
    return new BoundRange(this.selection);
  }

  getActiveCell(): BoundRange {
    return new BoundRange({ ...this.selection, rows: 1, columns: 1 });
  }
}

type Range = GoogleAppsScript.Spreadsheet.Range;

class BoundRange
  extends ServiceObject
  implements Pick<Range, 'getRow' | 'getColumn' | 'getNumRows' | 'getNumColumns' | 'getLastRow'>
{
  override readonly serviceName = 'Range';

  constructor(private readonly place: Selection) {
    super();
  }

  getRow(): number {
    return this.place.row;
  }

  getColumn(): number {
    return this.place.column;
  }

  getNumRows(): number {
    return this.place.rows;
  }

  getNumColumns(): number {
    return this.place.columns;
  }

  getLastRow(): number {
    return this.place.row + this.place.rows - 1;
  }
}
