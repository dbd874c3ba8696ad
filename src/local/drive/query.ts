import type { Assumptions } from '../assumptions.ts';
import { type DriveFile, type DriveIndex, MIME } from '../drive-index.ts';
import { unemulated } from '../kernel.ts';
import { isTrashed } from './access.ts';
import { driveError } from './errors.ts';

type Test = (file: DriveFile) => boolean;

const TEXT = String.raw`'((?:[^'\\]|\\.)*)'`;
const TERM = new RegExp(
  [
    String.raw`^\s*(?:(name|mimeType)\s*=\s*${TEXT}`,
    String.raw`${TEXT}\s+in\s+parents`,
    String.raw`trashed\s*=\s*(true|false)`,
    String.raw`appProperties\s+has\s*\{\s*key\s*=\s*${TEXT}\s+and\s+value\s*=\s*${TEXT}\s*\})\s*(and\b\s*|$)`,
  ].join('|'),
);

/**
 * Reads the search query of `files.list` (drive/api/guides/ref-search-terms):
 * `name =`, `mimeType =`, `'id' in parents`, `trashed =`, `appProperties has`,
 * joined by `and`. Whether names are compared heeding case, A-DRIVE-NAME-CASE says.
 * @throws 400 for what cannot be read; `unemulated` for other terms of Google's.
 */
export function parseQuery(
  method: string,
  index: DriveIndex,
  query: string,
  names: Assumptions['A-DRIVE-NAME-CASE'],
): Test {
  const tests: Test[] = [];
  let rest = query;
  while (rest.trim() !== '') {
    const match = TERM.exec(rest);
    if (!match) throw refused(method, rest);
    tests.push(testOf(index, match, names));
    rest = rest.slice(match[0].length);
    if (match[7] !== '' && rest.trim() === '') throw refused(method, query);
  }
  return (file) => tests.every((test) => test(file));
}

function testOf(index: DriveIndex, match: RegExpExecArray, names: Assumptions['A-DRIVE-NAME-CASE']): Test {
  const folded = (name: string): string => (names === 'exact' ? name : name.toLowerCase());
  const [, field, text, parent, trashed, key, value] = match.map((part) => part?.replace(/\\(.)/g, '$1'));
  if (field === 'name') return (file) => folded(file.name) === folded(text ?? '');
  if (field === 'mimeType') return (file) => file.mimeType === text;
  if (parent !== undefined) return (file) => file.parents.includes(parent === 'root' ? index.rootId : parent);
  if (trashed !== undefined) return (file) => isTrashed(index, file) === (trashed === 'true');
  return (file) => key !== undefined && file.appProperties?.[key] === value;
}

/** Terms and operators that Drive has beyond those read here. */
const OTHER_TERMS =
  /^\s*(not\b|\(|or\b|(name|mimeType)\s*(contains|!=)|trashed\s*!=|(fullText|modifiedTime|createdTime|viewedByMeTime|starred|sharedWithMe|properties|visibility)\b|'[^']*'\s+in\s+(owners|writers|readers))/;

function refused(method: string, rest: string) {
  return OTHER_TERMS.test(rest)
    ? unemulated(`Drive query ${rest.trim()}`)
    : driveError(method, 400, 'invalid', 'Invalid Value');
}

const ORDERS: Readonly<Record<string, (file: DriveFile) => string>> = {
  name: (file) => file.name,
  createdTime: (file) => file.createdTime,
  modifiedTime: (file) => file.modifiedTime,
  folder: (file) => (file.mimeType === MIME.folder ? '0' : '1'),
};

/** Sorts by `orderBy`; without it "the items are returned arbitrarily" (drive/api/guides/search-files), here by id. */
export function sortFiles(files: readonly DriveFile[], orderBy: string | undefined): DriveFile[] {
  const keys = (orderBy ?? '')
    .split(',')
    .filter((key) => key.trim() !== '')
    .map((key) => key.trim().split(/\s+/));
  return [...files].sort((a, b) => {
    for (const [name = '', direction] of keys) {
      const key = ORDERS[name];
      if (!key) throw unemulated(`Drive orderBy ${name}`);
      const order = compare(key(a), key(b));
      if (order !== 0) return direction === 'desc' ? -order : order;
    }
    return compare(a.id, b.id);
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
