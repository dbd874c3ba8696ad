import type { JSX } from 'preact';
import { t } from '../words.ts';
import { Section } from './section.tsx';

/** What would help to find more; nothing where there is nothing to say. */
export function Advice({ advice }: { readonly advice: readonly string[] }): JSX.Element | null {
  if (advice.length === 0) return null;
  return (
    <Section heading={t('sidebar.suggestions.advice')} class="advice">
      <ul>
        {advice.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Section>
  );
}
