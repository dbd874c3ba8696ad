import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

/** Something asked of the script: what it last answered, whether it is being asked again, and what went wrong. */
export interface Loaded<T> {
  readonly value: T | undefined;
  readonly loading: boolean;
  readonly error: string;
  /** Asks again; a call while one is under way is not sent twice. Resolves to the answer, undefined where it failed. */
  readonly reload: () => Promise<T | undefined>;
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Asks once at the beginning, and again on `reload`. The last answer stays on view meanwhile. */
export function useLoaded<T>(ask: () => Promise<T>): Loaded<T> {
  const [state, setState] = useState<Omit<Loaded<T>, 'reload'>>({ value: undefined, loading: true, error: '' });
  const underWay = useRef<Promise<T | undefined> | null>(null);
  const asked = useRef(ask);
  asked.current = ask;
  const reload = useCallback((): Promise<T | undefined> => {
    if (underWay.current) return underWay.current;
    setState((old) => ({ ...old, loading: true }));
    const settle = (result: { readonly value?: T; readonly error: string }): T | undefined => {
      underWay.current = null;
      setState((old) => ({ value: result.error ? old.value : result.value, loading: false, error: result.error }));
      return result.value;
    };
    underWay.current = asked.current().then(
      (value) => settle({ value, error: '' }),
      (error: unknown) => settle({ error: messageOf(error) }),
    );
    return underWay.current;
  }, []);
  useEffect(() => void reload(), [reload]);
  return { ...state, reload };
}

/** One write at a time: whether it is under way, and what went wrong. */
export function useSending(): {
  readonly sending: boolean;
  readonly error: string;
  readonly send: (work: () => Promise<void>) => Promise<void>;
} {
  const [state, setState] = useState({ sending: false, error: '' });
  const busy = useRef(false);
  const send = async (work: () => Promise<void>): Promise<void> => {
    if (busy.current) return;
    busy.current = true;
    setState({ sending: true, error: '' });
    const error = await work().then(() => '', messageOf);
    busy.current = false;
    setState({ sending: false, error });
  };
  return { ...state, send };
}
