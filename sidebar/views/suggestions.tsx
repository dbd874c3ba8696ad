import type { JSX } from 'preact';
import type { CandidateView, NeedView, Suggestions } from '../../src/contract.ts';
import type { Actions } from '../app.tsx';
import { useLoaded, useSending } from '../loading.ts';
import { Advice } from '../parts/advice.tsx';
import { CandidateCard } from '../parts/candidate-card.tsx';
import { Section } from '../parts/section.tsx';
import { Empty, Problem, Spoken, Title, Waiting } from '../parts/states.tsx';
import { call } from '../server.ts';
import { t } from '../words.ts';

interface SuggestionsPageProps {
  readonly need: NeedView;
  readonly actions: Actions;
}

/** Who can meet a need, why, and what is still to be asked. */
export function SuggestionsPage({ need, actions }: SuggestionsPageProps): JSX.Element {
  const { value, error, reload } = useLoaded(() => call('suggestFor', need.id));
  return (
    <>
      <div class="masthead">
        <p>
          {t('sidebar.suggestions.for')} <span class="tag">{need.kind}</span>
        </p>
        <Title>{need.title}</Title>
      </div>
      <Problem text={error} retry={reload} />
      {value === undefined && error === '' && <Waiting />}
      {value && <Results value={value} actions={actions} />}
    </>
  );
}

function Results({ value, actions }: { readonly value: Suggestions; readonly actions: Actions }): JSX.Element {
  const { candidates, blocked, advice } = value;
  const { sending, error, send } = useSending();
  const propose = (candidate: CandidateView) =>
    send(async () => {
      const match = await call('proposeMatch', value.need.id, candidate.offer);
      actions.refresh();
      actions.open({ name: 'match', match, notice: t('sidebar.proposed', { name: candidate.name }) });
    });
  const count = candidates.length;
  return (
    <>
      <Spoken text={count > 0 ? t('sidebar.suggestions.found', { count }) : t('sidebar.suggestions.none')} />
      <Problem text={error} />
      {count === 0 && <Empty>{t('sidebar.suggestions.none')}</Empty>}
      <Advice advice={advice} />
      {count > 0 && (
        <Section heading={t('sidebar.suggestions.fit', { count })}>
          {candidates.map((one) => (
            <CandidateCard key={one.offer} candidate={one} busy={sending} onPropose={() => void propose(one)} />
          ))}
        </Section>
      )}
      {blocked.length > 0 && (
        <Section heading={t('sidebar.suggestions.blocked', { count: blocked.length })}>
          <p class="how">{t('sidebar.suggestions.blockedHow')}</p>
          {blocked.map((one) => (
            <CandidateCard key={one.offer} candidate={one} busy={sending} onPropose={null} />
          ))}
        </Section>
      )}
    </>
  );
}
