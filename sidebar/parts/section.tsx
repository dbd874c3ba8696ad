import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';

interface SectionProps {
  readonly heading: string;
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** A part of a page, named by its heading. */
export function Section({ heading, class: name, children }: SectionProps): JSX.Element {
  const id = useId();
  return (
    <section aria-labelledby={id} class={name}>
      <h2 id={id}>{heading}</h2>
      {children}
    </section>
  );
}
