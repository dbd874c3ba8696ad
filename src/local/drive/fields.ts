import { apiError, unemulated } from '../kernel.ts';

/** The `fields` system parameter: a tree of what is wanted; an empty branch wants all below it. */
interface Selection {
  [name: string]: Selection;
}

/**
 * What `fields` leaves of a response (drive/api/guides/fields-parameter):
 * commas, `a/b`, `a(b,c)`, `*`.
 * @throws 400 when the parameter cannot be read; `unemulated` for a name that is none of `known`.
 */
export function selectFields(method: string, response: object, fields: string, known: readonly string[]): object {
  const selection = parseFields(method, fields);
  const unknown = Object.keys(selection).find((name) => name !== '*' && !known.includes(name));
  if (unknown) throw unemulated(`${method} with fields=${unknown}`);
  return pick(response, selection) as object;
}

/** Reads `fields`. @throws 400 `Invalid field selection …`. */
function parseFields(method: string, fields: string): Selection {
  const tokens = fields.match(/[^\s,()/]+|[,()/]/g) ?? [];
  const root: Selection = {};
  const open: Selection[] = [root];
  let branch = root;
  let last: Selection | undefined;
  for (const token of tokens) {
    const base = open.at(-1) ?? root;
    if (token === ',') branch = base;
    else if (token === '/') branch = last ?? base;
    else if (token === '(') {
      branch = last ?? base;
      open.push(branch);
    } else if (token === ')') open.pop();
    else {
      branch[token] ??= {};
      last = branch[token];
    }
    if (open.length === 0) break;
  }
  if (open.length !== 1 || !last) throw apiError(method, 400, `Invalid field selection ${fields}`, 'INVALID_ARGUMENT');
  return root;
}

function pick(value: unknown, selection: Selection): unknown {
  const names = Object.keys(selection);
  if (names.length === 0 || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => pick(item, selection));
  const entries = Object.entries(value).flatMap(([name, item]) => {
    const below = selection[name] ?? selection['*'];
    return below ? [[name, pick(item, below)] as const] : [];
  });
  return Object.fromEntries(entries);
}

/** Refuses query parameters that the local Workspace does not heed. */
export function checkOptions(method: string, options: object | null | undefined, known: readonly string[]): void {
  const unknown = Object.keys(options ?? {}).find((name) => !known.includes(name));
  if (unknown) throw unemulated(`${method} with ${unknown}`);
}
