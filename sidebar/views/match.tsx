import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { MatchView } from '../../src/contract.ts';
import type { Actions } from '../app.tsx';
import { WriteToSides } from '../parts/form-links.tsx';
import { nextText } from '../parts/match-list.tsx';
import { Section } from '../parts/section.tsx';
import { Notice, Title } from '../parts/states.tsx';
import { StepForm } from '../parts/step-form.tsx';
import { Steps } from '../parts/steps.tsx';
import { stageName, t } from '../words.ts';

interface MatchPageProps {
  readonly match: MatchView;
  readonly notice: string | undefined;
  readonly today: string;
  readonly actions: Actions;
}

/** One introduction: how far it has come, and the form that moves it on. */
export function MatchPage({ match: given, notice: first, today, actions }: MatchPageProps): JSX.Element {
  const [match, setMatch] = useState(given);
  const [notice, setNotice] = useState(first);
  const moved = (next: MatchView): void => {
    setMatch(next);
    setNotice(t('sidebar.match.moved', { stage: stageName(next.stage) }));
    actions.refresh();
  };
  const next = nextText(match, today);
  return (
    <>
      <div class="masthead">
        <p>{match.id}</p>
        <Title>{match.needTitle}</Title>
      </div>
      <Notice text={notice} />
      <dl class="facts sides">
        <div>
          <dt>{t('sidebar.match.group')}</dt>
          <dd>{match.groupName}</dd>
        </div>
        <div>
          <dt>{t('sidebar.match.partner')}</dt>
          <dd>{match.partnerName}</dd>
        </div>
        {next !== '' && (
          <div>
            <dt>{t('sidebar.match.next')}</dt>
            <dd>{next}</dd>
          </div>
        )}
      </dl>
      <Section heading={t('sidebar.match.steps')}>
        <Steps stage={match.stage} />
      </Section>
      <WriteToSides match={match} actions={actions} />
      {match.nextStages.length > 0 ? (
        <StepForm key={`${match.stage} ${today}`} match={match} today={today} onMoved={moved} />
      ) : (
        <Ended stage={match.stage} />
      )}
    </>
  );
}

function Ended({ stage }: { readonly stage: string }): JSX.Element {
  return (
    <section class="ended">
      <p class="lead">{t('sidebar.match.ended', { stage: stageName(stage) })}</p>
      <p>{t(stage === '完了' ? 'sidebar.match.completedHow' : 'sidebar.match.closedHow')}</p>
    </section>
  );
}
