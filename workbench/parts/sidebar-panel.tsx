import type { JSX } from 'preact';
import type { Office } from '../office.ts';
import { t } from '../words.ts';
import { ScriptFrame } from './script-frame.tsx';

interface SidebarPanelProps {
  readonly title: string;
  readonly open: boolean;
  /** Counts the times the script showed its sidebar: each is a new page. */
  readonly shown: number;
  readonly look: number;
  readonly office: Office;
  readonly onClose: () => void;
}

/** The place of the sidebar: 300 pixels wide, as in Sheets. */
export function SidebarPanel({ title, open, shown, look, office, onClose }: SidebarPanelProps): JSX.Element {
  return (
    <aside class={open ? 'sidebar' : 'sidebar closed'} aria-label={t('workbench.sidebar')}>
      {open ? (
        <>
          <div class="sidebar-head">
            <h2>{title}</h2>
            <button type="button" onClick={onClose}>
              <span aria-hidden="true">×</span>
              <span class="hidden">{t('workbench.close')}</span>
            </button>
          </div>
          <ScriptFrame key={shown} path="/sidebar" title={title} look={look} office={office} onClose={onClose} />
        </>
      ) : (
        <div class="sidebar-empty">
          <p>{t('workbench.sidebar.closed')}</p>
          <p class="small">{t('workbench.sidebar.how')}</p>
        </div>
      )}
    </aside>
  );
}
