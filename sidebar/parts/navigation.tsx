import type { JSX } from 'preact';
import { t } from '../words.ts';

interface NavigationProps {
  readonly current: string;
  readonly busy: boolean;
  readonly onHome: () => void;
  readonly onSelection: () => void;
  readonly onBack: (() => void) | null;
}

/** Home, the selected row, and the way back. */
export function Navigation({ current, busy, onHome, onSelection, onBack }: NavigationProps): JSX.Element {
  return (
    <header class="bar">
      <nav aria-label={t('sidebar.nav')}>
        <button type="button" aria-current={current === 'home' ? 'page' : undefined} onClick={onHome}>
          {t('sidebar.nav.home')}
        </button>
        <button type="button" aria-current={current === 'selection' ? 'page' : undefined} onClick={onSelection}>
          {t('sidebar.nav.selection')}
        </button>
      </nav>
      <div class={busy ? 'progress running' : 'progress'} />
      {onBack && (
        <button type="button" class="back" onClick={onBack}>
          <span aria-hidden="true">←</span> {t('sidebar.back')}
        </button>
      )}
    </header>
  );
}
