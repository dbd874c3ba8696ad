import type { JSX } from 'preact';
import type { MatchView } from '../../src/contract.ts';
import { shortDay, stageName, t } from '../words.ts';

interface MatchListProps {
  readonly matches: readonly MatchView[];
  readonly today: string;
  readonly onOpen: (match: MatchView) => void;
}

/** Introductions as rows to open: who with whom, how far, what is next. */
export function MatchList({ matches, today, onOpen }: MatchListProps): JSX.Element {
  return (
    <ul class="rows">
      {matches.map((match) => (
        <li key={match.id}>
          <button type="button" class="row" onClick={() => onOpen(match)}>
            <span class="row-head">
              <span class="tag">{stageName(match.stage)}</span>
              <span class="row-id">{match.id}</span>
            </span>
            <strong>{match.needTitle}</strong>
            <span class="pair">
              {match.groupName} <span aria-hidden="true">⇄</span> {match.partnerName}
            </span>
            <NextAction match={match} today={today} />
          </button>
        </li>
      ))}
    </ul>
  );
}

function NextAction({ match, today }: { readonly match: MatchView; readonly today: string }): JSX.Element | null {
  if (match.nextStages.length === 0) return null;
  if (match.nextAction === '' && match.nextOn === '') return <span class="next">{t('sidebar.match.noNext')}</span>;
  const late = match.nextOn !== '' && today !== '' && match.nextOn < today;
  return <span class={late ? 'next late' : 'next'}>{nextText(match, today)}</span>;
}

/** 「日程を電話で聞く（4月10日(金) まで）」 */
export function nextText({ nextAction, nextOn }: MatchView, today: string): string {
  if (nextOn === '') return nextAction;
  const date = shortDay(nextOn, today);
  return nextAction === '' ? t('sidebar.match.by', { date }) : t('sidebar.match.nextBy', { action: nextAction, date });
}
