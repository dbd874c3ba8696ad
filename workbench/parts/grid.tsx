import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { SheetView } from '../api.ts';
import { t } from '../words.ts';
import type { Place } from './grid-data.ts';
import { type GridEvents, GridTable } from './grid-table.ts';

interface GridProps extends GridEvents {
  readonly view: SheetView;
  readonly place: Place | null;
  /** Counts the times the selected cell is to take the focus. */
  readonly focus: number;
}

/** The sheet as a grid: header and first columns stay in sight. */
export function Grid({ view, place, focus, onSelect, onEdit }: GridProps): JSX.Element {
  const element = useRef<HTMLDivElement>(null);
  const grid = useRef<GridTable | null>(null);
  const events = useRef({ onSelect, onEdit });
  events.current = { onSelect, onEdit };
  const answered = useRef(focus);
  /** What the grid shows: a new one is made with its rows. */
  const shown = useRef(view);
  const shape = JSON.stringify([view.title, view.columns, view.frozenColumns]);
  useEffect(() => {
    const root = element.current?.appendChild(document.createElement('div'));
    if (!root) return;
    grid.current = new GridTable(root, view, t('workbench.row'), {
      onSelect: (at) => events.current.onSelect(at),
      onEdit: (at, typed) => events.current.onEdit(at, typed),
    });
    shown.current = view;
    return () => {
      grid.current?.destroy();
      root.remove();
    };
  }, [shape]);
  useEffect(() => {
    if (shown.current !== view) void grid.current?.replace(view);
    shown.current = view;
  }, [view]);
  useEffect(() => {
    // Asked for once: a cell chosen afterwards must not take the focus from the field that is typed in.
    const asked = focus !== answered.current;
    answered.current = focus;
    if (place) void grid.current?.place(place, asked);
  }, [place, focus, shape]);
  return (
    <section class="grid" aria-label={t('workbench.grid', { title: view.title })} aria-describedby="grid-keys">
      <p class="hidden" id="grid-keys">
        {t('workbench.grid.keys')}
      </p>
      {view.rows.length === 0 && <p class="grid-empty">{t('workbench.grid.empty')}</p>}
      <div class="grid-table" ref={element} />
    </section>
  );
}
