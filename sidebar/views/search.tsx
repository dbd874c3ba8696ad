import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { CandidateView } from '../../src/contract.ts';
import type { Actions } from '../app.tsx';
import { useLoaded } from '../loading.ts';
import { CandidateCard } from '../parts/candidate-card.tsx';
import { Problem, Spoken, Title, Waiting } from '../parts/states.tsx';
import { call } from '../server.ts';
import { t } from '../words.ts';

/** Where a sentence is typed. */
export function SearchForm({ actions }: { readonly actions: Actions }): JSX.Element {
  const [sentence, setSentence] = useState('');
  const go = (event: Event): void => {
    event.preventDefault();
    if (sentence.trim() !== '') actions.open({ name: 'search', sentence: sentence.trim() });
  };
  return (
    <form class="field" onSubmit={go}>
      <label for="sentence">{t('sidebar.search')}</label>
      <input
        id="sentence"
        type="text"
        maxLength={1000}
        value={sentence}
        onInput={(event) => setSentence(event.currentTarget.value)}
      />
      <button type="submit" class="quiet">
        {t('sidebar.search.go')}
      </button>
    </form>
  );
}

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
      {value && <Spoken text={t('sidebar.suggestions.found', { count })} />}
      {value?.advice.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {value && <Part id="offers" heading={t('sidebar.search.offers')} finds={value.offers} />}
      {value && <Part id="needs" heading={t('sidebar.search.needs')} finds={value.needs} />}
    </>
  );
}

interface PartProps {
  readonly id: string;
  readonly heading: string;
  readonly finds: readonly CandidateView[];
}

function Part({ id, heading, finds }: PartProps): JSX.Element | null {
  if (finds.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>
        {heading}（{finds.length}）
      </h2>
      {finds.map((one) => (
        <CandidateCard key={one.offer} candidate={one} busy={false} onPropose={null} />
      ))}
    </section>
  );
}
