import { appendFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type CallRecord, ServiceObject } from './kernel.ts';

/** Collects the calls of the workspace and appends them to a file, one JSON line each, at every `flush`. */
export interface CallLog {
  write(record: CallRecord): void;
  flush(): void;
}

/**
 * The log that `TANE_LOG` names: `{service, method, args}`; of a REST-shaped
 * call the `method` is the REST name, and api, params and body stand beside it
 * as tools/check-requests.mjs reads them. Where TANE_LOG names a folder, each
 * process has a file of its own in it.
 */
export function createCallLog(path: string | undefined): CallLog {
  if (!path) return { write: () => {}, flush: () => {} };
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  const file = isFolder ? join(path, `${process.pid}.ndjson`) : path;
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
