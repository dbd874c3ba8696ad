import { seededRandom } from './kernel.ts';
import { type Person, PersonError } from './sheets/index.ts';

/** What a person may do to a sheet between two calls of a script. */
export type Act = 'sort' | 'insertRow' | 'type' | 'moveColumn' | 'renameColumn' | 'insertColumn' | 'filter';

export interface PersonAtWork {
  readonly seed: number;
  /** How likely an act is before each service call; 0.2 unless said. */
  readonly likelihood?: number;
  /** The sheets to work on, by title. */
  readonly sheets: readonly string[];
  readonly acts?: readonly Act[];
  /** The columns to type into, by heading; without them nothing is typed. */
  readonly types?: readonly string[];
}

/** One thing that was done. */
export interface Done {
  readonly act: Act;
  readonly sheet: string;
  readonly detail: string;
  readonly typed?: Typed;
}

/** What was typed: into which row, as it stood by its headings, in which column, over what. */
export interface Typed {
  readonly sheet: string;
  readonly row: Readonly<Record<string, string>>;
  readonly heading: string;
  readonly before: string;
  readonly text: string;
}

const ACTS: readonly Act[] = ['sort', 'insertRow', 'type', 'moveColumn'];

/**
 * Somebody who works on the workbook while scripts run, by the seed. The
 * function acts or not, and returns what was done; what Sheets would refuse is
 * left.
 */
export function personAtWork(plan: PersonAtWork): (person: Person) => Done | undefined {
  const random = seededRandom(plan.seed);
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  const { likelihood = 0.2, acts = ACTS, types = [] } = plan;
  let count = 0;
  return (person) => {
    if (random() >= likelihood) return undefined;
    const [act, sheet] = [pick(acts), pick(plan.sheets)];
    if (!act || !person.sheets().some(({ title }) => title === sheet) || sheet === undefined) return undefined;
    count += 1;
    const [headings = [], ...rows] = person.table(sheet);
    const column = 1 + Math.floor(random() * headings.length);
    const row = 2 + Math.floor(random() * (rows.length + 1));
    try {
      return DOERS[act]({ person, sheet, headings, rows, row, column, count, pick, types });
    } catch (error) {
      if (error instanceof PersonError) return undefined;
      throw error;
    }
  };
}

interface Place {
  readonly person: Person;
  readonly sheet: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly row: number;
  readonly column: number;
  readonly count: number;
  readonly types: readonly string[];
  pick<T>(list: readonly T[]): T | undefined;
}

const DOERS: Readonly<Record<Act, (place: Place) => Done | undefined>> = {
  sort({ person, sheet, column, count }) {
    person.sort(sheet, column, count % 2 === 0 ? 'ASCENDING' : 'DESCENDING');
    return { act: 'sort', sheet, detail: `${column}` };
  },
  insertRow({ person, sheet, row }) {
    person.insertRows(sheet, row);
    return { act: 'insertRow', sheet, detail: `${row}` };
  },
  /** Only into a row that holds something: a lone word in an empty row would be a row without an id. */
  type({ person, sheet, headings, rows, count, pick, types }) {
    const heading = pick(types.filter((one) => headings.includes(one)));
    const filled = rows.flatMap((cells, i) => (cells.some((cell) => cell !== '') ? [i] : []));
    const at = pick(filled);
    if (heading === undefined || at === undefined) return undefined;
    const text = `手入力${count}。`;
    person.type(sheet, at + 2, heading, text);
    const row = Object.fromEntries(headings.map((name, i) => [name, rows[at]?.[i] ?? '']));
    return { act: 'type', sheet, detail: text, typed: { sheet, row, heading, before: row[heading] ?? '', text } };
  },
  moveColumn({ person, sheet, headings, column, pick }) {
    const before = pick(headings.map((_, i) => i + 1)) ?? 1;
    if (before === column) return undefined;
    person.moveColumn(sheet, column, before);
    return { act: 'moveColumn', sheet, detail: `${column} → ${before}` };
  },
  renameColumn({ person, sheet, headings, column, count }) {
    person.renameColumn(sheet, column, `${headings[column - 1]?.replace(/\d+$/, '')}${count}`);
    return { act: 'renameColumn', sheet, detail: `${column}` };
  },
  insertColumn({ person, sheet, column }) {
    person.insertColumns(sheet, column);
    return { act: 'insertColumn', sheet, detail: `${column}` };
  },
  filter({ person, sheet, column, rows, pick }) {
    person.filter(sheet, column, [pick(rows)?.[column - 1] ?? '']);
    return { act: 'filter', sheet, detail: `${column}` };
  },
};
