import { appendFileSync } from 'node:fs';
import { type CallRecord, ServiceObject } from './kernel.ts';

/** Collects the calls of the workspace and appends them to a file, one JSON line each, at every `flush`. */
export interface CallLog {
  write(record: CallRecord): void;
  flush(): void;
}

/**
 * The log that `TANE_LOG` names: `{service, method, args}`; of a REST-shaped
 * call the `method` is the REST name, and api, params and body stand beside it
 * as tools/check-requests.mjs reads them.
 */
export function createCallLog(file: string | undefined): CallLog {
  if (!file) return { write: () => {}, flush: () => {} };
  let lines: string[] = [];
  return {
    write: (record) => void lines.push(toLine(record)),
    flush: () => {
      if (lines.length) appendFileSync(file, `${lines.join('\n')}\n`);
      lines = [];
    },
  };
}

/** One line of the log; the REST calls that it makes side by side follow, without a service of their own. */
export function toLine({ service, method, args, rest, parts = [] }: CallRecord): string {
  const line = JSON.stringify({ service, method, args, ...rest }, (_, value: unknown) =>
    value instanceof ServiceObject ? `[${value.serviceName}]` : value,
  );
  return [line, ...parts.map((part) => JSON.stringify(part))].join('\n');
}
