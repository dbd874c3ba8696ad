import type { ComponentChildren, JSX } from 'preact';
import { t } from '../words.ts';

interface OutsideLinkProps {
  readonly href: string;
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** A link that opens a tab of its own, and says so. Addresses of Google's lead to their local likenesses. */
export function OutsideLink({ href, class: name, children }: OutsideLinkProps): JSX.Element {
  const google = /^https:\/\/(docs|drive)\.google\.com\//.test(href);
  return (
    <a class={name} href={google ? `/open?url=${encodeURIComponent(href)}` : href} target="_blank" rel="noopener">
      {children}
      <span class="hidden">（{t('workbench.newTab')}）</span>
    </a>
  );
}

/** Plain text whose addresses can be followed. */
export function LinkedText({ text }: { readonly text: string }): JSX.Element {
  const parts = text.split(/(https?:\/\/[\w\-./?=&%#:~+,;@!$*]+)/);
  return <>{parts.map((part, i) => (i % 2 === 0 ? part : <OutsideLink href={part}>{part}</OutsideLink>))}</>;
}
