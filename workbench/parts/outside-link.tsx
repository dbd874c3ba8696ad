import type { ComponentChildren, JSX } from 'preact';
import { t } from '../words.ts';

interface OutsideLinkProps {
  readonly href: string;
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** A link that opens a tab of its own, and says so. */
export function OutsideLink({ href, class: name, children }: OutsideLinkProps): JSX.Element {
  return (
    <a class={name} href={href} target="_blank" rel="noopener">
      {children}
      <span class="hidden">（{t('workbench.newTab')}）</span>
    </a>
  );
}
