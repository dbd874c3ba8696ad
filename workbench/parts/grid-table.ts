import {
  type CellComponent,
  FormatModule,
  FrozenColumnsModule,
  InteractionModule,
  ResizeColumnsModule,
  Tabulator,
} from 'tabulator-tables';
import type { SheetView } from '../api.ts';
import { columnOf, columnsOf, fieldOf, type Place, rowsOf } from './grid-data.ts';
import { moveBy } from './grid-keys.ts';

Tabulator.registerModule([FormatModule, FrozenColumnsModule, InteractionModule, ResizeColumnsModule]);

export interface GridEvents {
  readonly onSelect: (place: Place) => void;
  /** The person wants to write into the selected cell. */
  readonly onEdit: (place: Place, typed: string) => void;
}

/** Up to here all rows are kept in the page, so that reading aloud and finding in the page see them all. */
const ALL_ROWS = 400;
/** The grid itself: one cell is selected and holds the focus, as the keyboard pattern of grids has it (WAI-ARIA APG, "Grid"). */
export class GridTable {
  readonly #table: Tabulator;
  readonly #ready: Promise<void>;
  #place: Place = { row: 2, column: 1 };
  /** Before anything is selected the first cell can be reached by the keyboard, but is not shown as selected. */
  #selected = false;
  #rows: readonly number[];
  readonly #columns: number;
  /** Places that the person chose here. */
  readonly #told = new WeakSet<Place>();
  /** Whether the focus was last in the grid and went nowhere else. */
  #focused = false;

  constructor(
    private readonly element: HTMLElement,
    view: SheetView,
    rowLabel: string,
    private readonly events: GridEvents,
  ) {
    const data = rowsOf(view);
    const columns = columnsOf(view, rowLabel);
    this.#rows = data.map(({ row }) => row);
    this.#columns = columns.length - 1;
    this.#table = new Tabulator(element, {
      data,
      columns: columns.map((column) => ({ ...column, title: escaped(column.title) })),
      columnDefaults: { resizable: 'header', formatter: plainText },
      index: 'row',
      height: '100%',
      layout: 'fitData',
      renderVertical: data.length > ALL_ROWS ? 'virtual' : 'basic',
    });
    this.#ready = new Promise((resolve) => this.#table.on('tableBuilt', resolve));
    // The selected cell takes the focus, not the box around the rows.
    void this.#ready.then(() => element.querySelector('.tabulator-tableholder')?.removeAttribute('tabindex'));
    element.setAttribute('aria-label', view.title);
    this.#table.on('renderComplete', () => this.#restore());
    this.#table.on('cellClick', (_, cell) => this.#select(placeOf(cell), true));
    this.#table.on('cellDblClick', (_, cell) => this.events.onEdit(placeOf(cell), ''));
    element.addEventListener('keydown', this.#onKey);
    element.addEventListener('focusin', this.#onFocus);
    element.addEventListener('focusout', this.#onFocus);
  }

  /** Shows other rows in the same columns. */
  async replace(view: SheetView): Promise<void> {
    await this.#ready;
    const data = rowsOf(view);
    this.#rows = data.map(({ row }) => row);
    await this.#table.replaceData(data);
    this.#restore();
  }

  /** Selects a cell without telling anybody. What the grid itself told comes back late: the person may have gone on since. */
  async place(place: Place, focus: boolean): Promise<void> {
    await this.#ready;
    if (!this.#told.has(place)) {
      this.#place = place;
      this.#selected = true;
    }
    this.#mark(focus);
  }

  destroy(): void {
    void this.#ready.then(() => this.#table.destroy());
  }

  #select(place: Place, focus: boolean): void {
    this.#place = place;
    this.#selected = true;
    this.#mark(focus);
    this.#told.add(place);
    this.events.onSelect(place);
  }

  readonly #onFocus = ({ type, relatedTarget }: FocusEvent): void => {
    if (type === 'focusin') this.#focused = true;
    else if (relatedTarget instanceof Node && !this.element.contains(relatedTarget)) this.#focused = false;
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.altKey || event.isComposing) return;
    const typed = event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey;
    if (event.key === 'Enter' || event.key === 'F2' || typed) {
      event.preventDefault();
      this.events.onEdit(this.#place, typed ? event.key : '');
      return;
    }
    const next = moveBy(event, this.#place, this.#rows, this.#columns);
    if (!next) return;
    event.preventDefault();
    void this.#go(next);
  };

  async #go(place: Place): Promise<void> {
    if (!this.#cell(place)?.isConnected)
      await this.#table.scrollToRow(place.row, 'nearest', false).catch(() => undefined);
    this.#select(place, true);
  }

  #cell({ row, column }: Place): HTMLElement | undefined {
    const found = this.#table.getRow(row);
    const cell = found ? found.getCell(fieldOf(column)) : false;
    return cell ? cell.getElement() : undefined;
  }

  /** Marks the cell anew after rows were made anew: where it had the focus, that went with the old row. */
  #restore(): void {
    this.#mark(this.#focused && (document.activeElement ?? document.body) === document.body);
  }

  /** The selected cell is the one that the Tab key reaches. */
  #mark(focus: boolean): void {
    const cell = this.#cell(this.#place);
    for (const old of this.element.querySelectorAll<HTMLElement>('[tabindex="0"]')) {
      // Without its tabindex a focused cell would lose the focus, even for a moment.
      if (old === cell) continue;
      old.classList.remove('active-cell');
      old.removeAttribute('tabindex');
      old.removeAttribute('aria-selected');
      old.closest('.tabulator-row')?.classList.remove('active-row');
    }
    if (!cell) return;
    cell.tabIndex = 0;
    cell.classList.toggle('active-cell', this.#selected);
    cell.setAttribute('aria-selected', String(this.#selected));
    cell.closest('.tabulator-row')?.classList.toggle('active-row', this.#selected);
    if (!focus) return;
    cell.focus({ preventScroll: true });
    reveal(cell);
  }
}

function placeOf(cell: CellComponent): Place {
  const field = cell.getField();
  return { row: Number(cell.getRow().getData().row), column: field === 'row' ? 1 : columnOf(field) };
}

/** Text as it is: what people wrote is never markup. */
function plainText(cell: CellComponent): HTMLElement {
  const span = document.createElement('span');
  span.textContent = String(cell.getValue() ?? '');
  return span;
}

function escaped(text: string): string {
  const span = document.createElement('span');
  span.textContent = text;
  return span.innerHTML;
}

/** Scrolls so far that the cell is not under the frozen columns. */
function reveal(cell: HTMLElement): void {
  cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  const holder = cell.closest<HTMLElement>('.tabulator-tableholder');
  const frozen = [...(cell.parentElement?.querySelectorAll<HTMLElement>('.tabulator-frozen') ?? [])];
  if (!holder || frozen.includes(cell)) return;
  const edge = Math.max(0, ...frozen.map((one) => one.getBoundingClientRect().right));
  const hidden = edge - cell.getBoundingClientRect().left;
  if (hidden > 0) holder.scrollLeft -= hidden;
}
