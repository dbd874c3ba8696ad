import { type RestShape, ServiceObject } from '../kernel.ts';
import { batchUpdate } from './batch-update.ts';
import { rangesOf } from './data-filters.ts';
import { getSpreadsheet } from './get.ts';
import { readMask } from './masks.ts';
import type { GridRange, Workbook } from './model.ts';
import { type Area, areaOf, parseA1, rangeOf, toA1 } from './ranges.ts';
import { asApiError, refuse } from './refusal.ts';
import { readMessage } from './schema.ts';
import type { SheetsStore } from './store.ts';
import { type RenderOptions, valuesOf } from './values.ts';

type Spreadsheets = GoogleAppsScript.Sheets.Collection.SpreadsheetsCollection;
type Values = GoogleAppsScript.Sheets.Collection.Spreadsheets.ValuesCollection;
type Schemas = {
  readonly Spreadsheet: GoogleAppsScript.Sheets.Schema.Spreadsheet;
  readonly BatchUpdate: GoogleAppsScript.Sheets.Schema.BatchUpdateSpreadsheetResponse;
  readonly ValueRange: GoogleAppsScript.Sheets.Schema.ValueRange;
  readonly BatchGet: GoogleAppsScript.Sheets.Schema.BatchGetValuesResponse;
  readonly ByDataFilter: GoogleAppsScript.Sheets.Schema.BatchGetValuesByDataFilterResponse;
  readonly DataFilter: GoogleAppsScript.Sheets.Schema.DataFilter;
};

/** The global `Sheets` (https://developers.google.com/apps-script/advanced/sheets): what it emulates, schema.ts lists. */
export function createSheetsService(store: SheetsStore): ServiceObject {
  return new SheetsService(store);
}

class SheetsService extends ServiceObject {
  override readonly serviceName = 'Sheets';
  override readonly members: Readonly<Record<string, ServiceObject>>;

  constructor(store: SheetsStore) {
    super();
    this.members = { Spreadsheets: new SpreadsheetsResource(store) };
  }
}

class SpreadsheetsResource extends ServiceObject implements Pick<Spreadsheets, 'get' | 'batchUpdate'> {
  override readonly serviceName = 'Sheets.Spreadsheets';
  override readonly members: Readonly<Record<string, ServiceObject>>;
  override readonly restShapes: Readonly<Record<string, RestShape>> = {
    get: { api: 'sheets', method: 'spreadsheets.get', args: ['spreadsheetId'] },
    batchUpdate: { api: 'sheets', method: 'spreadsheets.batchUpdate', args: ['body', 'spreadsheetId'] },
  };

  readonly #store: SheetsStore;

  constructor(store: SheetsStore) {
    super();
    this.#store = store;
    this.members = { Values: new ValuesResource(store) };
  }

  /** With a field mask the mask alone decides what comes back; without one grid data come only with `includeGridData`. */
  get(spreadsheetId: string, parameters?: object): Schemas['Spreadsheet'] {
    return asApiError('sheets.spreadsheets.get', () => {
      const read = readMessage<GetParameters>('GetParameters', parameters ?? {}, this.#store.kernel.assume);
      const { fields, ranges = [], includeGridData = false } = read;
      const mask = fields === undefined ? undefined : readMask(fields, 'Spreadsheet');
      const book = this.#store.get(spreadsheetId);
      return getSpreadsheet(book, this.#store.title(spreadsheetId), this.#store.kernel.assume, {
        ranges,
        includeGridData,
        mask,
      });
    });
  }

  batchUpdate(body: object, spreadsheetId: string, parameters?: object): Schemas['BatchUpdate'] {
    return asApiError('sheets.spreadsheets.batchUpdate', () =>
      batchUpdate(this.#store, spreadsheetId, body, parameters),
    );
  }
}

interface GetParameters {
  readonly fields?: string;
  readonly ranges?: readonly string[];
  readonly includeGridData?: boolean;
}

class ValuesResource extends ServiceObject implements Pick<Values, 'batchGet' | 'batchGetByDataFilter'> {
  override readonly serviceName = 'Sheets.Spreadsheets.Values';
  override readonly restShapes: Readonly<Record<string, RestShape>> = {
    batchGet: { api: 'sheets', method: 'spreadsheets.values.batchGet', args: ['spreadsheetId'] },
    batchGetByDataFilter: {
      api: 'sheets',
      method: 'spreadsheets.values.batchGetByDataFilter',
      args: ['body', 'spreadsheetId'],
    },
  };

  readonly #store: SheetsStore;

  constructor(store: SheetsStore) {
    super();
    this.#store = store;
  }

  /** One ValueRange a range, in the order asked for. */
  batchGet(spreadsheetId: string, parameters?: object): Schemas['BatchGet'] {
    return asApiError('sheets.spreadsheets.values.batchGet', () => {
      const { ranges = [], ...options } = readMessage<RenderOptions & { ranges?: string[] }>(
        'BatchGetParameters',
        parameters ?? {},
        this.#store.kernel.assume,
      );
      const book = this.#store.get(spreadsheetId);
      if (ranges.length === 0) refuse('Must specify at least one range.');
      return {
        spreadsheetId,
        valueRanges: ranges.map((range) =>
          valueRange(this.#store, areaRead(this.#store, book, parseA1(book, range)), options),
        ),
      };
    });
  }

  /**
   * Every range that any filter selects, once, with the filters that selected
   * it; a filter that matches nothing leaves no trace
   * (https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets.values/batchGetByDataFilter).
   */
  batchGetByDataFilter(body: object, spreadsheetId: string): Schemas['ByDataFilter'] {
    return asApiError('sheets.spreadsheets.values.batchGetByDataFilter', () => {
      const request = readMessage<RenderOptions & { dataFilters?: Schemas['DataFilter'][] }>(
        'BatchGetValuesByDataFilterRequest',
        body,
        this.#store.kernel.assume,
      );
      const { dataFilters = [], ...options } = request;
      const book = this.#store.get(spreadsheetId);
      if (dataFilters.length === 0) refuse('Must specify at least one data filter.');
      const matched = matchedBy(this.#store, book, dataFilters);
      const valueRanges = matched.map(({ area, filters }) => ({
        valueRange: valueRange(this.#store, area, options),
        dataFilters: filters,
      }));
      return { spreadsheetId, ...(valueRanges.length > 0 ? { valueRanges } : {}) };
    });
  }
}

interface Matched {
  readonly area: Area;
  readonly filters: Schemas['DataFilter'][];
}

function matchedBy(
  store: SheetsStore,
  book: Workbook,
  dataFilters: readonly Schemas['DataFilter'][],
): readonly Matched[] {
  const found = new Map<string, Matched>();
  for (const filter of dataFilters) {
    for (const range of rangesOf(book, filter)) {
      const area = areaRead(store, book, range);
      const key = JSON.stringify(rangeOf(area));
      const matched = found.get(key) ?? { area, filters: [] };
      matched.filters.push(filter);
      found.set(key, matched);
    }
  }
  const list = [...found.values()];
  const position = ({ area }: Matched): number => book.sheets.indexOf(area.sheet);
  const sorted = [...list].sort((a, b) => position(a) - position(b) || a.area.r0 - b.area.r0 || a.area.c0 - b.area.c0);
  const same = sorted.every((one, i) => one === list[i]);
  return same || store.kernel.assume['A-SHEETS-FILTER-ORDER'] === 'sheet' ? sorted : list;
}

function areaRead({ kernel }: SheetsStore, book: Workbook, range: GridRange): Area {
  return areaOf(book, range, () => kernel.assume['A-SHEETS-READ-GRID'] === 'fails');
}

function valueRange({ kernel }: SheetsStore, area: Area, options: RenderOptions): Schemas['ValueRange'] {
  const values = valuesOf(area, options);
  const range = toA1(area.sheet, rangeOf(area), kernel.assume);
  return { range, majorDimension: options.majorDimension ?? 'ROWS', ...(values ? { values } : {}) };
}
