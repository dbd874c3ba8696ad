import type { JSX } from 'preact';
import type { CandidateView } from '../../src/contract.ts';
import { t } from '../words.ts';
import { Reasons } from './reasons.tsx';

interface CandidateCardProps {
  readonly candidate: CandidateView;
  readonly busy: boolean;
  /** null where the candidate cannot be introduced from here. */
  readonly onPropose: (() => void) | null;
}

/** One candidate: who, why, what to take care of, what to ask. */
export function CandidateCard({ candidate, busy, onPropose }: CandidateCardProps): JSX.Element {
  const { name, role, title } = candidate;
  const blocked = candidate.blocks.length > 0;
  return (
    <article class={blocked ? 'card blocked' : 'card'}>
      <p class="row-head">
        <span class="tag">{role}</span>
        <span class="row-id">{candidate.offer.split(':')[0]}</span>
      </p>
      <h3>{name}</h3>
      {title !== '' && title !== name && <p class="what">{title}</p>}
      <Lines kind="blocks" heading={t('sidebar.candidate.blocks')} lines={candidate.blocks} />
      {candidate.unblock !== '' && (
        <Lines kind="unblock" heading={t('sidebar.candidate.unblock')} lines={[candidate.unblock]} />
      )}
      <Reasons reasons={candidate.reasons} folded={blocked} />
      <Lines kind="cautions" heading={t('sidebar.candidate.cautions')} lines={candidate.cautions} />
      <Lines kind="unknowns" heading={t('sidebar.candidate.unknowns')} lines={candidate.unknowns} />
      {onPropose && (
        <button
          type="button"
          class="main"
          aria-disabled={busy}
          aria-label={t('sidebar.candidate.proposeFor', { name })}
          onClick={onPropose}
        >
          {busy ? t('sidebar.candidate.proposing') : t('sidebar.candidate.propose')}
        </button>
      )}
    </article>
  );
}

interface LinesProps {
  readonly kind: string;
  readonly heading: string;
  readonly lines: readonly string[];
}

function Lines({ kind, heading, lines }: LinesProps): JSX.Element | null {
  if (lines.length === 0) return null;
  return (
    <div class={`lines ${kind}`}>
      <h4>{heading}</h4>
      <ul>
        {/* Both sides may leave the same thing unsaid; it is asked once. */}
        {[...new Set(lines)].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
