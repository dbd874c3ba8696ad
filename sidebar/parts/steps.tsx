import type { JSX } from 'preact';
import { STAGES } from '../../src/domain/schema/options.ts';
import { stageName, t } from '../words.ts';

const CLOSED = '不成立';
const WAY = STAGES.filter((stage) => stage !== CLOSED);

/** The stages in order, those behind marked as done. A closed match says so instead of guessing how far it came. */
export function Steps({ stage }: { readonly stage: string }): JSX.Element {
  if (stage === CLOSED) return <p class="closed">{stageName(stage)}</p>;
  const at = (WAY as readonly string[]).indexOf(stage);
  return (
    <ol class="steps">
      {WAY.map((one, i) => (
        <li
          key={one}
          class={i < at ? 'done' : i === at ? 'now' : undefined}
          aria-current={i === at ? 'step' : undefined}
        >
          {stageName(one)}
          {i < at && <span class="hidden">（{t('sidebar.match.done')}）</span>}
          {i === at && <span class="hidden">（{t('sidebar.match.now')}）</span>}
        </li>
      ))}
    </ol>
  );
}
