import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../words.ts';

/** The heading of a page; it takes the focus when the page opens. */
export function Title({ children }: { readonly children: ComponentChildren }): JSX.Element {
  return <h1 tabIndex={-1}>{children}</h1>;
}

/** Said by a screen reader where the eye sees it at once. */
export function Spoken({ text }: { readonly text: string }): JSX.Element {
  return (
    <p role="status" class="hidden">
      {text}
    </p>
  );
}

/** Said by a screen reader, and seen, when something has been done. */
export function Notice({ text }: { readonly text: string | undefined }): JSX.Element {
  return (
    <p role="status" class={text ? 'notice' : 'hidden'}>
      {text}
    </p>
  );
}

/** While there is nothing to show yet. */
export function Waiting(): JSX.Element {
  return (
    <div class="waiting" role="status">
      <span class="hidden">{t('sidebar.loading')}</span>
      <span class="bone wide" />
      <span class="bone" />
      <span class="bone block" />
      <span class="bone block" />
    </div>
  );
}

/** What went wrong, in words that say what to do, and the way to try again. */
export function Problem({ text, retry }: { readonly text: string; readonly retry?: () => void }): JSX.Element | null {
  const shown = useRef<HTMLDivElement>(null);
  // The button that was pressed may be far below.
  useEffect(() => shown.current?.scrollIntoView({ block: 'nearest' }), [text]);
  if (text === '') return null;
  return (
    <div role="alert" class="problem" ref={shown}>
      <p>{text}</p>
      {retry && (
        <button type="button" class="quiet" onClick={retry}>
          {t('sidebar.retry')}
        </button>
      )}
    </div>
  );
}

/** An empty place, and what would fill it. */
export function Empty({ children }: { readonly children: ComponentChildren }): JSX.Element {
  return <p class="empty">{children}</p>;
}
