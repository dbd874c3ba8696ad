import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { RunAnswer, RunOutcome } from '../api.ts';
import { ask, messageOf } from '../client.ts';
import type { Office } from '../office.ts';

interface Request {
  readonly tane: 'run' | 'open' | 'close';
  readonly id: number;
  readonly name: string;
  readonly args: readonly unknown[];
  readonly url: string;
}

interface ScriptFrameProps {
  readonly path: string;
  readonly title: string;
  /** Counts the times the page is told that it is looked at. */
  readonly look: number;
  readonly height?: number;
  readonly office: Office;
  readonly onClose: () => void;
}

/** Keeps the page from the workbench around it, as Google's own frames do. */
const SANDBOX = 'allow-scripts allow-forms allow-modals allow-popups allow-downloads allow-popups-to-escape-sandbox';

/** A page of the script, real as it was built; what it asks of `google.script.run` is asked of the workspace. */
export function ScriptFrame({ path, title, look, height, office, onClose }: ScriptFrameProps): JSX.Element {
  const frame = useRef<HTMLIFrameElement>(null);
  const latest = useRef({ office, onClose });
  latest.current = { office, onClose };
  useEffect(() => {
    const hear = ({ source, data }: MessageEvent<Request>): void => {
      const page = frame.current?.contentWindow;
      if (!page || source !== page) return;
      if (data.tane === 'close') latest.current.onClose();
      if (data.tane === 'open') window.open(`/open?url=${encodeURIComponent(data.url)}`, '_blank', 'noopener');
      if (data.tane === 'run') void run(page, data, latest.current.office);
    };
    window.addEventListener('message', hear);
    return () => window.removeEventListener('message', hear);
  }, []);
  useEffect(() => {
    if (look > 0) frame.current?.contentWindow?.postMessage({ tane: 'look' }, '*');
  }, [look]);
  return (
    <iframe
      ref={frame}
      src={path}
      title={title}
      sandbox={SANDBOX}
      class="script-frame"
      {...(height ? { height } : {})}
    />
  );
}

async function run(page: Window, { id, name, args }: Request, office: Office): Promise<void> {
  const answer = (outcome: RunOutcome): void => page.postMessage({ tane: 'answer', id, ...outcome }, '*');
  try {
    const { outcome, changed } = await ask<RunAnswer>('run', { name, args });
    answer(outcome);
    if (changed) office.refresh();
  } catch (error) {
    answer({ ok: false, name: 'NetworkError', message: messageOf(error) });
  }
}
