import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Home } from '../../src/contract.ts';
import type { Actions } from '../app.tsx';
import type { Loaded } from '../loading.ts';
import { FormLinks } from '../parts/form-links.tsx';
import { MatchList } from '../parts/match-list.tsx';
import { OfficeLinks, Warnings } from '../parts/office-links.tsx';
import { SearchForm } from '../parts/search-form.tsx';
import { Section } from '../parts/section.tsx';
import { Empty, Problem, Title, Waiting } from '../parts/states.tsx';
import { day, t } from '../words.ts';

/** Introductions shown before the person asks for all. */
const FIRST = 8;

interface HomePageProps {
  readonly home: Loaded<Home>;
  readonly actions: Actions;
}

/** What the office has in hand today. */
export function HomePage({ home, actions }: HomePageProps): JSX.Element {
  const { value, error, reload } = home;
  return (
    <>
      <Problem text={error} retry={reload} />
      {value ? <Office value={value} actions={actions} /> : error === '' && <Waiting />}
    </>
  );
}

function Office({ value, actions }: { readonly value: Home; readonly actions: Actions }): JSX.Element {
  return (
    <>
      <div class="masthead">
        <Title>{value.office}</Title>
        <p>{day(value.today)}</p>
      </div>
      <Warnings texts={value.warnings} />
      <section class={value.toCheck > 0 ? 'to-check' : 'to-check none'}>
        {value.toCheck > 0 ? (
          <>
            <p class="lead">{t('sidebar.home.toCheck', { count: value.toCheck })}</p>
            <button type="button" class="main" onClick={() => actions.open({ name: 'desk' })}>
              {t('sidebar.desk.open')}
            </button>
          </>
        ) : (
          <p>{t('sidebar.home.nothingToCheck')}</p>
        )}
      </section>
      <SearchForm actions={actions} />
      <Section heading={t('sidebar.home.openMatches', { count: value.openMatches.length })}>
        <OpenMatches value={value} actions={actions} />
      </Section>
      <Section heading={t('sidebar.home.counts')}>
        <dl class="counts">
          {value.counts.map(({ label, count }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{count}</dd>
            </div>
          ))}
        </dl>
      </Section>
      <FormLinks actions={actions} />
      <OfficeLinks actions={actions} />
    </>
  );
}

function OpenMatches({ value, actions }: { readonly value: Home; readonly actions: Actions }): JSX.Element {
  const [all, setAll] = useState(false);
  const matches = soonestFirst(value.openMatches);
  if (matches.length === 0) return <Empty>{t('sidebar.home.noMatches')}</Empty>;
  const shown = all ? matches : matches.slice(0, FIRST);
  const rest = matches.length - shown.length;
  return (
    <>
      <MatchList matches={shown} today={value.today} onOpen={(match) => actions.open({ name: 'match', match })} />
      {rest > 0 && (
        <button type="button" class="quiet" onClick={() => setAll(true)}>
          {t('sidebar.home.more', { count: rest })}
        </button>
      )}
    </>
  );
}

/** By the date of the next action; those without one last. */
function soonestFirst(matches: Home['openMatches']): Home['openMatches'] {
  const rank = (date: string): string => date || '9999';
  return [...matches].sort((a, b) => rank(a.nextOn).localeCompare(rank(b.nextOn)));
}
