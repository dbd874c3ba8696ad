import { type Kernel, ServiceError, ServiceObject, unemulated } from '../kernel.ts';

interface Entry {
  readonly value: string;
  readonly expires: number;
}

/** Contents of every cache, by scope (`document`, `script`, `user:…`). Not saved: a cache may vanish at any time. */
export type CacheStore = Map<string, Map<string, Entry>>;

const MAX_KEY = 250;
const MAX_BYTES = 100 * 1024;
const MAX_ITEMS = 1000;
const KEPT_ITEMS = 900;
const DEFAULT_SECONDS = 600;
const MAX_SECONDS = 21_600;

/** https://developers.google.com/apps-script/reference/cache/cache */
export class Cache extends ServiceObject implements GoogleAppsScript.Cache.Cache {
  readonly serviceName = 'Cache';
  readonly #entries: Map<string, Entry>;

  constructor(
    private readonly kernel: Kernel,
    store: CacheStore,
    scope: string,
  ) {
    super();
    this.#entries = store.get(scope) ?? new Map();
    store.set(scope, this.#entries);
  }

  get(key: string): string | null {
    const entry = this.#entries.get(key);
    if (!entry || this.kernel.assume['A-CACHE-EVICTION'] === 'forgets' || entry.expires <= this.kernel.clock.now())
      return null;
    return entry.value;
  }

  getAll(keys: string[]): Record<string, string> {
    const found = keys.map((key) => [key, this.get(key)] as const);
    return Object.fromEntries(found.filter((pair): pair is readonly [string, string] => pair[1] !== null));
  }

  put(key: string, value: string, expirationInSeconds?: number): void {
    this.#put(key, value, expirationInSeconds ?? DEFAULT_SECONDS);
  }

  putAll(values: Record<string, string>, expirationInSeconds?: number): void {
    for (const [key, value] of Object.entries(values)) this.#put(key, value, expirationInSeconds ?? DEFAULT_SECONDS);
  }

  remove(key: string): void {
    this.#entries.delete(key);
  }

  removeAll(keys: string[]): void {
    for (const key of keys) this.#entries.delete(key);
  }

  #put(key: string, value: string, seconds: number): void {
    if (typeof key !== 'string' || typeof value !== 'string') throw new ServiceError('Invalid argument: value');
    if (key.length > MAX_KEY) throw new ServiceError('Argument too large: key');
    if (Buffer.byteLength(value) > MAX_BYTES) throw new ServiceError('Argument too large: value');
    if (!(seconds >= 1 && seconds <= MAX_SECONDS)) throw unemulated(`Cache.put for ${seconds} seconds`);
    this.#entries.set(key, { value, expires: this.kernel.clock.now() + seconds * 1000 });
    if (this.#entries.size > MAX_ITEMS) this.#evict();
  }

  #evict(): void {
    const byExpiry = [...this.#entries].sort(([, a], [, b]) => a.expires - b.expires);
    for (const [key] of byExpiry.slice(0, this.#entries.size - KEPT_ITEMS)) this.#entries.delete(key);
  }
}

/** https://developers.google.com/apps-script/reference/cache/cache-service */
export class CacheService extends ServiceObject implements GoogleAppsScript.Cache.CacheService {
  readonly serviceName = 'CacheService';

  constructor(
    private readonly kernel: Kernel,
    private readonly store: CacheStore,
  ) {
    super();
  }

  getDocumentCache(): Cache {
    return new Cache(this.kernel, this.store, 'document');
  }

  getScriptCache(): Cache {
    return new Cache(this.kernel, this.store, 'script');
  }

  getUserCache(): Cache {
    return new Cache(this.kernel, this.store, `user:${this.kernel.user}`);
  }
}
