import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

/** Something asked of the script: what it last answered, whether it is being asked again, and what went wrong. */
export interface Loaded<T> {
  readonly value: T | undefined;
  readonly loading: boolean;
  readonly error: string;
  readonly reload: () => void;
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Asks once at the beginning, and again on `reload`. The last answer stays on view meanwhile; only the newest question counts. */
export function useLoaded<T>(ask: () => Promise<T>): Loaded<T> {
  const [state, setState] = useState<Omit<Loaded<T>, 'reload'>>({ value: undefined, loading: true, error: '' });
  const [asked, setAsked] = useState(0);
  const latest = useRef(ask);
  latest.current = ask;
  useEffect(() => {
    let newest = true;
    setState((old) => ({ ...old, loading: true }));
    latest.current().then(
      (value) => newest && setState({ value, loading: false, error: '' }),
      (error: unknown) => newest && setState((old) => ({ ...old, loading: false, error: messageOf(error) })),
    );
    return () => {
      newest = false;
    };
  }, [asked]);
  const reload = useCallback(() => setAsked((count) => count + 1), []);
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
