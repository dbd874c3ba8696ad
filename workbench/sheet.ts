import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Deed, Protection, SheetView, Warning } from './api.ts';
import { ask, messageOf } from './client.ts';
import type { Office } from './office.ts';
import type { Place } from './parts/grid-data.ts';
import { t } from './words.ts';

export interface SheetState {
  readonly view: SheetView | undefined;
  readonly place: Place | null;
  readonly open: (title: string) => void;
  readonly select: (place: Place) => void;
  readonly perform: (deed: Deed) => Promise<void>;
  /** Counts the times that the person settled on a cell: the sidebar then looks again. */
  readonly looks: number;
}

const FIRST_CELL: Place = { row: 1, column: 1 };

/** A person who walks the cells with the arrow keys has not settled yet. */
const SETTLED = 250;

/** The sheet that is open and the cell that is selected in it. */
export function useSheet(office: Office, first: string): SheetState {
  const [title, setTitle] = useState(first);
  const [view, setView] = useState<SheetView>();
  const [place, setPlace] = useState<Place | null>(null);
  const [looks, setLooks] = useState(0);
  const settling = useRef(0);
  const selected = useRef(0);
  const { say, refresh, changes } = office;
  const fail = useCallback((error: unknown) => say(messageOf(error), 'problem'), [say]);

  useEffect(() => {
    let current = true;
    ask<SheetView>(`sheet?title=${encodeURIComponent(title)}`).then((next) => current && setView(next), fail);
    return () => {
      current = false;
    };
  }, [title, changes, fail]);

  const look = useCallback(
    (sheet: string, { row, column }: Place, settle: number) => {
      window.clearTimeout(settling.current);
      selected.current += 1;
      const turn = selected.current;
      // The sidebar asks for the selection: it looks only once the workbook knows of it.
      ask('select', { sheet, row, column }).then(() => {
        if (turn !== selected.current) return;
        settling.current = window.setTimeout(() => setLooks((count) => count + 1), settle);
      }, fail);
    },
    [fail],
  );

  // As in Sheets, a workbook that is opened has its first cell selected, whatever was when it was left.
  const [start] = useState(first);
  useEffect(() => look(start, FIRST_CELL, 0), [look, start]);

  return {
    view: view?.title === title ? view : undefined,
    place,
    looks,
    open: (next) => {
      setTitle(next);
      setPlace(null);
      // As in Sheets, another tab has a selected cell of its own: its first one, on the heading.
      look(next, FIRST_CELL, 0);
    },
    select: (next) => {
      setPlace(next);
      look(title, next, SETTLED);
    },
    perform: async (deed) => {
      try {
        const { warnings } = await ask<{ warnings: readonly Warning[] }>('deed', deed);
        say(warnings.map((warning) => t(`workbench.warned.${warning}`)).join('\n'));
        refresh();
      } catch (error) {
        fail(error);
      }
    },
  };
}

/** What protects a cell, if anything does. */
export function protectionAt(view: SheetView, { row, column }: Place): Protection | undefined {
  const within = (at: number, [from, to]: readonly [number, number | null]): boolean =>
    at >= from && (to === null || at <= to);
  return view.protections.find(({ rows, columns }) => within(row, rows) && within(column, columns));
}
