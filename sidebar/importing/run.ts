import type { ImportHandover, ImportRow, ImportStretch } from '../../src/contract.ts';
import { call } from '../server.ts';
import { type List, takenSheets } from './list.ts';
import { type Counts, counted, NONE } from './rows.ts';

/** Rows looked at in one call, and rows taken in: an execution may last six minutes, and a person wants to see it move. */
export const LOOKED_AT = 2000;
const TAKEN_IN = 2000;
/** The first rows taken in: it is soon seen to move, while each stretch reads the whole registry once. */
const TAKEN_FIRST = 800;

/** Where an import stands: which sheet, the next row of it, and what the rows before it hand on. */
export interface Place {
  readonly sheet: number;
  readonly first: number;
  readonly from: ImportHandover | null;
  readonly counts: Counts;
}

export const BEGINNING: Place = { sheet: 0, first: 1, from: null, counts: NONE };

export interface ShownRow extends ImportRow {
  readonly sheet: string;
}

export interface Course {
  readonly list: List;
  readonly act: ImportStretch['act'];
  readonly importId: string;
  /** What is noted at the list before each stretch. */
  readonly memo: (place: Place) => string;
  readonly onStretch: (rows: readonly ShownRow[], place: Place) => void;
  readonly stopped: () => boolean;
  /** Where it ends, if not at the end of the list. */
  readonly until?: Place;
}

/** Goes through a list stretch by stretch, from a place on; ends at the end of the list or where it is stopped. Returns how far it came. */
export async function goThrough(course: Course, start: Place): Promise<Place> {
  let place = start;
  for (;;) {
    const taken = place.first === 1 ? TAKEN_FIRST : TAKEN_IN;
    const step = stepAt(course.list, place, course.act === 'import' ? taken : LOOKED_AT, course.until);
    if (!step || course.stopped()) return place;
    const { opening } = course.list;
    const { rows, next } = await call('importStretch', {
      act: course.act,
      kind: opening.kind === 'document' ? 'document' : 'table',
      importId: course.importId,
      print: opening.print,
      memo: course.act === 'import' ? course.memo(place) : '',
      file: opening.file,
      id: opening.id,
      from: place.from,
      ...step.stretch,
    });
    const name = course.list.sheets.length > 1 ? step.name : '';
    const shown = rows.map((row) => ({ ...row, sheet: name }));
    place = { ...step.after(next), counts: counted(place.counts, shown) };
    course.onStretch(shown, place);
  }
}

interface Step {
  readonly name: string;
  readonly stretch: Pick<ImportStretch, 'plan' | 'rowCount' | 'lastColumn' | 'first' | 'count' | 'rows'>;
  readonly after: (next: ImportHandover) => Omit<Place, 'counts'>;
}

function stepAt(list: List, place: Place, most: number, until?: Place): Step | undefined {
  if (until && (place.sheet > until.sheet || (place.sheet === until.sheet && place.first >= until.first)))
    return undefined;
  if (list.opening.kind === 'document') return place.sheet > 0 ? undefined : DOCUMENT;
  const sheet = takenSheets(list)[place.sheet];
  if (!sheet) return undefined;
  const count = until?.sheet === place.sheet ? Math.min(most, until.first - place.first) : most;
  const last = place.first + count > sheet.rowCount;
  return {
    name: sheet.plan.sheet,
    stretch: {
      plan: sheet.plan,
      rowCount: sheet.rowCount,
      lastColumn: sheet.lastColumn,
      first: place.first,
      count,
      rows: list.rows?.slice(place.first - 1, place.first - 1 + count) ?? null,
    },
    after: (next) =>
      last
        ? { sheet: place.sheet + 1, first: 1, from: null }
        : { sheet: place.sheet, first: place.first + count, from: next },
  };
}

const DOCUMENT: Step = {
  name: '',
  stretch: { plan: null, rowCount: 0, lastColumn: '', first: 1, count: 1, rows: null },
  after: () => ({ sheet: 1, first: 1, from: null }),
};

/** Rows of the list in all, and those before a place. */
export function distance(list: List, place: Place): { readonly done: number; readonly total: number } {
  const lengths = takenSheets(list).map(({ rowCount }) => rowCount);
  const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
  const total = sum(lengths);
  return { total, done: Math.min(total, sum(lengths.slice(0, place.sheet)) + place.first - 1) };
}
