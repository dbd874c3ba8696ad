import type { JSX } from 'preact';
import type { CandidateView } from '../../src/contract.ts';
import { useLoaded } from '../loading.ts';
import { Advice } from '../parts/advice.tsx';
import { CandidateCard } from '../parts/candidate-card.tsx';
import { Section } from '../parts/section.tsx';
import { Empty, Problem, Spoken, Title, Waiting } from '../parts/states.tsx';
import { call } from '../server.ts';
import { t } from '../words.ts';

/** What a sentence finds: who could help with it, and who asks for it. */
export function SearchPage({ sentence }: { readonly sentence: string }): JSX.Element {
  const { value, error, reload } = useLoaded(() => call('searchFor', sentence));
  const count = value ? value.offers.length + value.needs.length : 0;
  return (
    <>
      <div class="masthead">
        <p>{t('sidebar.search')}</p>
        <Title>{sentence}</Title>
      </div>
      <Problem text={error} retry={reload} />
      {value === undefined && error === '' && <Waiting />}
      {value && (
        <>
          <Spoken text={count > 0 ? t('sidebar.search.found', { count }) : t('sidebar.search.none')} />
          {count === 0 && <Empty>{t('sidebar.search.none')}</Empty>}
          <Advice advice={value.advice} />
          <Finds heading="sidebar.search.offers" finds={value.offers} />
          <Finds heading="sidebar.search.needs" finds={value.needs} />
        </>
      )}
    </>
  );
}

interface FindsProps {
  readonly heading: 'sidebar.search.offers' | 'sidebar.search.needs';
  readonly finds: readonly CandidateView[];
}

function Finds({ heading, finds }: FindsProps): JSX.Element | null {
  if (finds.length === 0) return null;
  return (
    <Section heading={t(heading, { count: finds.length })}>
      {finds.map((one) => (
        <CandidateCard key={one.offer} candidate={one} busy={false} onPropose={null} />
      ))}
    </Section>
  );
}
