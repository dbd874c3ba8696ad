import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { SheetTab } from '../api.ts';
import { t } from '../words.ts';

interface TabsProps {
  readonly tabs: readonly SheetTab[];
  readonly current: string;
  readonly onOpen: (title: string) => void;
}

/** The sheets; the product's own ledgers are hidden at first, as in Sheets. */
export function Tabs({ tabs, current, onOpen }: TabsProps): JSX.Element {
  const [all, setAll] = useState(false);
  const shown = tabs.filter((tab) => all || !tab.hidden || tab.title === current);
  return (
    <div class="tabs">
      <nav aria-label={t('workbench.sheets')}>
        {shown.map(({ title, hidden }) => (
          <button
            key={title}
            type="button"
            class={hidden ? 'tab ledger' : 'tab'}
            aria-current={title === current ? 'page' : undefined}
            onClick={() => onOpen(title)}
          >
            {title}
          </button>
        ))}
      </nav>
      <label class="hidden-sheets">
        <input type="checkbox" checked={all} onChange={(event) => setAll(event.currentTarget.checked)} />
        {t('workbench.sheets.hidden')}
      </label>
    </div>
  );
}
