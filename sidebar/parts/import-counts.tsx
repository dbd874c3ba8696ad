import type { JSX } from 'preact';
import type { Counts } from '../importing/rows.ts';
import { LOOKED_AT } from '../importing/run.ts';
import { t } from '../words.ts';
import { Section } from './section.tsx';

const ORDER = ['imported', 'doubtful', 'intake', 'skipped', 'refused'] as const;

interface ImportCountsProps {
  readonly heading: string;
  readonly counts: Counts;
  /** Rows that were looked at, where they were looked at in parts. */
  readonly apart?: number;
}

/** How many rows come to what; what does not occur is not shown, but what is registered always is. */
export function ImportCounts({ heading, counts, apart = 0 }: ImportCountsProps): JSX.Element {
  const shown = ORDER.filter((name) => name === 'imported' || name === 'intake' || counts[name] > 0);
  return (
    <Section heading={heading} class="import-counts">
      <dl class="counts one">
        {shown.map((name) => (
          <div key={name} class={name}>
            <dt>{t(`sidebar.import.${name}`)}</dt>
            <dd>{counts[name].toLocaleString('ja-JP')}</dd>
          </div>
        ))}
      </dl>
      {apart > LOOKED_AT && <p class="help">{t('sidebar.import.apart', { count: LOOKED_AT })}</p>}
    </Section>
  );
}
