import type { ComponentChildren, JSX } from 'preact';
import { t } from '../words.ts';

interface OutsideProps {
  readonly href: string;
  readonly about: string;
  readonly children: ComponentChildren;
}

/** A link out of the sidebar. Only addresses of the web are followed: a cell may hold anything. */
export function Outside({ href, about, children }: OutsideProps): JSX.Element {
  if (!/^https?:\/\//.test(href)) return <span>{children}</span>;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {children}
      <span class="hidden">
        {about}（{t('sidebar.selection.newTab')}）
      </span>
    </a>
  );
}
