import { useEffect, useRef, useState } from 'preact/hooks';
import type { ImportUndone } from '../../src/contract.ts';
import { useSending } from '../loading.ts';
import { call } from '../server.ts';
import type { List } from './list.ts';
import { type Memo, memoText, readMemo } from './memo.ts';
import { asBefore, type Origin, openList } from './open.ts';
import { BEGINNING, goThrough, type Place, type ShownRow } from './run.ts';

type Step = 'source' | 'columns' | 'looking' | 'preview' | 'running' | 'paused' | 'done' | 'undoing' | 'undone';

interface State {
  readonly step: Step;
  readonly list: List | null;
  readonly importId: string;
  /** What was left at the list; null where nothing was. */
  readonly memo: Memo | null;
  readonly place: Place;
  readonly rows: readonly ShownRow[];
  readonly undone: ImportUndone;
}

const NOTHING: ImportUndone = { removed: 0, kept: 0, left: 0 };
const START: State = {
  ...{ step: 'source', list: null, importId: '', memo: null, rows: [] },
  ...{ place: BEGINNING, undone: NOTHING },
};

export interface Importing extends State {
  readonly busy: boolean;
  readonly error: string;
  readonly open: (origin: Origin) => void;
  readonly set: (list: List) => void;
  /** A change that asks the script first. */
  readonly setLater: (change: Promise<List>) => void;
  readonly look: () => void;
  readonly run: () => void;
  readonly resume: () => void;
  readonly pause: () => void;
  readonly undo: (importId: string) => void;
  readonly back: (step: 'source' | 'columns') => void;
}

/** The import from the choice of a list to its report. `onChange` is told when the registry has changed. */
export function useImport(onChange: () => void): Importing {
  const [state, setState] = useState<State>(START);
  const { sending, error, send } = useSending();
  const stopped = useRef(false);
  // Whoever leaves the page does not want it to go on unseen.
  useEffect(
    () => () => {
      stopped.current = true;
    },
    [],
  );
  const put = (part: Partial<State>): void => setState((old) => ({ ...old, ...part }));

  const course = async (
    act: 'preview' | 'import',
    list: List,
    importId: string,
    from: Place,
    { earlier = [], until }: { readonly earlier?: readonly ShownRow[]; readonly until?: Place } = {},
  ): Promise<Pick<State, 'place' | 'rows'>> => {
    stopped.current = false;
    const rows = [...earlier];
    put({ step: act === 'preview' ? 'looking' : 'running', list, importId, place: from, rows });
    const memo = (place: Place): string => memoText(list, importId, place, false);
    const onStretch = (more: readonly ShownRow[], place: Place): void => {
      rows.push(...more);
      put({ place, rows: [...rows] });
    };
    const how = { list, act, importId, memo, onStretch, stopped: () => stopped.current, ...(until ? { until } : {}) };
    try {
      const place = await goThrough(how, from);
      if (stopped.current) put({ step: act === 'preview' ? 'columns' : 'paused' });
      else if (act === 'preview' && !until) put({ step: 'preview' });
      return { place, rows };
    } catch (failure) {
      put({ step: act === 'preview' ? 'columns' : 'paused' });
      throw failure;
    }
  };

  const takeIn = async (list: List, importId: string, from: Place, earlier?: readonly ShownRow[]): Promise<void> => {
    const { place } = await course('import', list, importId, from, earlier ? { earlier } : {});
    onChange();
    if (stopped.current) return;
    await call('importClose', list.opening.print, list.opening.id, memoText(list, importId, place, true));
    put({ step: 'done' });
  };

  /** The rows of an earlier sitting are looked at again, so that the report tells of all of them; then it goes on. */
  const goOn = async (list: List, memo: Memo): Promise<void> => {
    const known = await asBefore(list, memo);
    const { place, rows } = await course('preview', known, memo.importId, BEGINNING, { until: memo.place });
    if (!stopped.current) await takeIn(known, memo.importId, { ...memo.place, counts: place.counts }, rows);
  };

  const { list, importId, memo, place } = state;
  return {
    ...state,
    busy: sending,
    error,
    open: (origin) =>
      void send(async () => {
        const next = await openList(origin);
        const { opening } = next;
        put({ ...START, step: 'columns', list: next, importId: opening.importId, memo: readMemo(opening.memo) });
      }),
    set: (next) => put({ list: next }),
    setLater: (change) => void send(async () => put({ list: await change })),
    look: () => list && void send(async () => void (await course('preview', list, importId, BEGINNING))),
    run: () => list && void send(() => takeIn(list, importId, BEGINNING)),
    resume: () =>
      list &&
      void send(async () => {
        if (state.step === 'paused') return await takeIn(list, importId, place, state.rows);
        if (memo) await goOn(list, memo);
      }),
    pause: () => {
      stopped.current = true;
    },
    undo: (whole) =>
      void send(async () => {
        put({ step: 'undoing', undone: NOTHING });
        let done = NOTHING;
        do {
          const { removed, kept, left } = await call('importUndo', whole);
          done = { removed: done.removed + removed, kept, left };
          put({ undone: done });
        } while (done.left > 0);
        if (list) await call('importClose', list.opening.print, list.opening.id, '');
        onChange();
        put({ step: 'undone', memo: null });
      }),
    back: (step) => {
      if (step === 'source' && list && !ENDED.includes(state.step)) {
        void forget(list, state.step === 'paused' ? memoText(list, importId, place, false) : list.opening.memo);
      }
      put(step === 'source' ? START : { step });
    },
  };
}

/** Steps after which the list is closed already. */
const ENDED: readonly Step[] = ['done', 'undone'];

/** The converted copy of a list that is put away goes; what was noted at the list stays. */
async function forget({ opening }: List, memo: string): Promise<void> {
  if (opening.id !== '') await call('importClose', opening.print, opening.id, memo).catch(() => null);
}
