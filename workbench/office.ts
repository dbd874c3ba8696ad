import { useCallback, useEffect, useState } from 'preact/hooks';
import type { OfficeView } from './api.ts';
import { ask, messageOf } from './client.ts';

export interface Office {
  readonly view: OfficeView | undefined;
  /** Counts the times the workspace may have changed: whoever shows a part of it reads it again. */
  readonly changes: number;
  readonly refresh: () => void;
  /** Tells the person something, or '' to take it away. */
  readonly say: (text: string, kind?: 'info' | 'problem') => void;
  readonly said: { readonly text: string; readonly kind: 'info' | 'problem' };
}

/** What stands around the grid, read at the start, after each write, and when the person comes back to this window. */
export function useOffice(): Office {
  const [view, setView] = useState<OfficeView>();
  const [changes, setChanges] = useState(0);
  const [said, setSaid] = useState<Office['said']>({ text: '', kind: 'info' });
  const say = useCallback((text: string, kind: 'info' | 'problem' = 'info') => setSaid({ text, kind }), []);
  const refresh = useCallback(() => {
    setChanges((count) => count + 1);
    ask<OfficeView>('office').then(setView, (error: unknown) => say(messageOf(error), 'problem'));
  }, [say]);
  useEffect(() => {
    refresh();
    // A Form answered in another tab has changed the sheets by the time the person returns.
    const seen = (): void => {
      if (document.visibilityState === 'visible') refresh();
    };
    document.addEventListener('visibilitychange', seen);
    return () => document.removeEventListener('visibilitychange', seen);
  }, [refresh]);
  return { view, changes, refresh, say, said };
}
