import type { Report, ReportLine } from '../contract.ts';
import { displayText } from '../domain/documents.ts';
import { TaneError } from '../domain/errors.ts';
import { columnOf, tableOf } from '../domain/schema/index.ts';
import { say } from '../messages/index.ts';
import { listDuplicates } from './list-duplicates.ts';
import {
  compareRecords,
  MERGEABLE,
  type MergeableTable,
  mergeRecords,
  type SideBySide,
  undoMerge,
} from './merge-records.ts';
import type { Ports } from './ports.ts';
import { action, line, report, section } from './report.ts';

/** Two records of a table; the first is the one that stays. */
interface Pair {
  readonly table: MergeableTable;
  readonly stays: string;
  readonly goes: string;
}

const keyOf = ({ table, stays, goes }: Pair): string => [table, stays, goes].join(' ');

/** @throws TaneError `duplicates.pick` for what names no pair */
function pairOf(key: string): Pair {
  const [name, stays, goes] = key.split(' ');
  const table = MERGEABLE.find((one) => one === name);
  if (!table || !stays || !goes) throw new TaneError('duplicates.pick');
  return { table, stays, goes };
}

/** Records that may be written twice, likeliest first, with what speaks for it. Nothing merges by itself. */
export function duplicatesReport(ports: Ports, notice = ''): Report {
  const sections = listDuplicates(ports).flatMap(([table, found]) => {
    const lines = found.map(({ a, b, percent, reasons }) =>
      line(
        say('duplicates.pair', { a: a.name, aId: a.id, b: b.name, bId: b.id }),
        say('duplicates.why', { percent, reasons: reasons.join('、') }),
        keyOf({ table, stays: a.id, goes: b.id }),
      ),
    );
    return section(tableOf(table).sheet, lines);
  });
  return report('duplicates', notice || say(sections.length > 0 ? 'duplicates.lead' : 'duplicates.none'), {
    sections,
    actions: sections.length > 0 ? [action('compare', ['lines'])] : [],
  });
}

/** The chosen pair side by side. @throws TaneError `duplicates.pick` unless one pair is chosen */
export function comparePair(ports: Ports, keys: readonly string[]): Report {
  if (keys.length !== 1) throw new TaneError('duplicates.pick');
  return pairReport(ports, pairOf(keys[0] ?? ''));
}

/** The other record is to stay. */
export function swapPair(ports: Ports, about: string): Report {
  const { table, stays, goes } = pairOf(about);
  return pairReport(ports, { table, stays: goes, goes: stays });
}

function pairReport(ports: Ports, pair: Pair): Report {
  const { table, stays, goes } = pair;
  const columns = compareRecords(ports, table, stays, goes);
  const told = ({ column, a, b, same }: SideBySide): ReportLine => {
    const { label } = columnOf(table, column);
    const shown = (value: SideBySide['a']) => displayText(column, columnOf(table, column), value);
    if (same) return line(label, shown(a));
    // Consents are never widened, and no note is lost: there is nothing to choose.
    const key = ['consents', 'note'].includes(column) ? '' : column;
    return line(label, say('duplicates.sides', { stays: shown(a), goes: shown(b) }), key);
  };
  const part = (same: boolean) => columns.filter((one) => one.same === same).map(told);
  return report('duplicates', say('duplicates.compare', { stays, goes }), {
    about: keyOf(pair),
    sections: [...section(say('duplicates.differ'), part(false)), ...section(say('duplicates.same'), part(true))],
    actions: [action('merge'), action('swap'), action('back')],
  });
}

/** Merges the pair; in the chosen columns the value of the one that goes holds. */
export function mergePair(ports: Ports, about: string, take: readonly string[]): Report {
  const { table, stays, goes } = pairOf(about);
  const { merge } = mergeRecords(ports, { table, winner: stays, loser: goes, take });
  return report('duplicates', say('duplicates.merged', { stays, goes }), {
    about: merge,
    actions: [action('unmerge'), action('back')],
  });
}

/** Takes the merge back that the page has just made. */
export function unmergePair(ports: Ports, merge: string): Report {
  ports.registry.lastTurn(() => undoMerge(ports, merge));
  return duplicatesReport(ports, say('duplicates.unmerged'));
}
