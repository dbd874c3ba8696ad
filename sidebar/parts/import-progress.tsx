import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { t } from '../words.ts';

interface ImportProgressProps {
  readonly act: 'looking' | 'running';
  readonly done: number;
  readonly total: number;
  readonly onPause: () => void;
}

/** How far it is, seen and said, and the way to stop. */
export function ImportProgress({ act, done, total, onPause }: ImportProgressProps): JSX.Element {
  const id = useId();
  const far = { done: done.toLocaleString('ja-JP'), total: total.toLocaleString('ja-JP') };
  return (
    <section class="import-progress">
      <p id={id} role="status">
        {t(act === 'running' ? 'sidebar.import.running' : 'sidebar.import.previewing', far)}
      </p>
      <progress aria-labelledby={id} max={Math.max(1, total)} value={done} />
      {act === 'running' && <p class="help">{t('sidebar.import.runningHow')}</p>}
      <button type="button" class="quiet" onClick={onPause}>
        {t('sidebar.import.pause')}
      </button>
    </section>
  );
}
