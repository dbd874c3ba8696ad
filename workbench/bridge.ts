/**
 * Stands in for `google.script.run` in a page that HtmlService made. The page
 * lives in a sandboxed frame, as Google's do; it can only send messages to the
 * workbench around it, which asks the script
 * (https://developers.google.com/apps-script/guides/html/reference/run).
 */

type Handler = (value: unknown, userObject?: unknown) => void;

interface Waiting {
  readonly success: Handler | null;
  readonly failure: Handler | null;
  readonly userObject: unknown;
}

interface Answer {
  readonly tane: string;
  readonly id: number;
  readonly ok: boolean;
  readonly value: unknown;
  readonly name: string;
  readonly message: string;
}

const waiting = new Map<number, Waiting>();
let calls = 0;

/** A Date or a function is refused before anything is sent. */
function isLegal(value: unknown): boolean {
  if (typeof value === 'function' || value instanceof Date) return false;
  return typeof value !== 'object' || value === null || Object.values(value).every(isLegal);
}

function send(name: string, args: readonly unknown[], handlers: Waiting): void {
  if (!args.every(isLegal)) throw new TypeError('Failed due to illegal value in property: 0');
  calls += 1;
  waiting.set(calls, handlers);
  window.parent.postMessage({ tane: 'run', id: calls, name, args: JSON.parse(JSON.stringify(args)) }, '*');
}

function runner(handlers: Waiting): unknown {
  const known: Readonly<Record<string, (value: unknown) => unknown>> = {
    withSuccessHandler: (handler) => runner({ ...handlers, success: handler as Handler }),
    withFailureHandler: (handler) => runner({ ...handlers, failure: handler as Handler }),
    withUserObject: (userObject) => runner({ ...handlers, userObject }),
  };
  return new Proxy(known, {
    get: (target, name) => target[String(name)] ?? ((...args: unknown[]) => send(String(name), args, handlers)),
  });
}

window.addEventListener('message', ({ source, data }: MessageEvent<Answer>) => {
  if (source !== window.parent) return;
  if (data.tane === 'look') window.dispatchEvent(new Event('focus'));
  if (data.tane !== 'answer') return;
  const handlers = waiting.get(data.id);
  waiting.delete(data.id);
  if (data.ok) handlers?.success?.(data.value, handlers.userObject);
  else if (handlers?.failure)
    handlers.failure(Object.assign(new Error(data.message), { name: data.name }), handlers.userObject);
});

/** Google's addresses lead to their local likenesses. */
document.addEventListener(
  'click',
  (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || !/^https:\/\/(docs|drive)\.google\.com\//.test(link.href)) return;
    event.preventDefault();
    window.parent.postMessage({ tane: 'open', url: link.href }, '*');
  },
  true,
);

// The emulated account reads Japanese, whatever this browser reads.
Object.defineProperty(navigator, 'languages', { get: () => ['ja'] });

Object.assign(window, {
  google: {
    script: {
      run: runner({ success: null, failure: null, userObject: undefined }),
      host: { close: () => window.parent.postMessage({ tane: 'close' }, '*') },
    },
  },
});
