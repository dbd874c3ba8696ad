import { refuse } from './refusal.ts';
import { fieldOf } from './schema.ts';

/** A field mask as a tree; `true` stands for a whole value. https://developers.google.com/workspace/sheets/api/guides/field-masks */
export type Mask = true | { readonly [field: string]: Mask };
type Tree = { [field: string]: true | Tree };

/** The mask of an update request, relative to `schema`; refuses an empty one, unknown paths and read-only ones. */
export function writeMask(fields: string | undefined, schema: string): Mask {
  if (!fields) refuse("At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)");
  return parseMask(fields, schema, true);
}

/** The mask of a response; refuses unknown paths. */
export function readMask(fields: string, schema: string): Mask {
  return parseMask(fields, schema, false);
}

function parseMask(text: string, schema: string, writing: boolean): Mask {
  const tree: Tree = {};
  for (const path of expand(text.replace(/\s/g, '').replaceAll('/', '.'))) {
    const names = path.split('.').map((name) => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()));
    if (names[0] === '*') return true;
    checkPath(names, schema, writing, path);
    insert(tree, names);
  }
  return tree;
}

/** `a(b,c.d)` → `a.b`, `a.c.d`. */
function expand(text: string): string[] {
  const paths: string[] = [];
  const depth: string[] = [];
  let [prefix, path] = ['', ''];
  for (const letter of `${text},`) {
    if (letter === '(') {
      depth.push(prefix);
      prefix = `${prefix}${path}.`;
      path = '';
    } else if (letter === ',' || letter === ')') {
      if (path) paths.push(prefix + path);
      path = '';
      if (letter === ')') prefix = depth.pop() ?? refuse(`Invalid field mask: ${text}`);
    } else path += letter;
  }
  if (depth.length > 0) refuse(`Invalid field mask: ${text}`);
  return paths;
}

function checkPath(names: readonly string[], schema: string, writing: boolean, path: string): void {
  let current = schema;
  for (const name of names) {
    if (name === '*') return;
    const field = fieldOf(current, name, writing ? 'write' : 'read');
    if (!field) refuse(`Error expanding 'fields' parameter. Cannot find matching fields for path '${path}'.`);
    if (writing && field.mark === '!') refuse(`The field '${path}' is read-only.`);
    current = field.type.replace(/[[\]]/g, '');
  }
}

function insert(tree: Tree, names: readonly string[]): void {
  const [name = '', ...rest] = names;
  if (tree[name] === true) return;
  if (rest.length === 0 || rest[0] === '*') tree[name] = true;
  else {
    const branch = (tree[name] ?? {}) as Tree;
    tree[name] = branch;
    insert(branch, rest);
  }
}

/** The mask below one field; undefined where the mask leaves the field out. */
export function below(mask: Mask | undefined, field: string): Mask | undefined {
  return mask === true ? true : mask?.[field];
}

/** What of a response the mask lets through. */
export function project(value: unknown, mask: Mask): unknown {
  if (mask === true || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => project(item, mask));
  const result: Record<string, unknown> = {};
  for (const [name, inner] of Object.entries(mask)) {
    const item = (value as Record<string, unknown>)[name];
    if (item !== undefined) result[name] = project(item, inner);
  }
  return result;
}

/**
 * `target` with the masked fields taken from `patch`; a field that the mask
 * names and the patch lacks is cleared (guides/field-masks, "Update with a field
 * mask"). Neither argument is changed.
 */
export function merge<T extends object>(target: T, patch: T, mask: Mask): T {
  if (mask === true) return { ...patch };
  const result = { ...target } as Record<string, unknown>;
  for (const [name, inner] of Object.entries(mask)) {
    const value = (patch as Record<string, unknown>)[name];
    const next = inner === true ? value : merge(asObject(result[name]), asObject(value), inner);
    if (next === undefined || (inner !== true && Object.keys(asObject(next)).length === 0)) delete result[name];
    else result[name] = next;
  }
  return result as T;
}

const asObject = (value: unknown): Record<string, unknown> => (value ?? {}) as Record<string, unknown>;
