import type { JSX } from 'preact';
import type { QuoteView, ReasonView } from '../../src/contract.ts';
import { t } from '../words.ts';

/** Reasons read without opening anything. */
const FIRST = 2;

interface ReasonsProps {
  readonly reasons: readonly ReasonView[];
  /** All behind one line, where something else matters first. */
  readonly folded: boolean;
}

/** Why two sides fit: each reason a sentence, with the words of both sides that it rests on. */
export function Reasons({ reasons, folded }: ReasonsProps): JSX.Element | null {
  if (reasons.length === 0) return null;
  const shown = folded ? [] : reasons.slice(0, FIRST);
  const rest = reasons.slice(shown.length);
  return (
    <div class="lines reasons">
      {shown.length > 0 && <h4>{t('sidebar.candidate.reasons')}</h4>}
      <List reasons={shown} />
      {rest.length > 0 && (
        <details>
          <summary>
            {t(folded ? 'sidebar.candidate.allReasons' : 'sidebar.candidate.moreReasons', { count: rest.length })}
          </summary>
          <List reasons={rest} />
        </details>
      )}
    </div>
  );
}

function List({ reasons }: { readonly reasons: readonly ReasonView[] }): JSX.Element | null {
  if (reasons.length === 0) return null;
  return (
    <ul>
      {reasons.map((reason) => (
        <li key={reason.sentence}>
          {reason.sentence}
          <Quote side={t('sidebar.candidate.need')} quote={reason.need} />
          <Quote side={t('sidebar.candidate.offer')} quote={reason.offer} />
        </li>
      ))}
    </ul>
  );
}

function Quote({ side, quote }: { readonly side: string; readonly quote: QuoteView | null }): JSX.Element | null {
  if (!quote) return null;
  const { label, text, start, end } = quote;
  return (
    <figure class="quote">
      <figcaption>
        {side}
        {label && `・${label}`}
      </figcaption>
      <blockquote>
        {text.slice(0, start)}
        <mark>{text.slice(start, end)}</mark>
        {text.slice(end)}
      </blockquote>
    </figure>
  );
}
