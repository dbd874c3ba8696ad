/** What a service object offers to the sandbox, and how its calls look as REST. */
import { type RestCall, type RestShape, ServiceError, ServiceObject } from './kernel.ts';

const methodCache = new WeakMap<object, readonly string[]>();

/** The names a class offers: its own and inherited methods, down to ServiceObject. Helpers must therefore be `#private`. */
export function methodsOf(object: ServiceObject): readonly string[] {
  const cached = methodCache.get(object.constructor);
  if (cached) return cached;
  const names = new Set<string>();
  let at: object = Object.getPrototypeOf(object);
  for (; at !== ServiceObject.prototype; at = Object.getPrototypeOf(at)) {
    for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(at))) {
      if (typeof value === 'function' && name !== 'constructor') names.add(name);
    }
  }
  methodCache.set(object.constructor, [...names]);
  return [...names];
}

/** What the sandbox is told of a type, by one of its objects: its name, methods and members. */
export function describeType(example: ServiceObject | undefined): unknown {
  if (!example) throw new TypeError('membrane: no such type');
  return { name: example.serviceName, methods: methodsOf(example), members: Object.keys(example.members ?? {}) };
}

/** Google refuses surplus arguments; a method with rest or default parameters checks for itself. */
export function checkArity(object: ServiceObject, method: string, run: unknown, args: readonly unknown[]): void {
  const declared = run as { length: number; toString(): string };
  const open = /^[^{]*?(\.\.\.|=)/.test(declared.toString());
  const shape = object.restShapes?.[method];
  if (open || args.length <= Math.max(declared.length, shape ? shape.args.length + 1 : 0)) return;
  const given = args.map((arg) => (arg === null ? '(class)null' : typeof arg)).join(',');
  throw new ServiceError(
    `The parameters (${given}) don't match the method signature for ${object.serviceName}.${method}.`,
  );
}

/** The positional arguments of an advanced service as its REST call (apps-script/guides/services/advanced, "How method signatures are determined"). */
export function restCall(shape: RestShape, args: readonly unknown[]): RestCall {
  const optional = args[shape.args.length];
  const named = shape.args.map((name, i) => [name, args[i]] as const).filter(([, value]) => value !== undefined);
  const path = named.filter(([name]) => name !== 'body' && name !== 'media');
  const params = { ...Object.fromEntries(path), ...(typeof optional === 'object' ? optional : {}) };
  const body = named.find(([name]) => name === 'body')?.[1];
  return { api: shape.api, method: shape.method, params, ...(body === undefined ? {} : { body }) };
}
