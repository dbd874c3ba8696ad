import { unemulated } from '../kernel.ts';

/** What a JSON value may look like; `unemulated` marks what Google has and the local Workspace has not. */
export type Shape =
  | 'string'
  | 'integer'
  | 'number'
  | 'boolean'
  | 'readOnly'
  | 'unemulated'
  | { readonly oneOf: readonly string[] }
  | { readonly list: Shape }
  | Fields;

export interface Fields {
  readonly fields: Readonly<Record<string, Shape>>;
}

/** A refusal on its way to becoming an API error; the caller knows method and request number. */
export class Invalid extends Error {
  /** Whether the message stands alone, without `Invalid requests[…]` before it. */
  readonly bare: boolean;

  constructor(message: string, bare = false) {
    super(message);
    this.bare = bare;
  }
}

/**
 * Checks a value as the JSON front end of Google's APIs does: unknown fields,
 * wrong types, values outside an enum. Null counts as absent.
 * @throws Invalid, or `unemulated` for what only the local Workspace lacks.
 */
export function checkShape(value: unknown, shape: Shape, at: string): void {
  if (value === undefined || value === null) return;
  if (shape === 'unemulated') throw unemulated(at);
  if (shape === 'readOnly') throw new Invalid(`Field '${at}' is read-only.`, true);
  if (typeof shape === 'string') checkScalar(value, shape, at);
  else if ('oneOf' in shape) {
    if (typeof value !== 'string' || !shape.oneOf.includes(value)) throw wrong(at, 'TYPE_ENUM', value);
  } else if ('list' in shape) {
    if (!Array.isArray(value)) throw wrong(at, 'TYPE_MESSAGE', value);
    value.forEach((item, i) => {
      checkShape(item, shape.list, `${at}[${i}]`);
    });
  } else checkFields(value, shape, at);
}

function checkFields(value: unknown, shape: Fields, at: string): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrong(at, 'TYPE_MESSAGE', value);
  for (const [name, item] of Object.entries(value)) {
    const field = shape.fields[name];
    if (item === undefined) continue;
    if (field === undefined)
      throw new Invalid(`Invalid JSON payload received. Unknown name "${name}" at '${at}': Cannot find field.`, true);
    checkShape(item, field, at ? `${at}.${name}` : name);
  }
}

function checkScalar(value: unknown, type: 'string' | 'integer' | 'number' | 'boolean', at: string): void {
  const fits =
    type === 'integer' ? Number.isInteger(value) : type === 'number' ? Number.isFinite(value) : typeof value === type;
  if (!fits)
    throw wrong(
      at,
      { string: 'TYPE_STRING', integer: 'TYPE_INT32', number: 'TYPE_FLOAT', boolean: 'TYPE_BOOL' }[type],
      value,
    );
}

function wrong(at: string, type: string, value: unknown): Invalid {
  return new Invalid(`Invalid value at '${at}' (${type}), ${JSON.stringify(value)}`, true);
}

/** The paths of a field mask; `*` stands for every field that can be written. */
export function maskPaths(mask: unknown, shape: Fields): readonly string[][] {
  if (typeof mask !== 'string' || mask === '') throw new Invalid('At least one field must be specified.');
  if (mask === '*')
    return Object.keys(shape.fields)
      .filter((name) => shape.fields[name] !== 'readOnly')
      .map((name) => [name]);
  return mask.split(',').map((path) => checkedPath(path.trim(), shape));
}

function checkedPath(path: string, shape: Fields): string[] {
  const names = path.split('.');
  let here: Shape | undefined = shape;
  for (const name of names) {
    here = typeof here === 'object' && 'fields' in here ? here.fields[name] : undefined;
    if (here === undefined) throw new Invalid(`Invalid field: ${path}`);
    if (here === 'readOnly') throw new Invalid(`Field ${path} is read-only.`);
    if (here === 'unemulated') throw unemulated(path);
  }
  return names;
}

type Json = Readonly<Record<string, unknown>>;

/** `target` with the masked fields taken from `patch`; a field in the mask but not in the patch is reset. */
export function applyMask<T extends object>(target: T, patch: object, paths: readonly string[][]): T {
  return paths.reduce<Json>((result, path) => withPath(result, patch as Json, path), target as Json) as T;
}

function withPath(target: Json, patch: Json, [name, ...rest]: readonly string[]): Json {
  if (name === undefined) return target;
  const { [name]: before, ...others } = target;
  const given = patch[name];
  const after = rest.length > 0 ? withPath((before ?? {}) as Json, (given ?? {}) as Json, rest) : given;
  return after === undefined || after === null ? others : { ...others, [name]: after };
}
