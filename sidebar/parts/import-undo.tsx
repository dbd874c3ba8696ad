import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../words.ts';

interface UndoImportProps {
  readonly busy: boolean;
  readonly onUndo: () => void;
}

/** Takes an import back, asked once more. */
export function UndoImport({ busy, onUndo }: UndoImportProps): JSX.Element {
  const [sure, setSure] = useState(false);
  if (!sure) {
    return (
      <button type="button" class="quiet" aria-disabled={busy} onClick={() => setSure(true)}>
        {t('sidebar.import.undo')}
      </button>
    );
  }
  return (
    <div class="way">
      <p role="alert">{t('sidebar.import.undoHow')}</p>
      <button type="button" class="main" aria-disabled={busy} onClick={onUndo}>
        {t('sidebar.import.undoSure')}
      </button>
      <button type="button" class="quiet" onClick={() => setSure(false)}>
        {t('sidebar.import.undoNo')}
      </button>
    </div>
  );
}
