/**
 * The sandbox's half of the membrane. It is evaluated as a script inside each
 * fresh realm, so that every object the product touches belongs to that realm;
 * all it shares with the host is `send`, a function from string to string.
 * The host's half is membrane.ts; messages are described there.
 */
(send, setup) => {
  const { parse, stringify } = JSON;
  const RealDate = Date;
  const proxies = new Map();
  const handles = new WeakMap();
  const types = new Map();

  function raise(problem) {
    const error = new Error(problem.message);
    Object.defineProperty(error, 'name', { value: problem.name, configurable: true, writable: true });
    if (problem.details) error.details = problem.details;
    return error;
  }

  function ask(message) {
    const answer = parse(send(stringify(message)));
    if (answer.error) throw raise(answer.error);
    return answer.tagged ? unpack(answer.value) : answer.value;
  }

  // ---- values out of and into the realm

  function pack(value, state) {
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
    if (typeof value === 'undefined') return undefined;
    if (typeof value === 'number' && Number.isFinite(value)) return value;
    if (typeof value !== 'object') throw new Error(`Invalid argument: ${typeof value} ${String(value)}`);
    const handle = handles.get(value);
    if (handle !== undefined) return tag(state, { $: 'ref', handle });
    if (value instanceof RealDate) return tag(state, { $: 'date', time: value.getTime() });
    if (state.path.includes(value)) throw new Error('Invalid argument: cyclic object');
    state.path.push(value);
    const packed = Array.isArray(value) ? value.map((item) => pack(item, state)) : packObject(value, state);
    state.path.pop();
    return packed;
  }

  function packObject(value, state) {
    const prototype = Object.getPrototypeOf(value);
    if (prototype !== null && prototype !== Object.prototype)
      throw new Error(`Invalid argument: ${Object.prototype.toString.call(value)}`);
    const packed = {};
    for (const key of Object.keys(value)) packed[key] = pack(value[key], state);
    return '$' in packed ? tag(state, { $: 'object', value: packed }) : packed;
  }

  function tag(state, packed) {
    state.tagged = true;
    return packed;
  }

  function unpack(value) {
    if (value === null || typeof value !== 'object') return value;
    if (Array.isArray(value)) return value.map(unpack);
    switch (value.$) {
      case 'undefined':
        return undefined;
      case 'date':
        return new RealDate(value.time);
      case 'enum':
        return proxies.get(value.handle) ?? makeEnum(value);
      case 'ref':
        return proxies.get(value.handle) ?? makeProxy(value);
      case 'object':
        return unpackObject(value.value);
      default:
        return unpackObject(value);
    }
  }

  function unpackObject(value) {
    const object = {};
    for (const key of Object.keys(value)) object[key] = unpack(value[key]);
    return object;
  }

  // ---- service objects

  function remember(handle, object) {
    proxies.set(handle, object);
    handles.set(object, handle);
    return object;
  }

  function makeEnum({ handle, name, ordinal }) {
    const constant = {
      name: () => name,
      ordinal: () => ordinal,
      compareTo: (other) => ordinal - other.ordinal(),
      toString: () => name,
      toJSON: () => name,
    };
    return remember(handle, Object.freeze(constant));
  }

  function typeOf(id) {
    if (!types.has(id)) types.set(id, ask({ op: 'type', type: id }));
    return types.get(id);
  }

  function makeProxy({ handle, type: id }) {
    const type = typeOf(id);
    const known = new Map();
    const target = { toString: () => type.name, toJSON: () => ({}) };
    const get = (_, key) => {
      if (key === Symbol.toPrimitive) return () => type.name;
      if (typeof key === 'symbol' || key === 'then' || key === 'constructor') return undefined;
      if (!known.has(key)) known.set(key, property(handle, type, key, target));
      return known.get(key);
    };
    const set = (_, key, value) => {
      const state = { tagged: false, path: [] };
      ask({ op: 'set', on: handle, name: key, value: pack(value, state), tagged: state.tagged });
      known.set(key, value);
      return true;
    };
    const keys = [...type.methods, ...type.members];
    return remember(handle, new Proxy(target, { get, set, has: (_, key) => keys.includes(key), ownKeys: () => [] }));
  }

  function property(handle, type, key, target) {
    if (type.methods.includes(key)) return (...args) => call(handle, key, args);
    if (type.members.includes(key)) return ask({ op: 'member', on: handle, name: key });
    if (key in target) return target[key];
    return ask({ op: 'missing', on: handle, name: key });
  }

  function call(on, method, args) {
    const state = { tagged: false, path: [] };
    const packed = args.map((arg) => (arg === undefined ? tag(state, { $: 'undefined' }) : pack(arg, state)));
    return ask({ op: 'call', on, method, args: packed, tagged: state.tagged });
  }

  // ---- the clock, randomness and console of the host

  function install(name, value) {
    Object.defineProperty(globalThis, name, { value, writable: true, enumerable: false, configurable: true });
  }

  const now = () => ask({ op: 'now' });
  function FakeDate(...args) {
    if (new.target === undefined) return new RealDate(now()).toString();
    return Reflect.construct(RealDate, args.length ? args : [now()], new.target);
  }
  Object.defineProperty(FakeDate, 'name', { value: 'Date' });
  Object.defineProperty(FakeDate, 'length', { value: 7 });
  FakeDate.prototype = RealDate.prototype;
  Object.defineProperty(RealDate.prototype, 'constructor', { value: FakeDate, writable: true, configurable: true });
  Object.assign(FakeDate, { now, parse: RealDate.parse, UTC: RealDate.UTC });

  function show(value) {
    if (typeof value === 'string') return value;
    if (value instanceof Error) return value.stack ?? String(value);
    if (typeof value === 'object' && value !== null && !handles.has(value)) return stringify(value) ?? String(value);
    return String(value);
  }

  const write = (level, parts) => ask({ op: 'log', level, text: parts.map(show).join(' ') });
  const started = new Map();
  const console = {
    time: (label = 'default') => void started.set(label, now()),
    timeEnd: (label = 'default') => void write('INFO', [`${label}: ${now() - started.get(label)}ms`]),
  };
  for (const [name, level] of [
    ['log', 'INFO'],
    ['info', 'INFO'],
    ['warn', 'WARNING'],
    ['error', 'ERROR'],
  ])
    console[name] = (...parts) => void write(level, parts);

  const Logger = {
    log(format, ...values) {
      const text = typeof format === 'string' ? format.replace(/%s/g, () => show(values.shift())) : show(format);
      write('INFO', [text]);
      return Logger;
    },
  };

  // ---- the realm as Apps Script shows it

  for (const name of Object.getOwnPropertyNames(globalThis)) if (!setup.globals.includes(name)) delete globalThis[name];
  install('Date', FakeDate);
  Math.random = () => ask({ op: 'random' });
  for (const [owner, names] of setup.absent) {
    const object = owner.split('.').reduce((at, name) => at?.[name], globalThis);
    for (const name of names) if (object) delete object[name];
  }
  install('console', console);
  install('Logger', Logger);
  const roots = unpack(setup.roots);
  for (const name of Object.keys(roots)) install(name, roots[name]);

  function describe(thrown) {
    if (!(thrown instanceof Error)) return { name: 'Error', message: show(thrown) };
    const { name, message, details, stack } = thrown;
    return { name, message, details, stack };
  }

  /** Runs a top-level function; takes and returns JSON. */
  return (name, args) => {
    try {
      const entry = globalThis[name];
      if (typeof entry !== 'function')
        return stringify({ error: { name: 'Exception', message: `Script function not found: ${name}` } });
      const result = entry(...unpack(parse(args)));
      const state = { tagged: false, path: [] };
      const value = result === undefined ? undefined : pack(result, state);
      return stringify({ value, tagged: state.tagged });
    } catch (thrown) {
      return stringify({ error: describe(thrown) });
    }
  };
};
