import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { IntakeDetail, IntakeView } from '../../src/contract.ts';
import type { Actions } from '../app.tsx';
import { useLoaded, useSending } from '../loading.ts';
import { Comparison } from '../parts/comparison.tsx';
import { Empty, Notice, Problem, Title, Waiting } from '../parts/states.tsx';
import { call } from '../server.ts';
import { day, t } from '../words.ts';

/** 受付: what came in and waits for a person. */
export function DeskPage({ actions, notice }: { readonly actions: Actions; readonly notice?: string }): JSX.Element {
  const { value, error, reload } = useLoaded(() => call('intakeDesk'));
  return (
    <>
      <Title>{t('sidebar.desk')}</Title>
      <Notice text={notice} />
      <Problem text={error} retry={reload} />
      {!value && error === '' && <Waiting />}
      {value?.length === 0 && <Empty>{t('sidebar.desk.none')}</Empty>}
      {value && value.length > 0 && <p class="lead">{t('sidebar.desk.count', { count: value.length })}</p>}
      <ul class="rows">
        {value?.map((one) => (
          <li key={one.id}>
            <button type="button" class="row" onClick={() => actions.open({ name: 'intake', id: one.id })}>
              <strong>{one.channel}</strong>
              <span>
                {one.id} {day(one.at.slice(0, 10))}
              </span>
              <span>{one.reasons[0]}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** One row: why it waits, before beside after, and the three ways to settle it. */
export function IntakePage({ id, actions }: { readonly id: string; readonly actions: Actions }): JSX.Element {
  const [target, setTarget] = useState('');
  const { value, error, reload } = useLoaded(() => call('intakeDetail', id, target));
  const sending = useSending();
  if (!value) return <>{error === '' ? <Waiting /> : <Problem text={error} retry={reload} />}</>;
  const settle = (ask: () => Promise<IntakeView>, state: string): void => {
    void sending.send(async () => {
      await ask();
      actions.refresh();
      actions.open({ name: 'desk', notice: t('sidebar.desk.done', { id, state }) });
    });
  };
  const compare = (party: string): void => {
    setTarget(party);
    reload();
  };
  return (
    <>
      <div class="masthead">
        <p>{`${value.id} ${day(value.at.slice(0, 10))}`}</p>
        <Title>{value.channel}</Title>
      </div>
      <section aria-labelledby="reasons">
        <h2 id="reasons">{t('sidebar.desk.reasons')}</h2>
        <ul>
          {value.reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      </section>
      <Comparison lines={value.lines} />
      <Problem text={sending.error || error} />
      <Ways detail={value} target={target} busy={sending.sending} onTarget={compare} onSettle={settle} />
      <details>
        <summary>{t('sidebar.desk.whole')}</summary>
        <p class="whole">{value.content}</p>
      </details>
    </>
  );
}

interface WaysProps {
  readonly detail: IntakeDetail;
  readonly target: string;
  readonly busy: boolean;
  readonly onTarget: (party: string) => void;
  readonly onSettle: (ask: () => Promise<IntakeView>, state: string) => void;
}

function Ways({ detail, target, busy, onTarget, onSettle }: WaysProps): JSX.Element {
  const [reason, setReason] = useState('');
  const { id, targets, ready, mergeable } = detail;
  const chosen = targets.find((one) => one.id === target);
  return (
    <>
      {ready ? (
        <section class="way">
          <p>{t('sidebar.desk.acceptHow')}</p>
          <button
            type="button"
            class="main"
            aria-disabled={busy}
            onClick={() => onSettle(() => call('acceptIntake', id), '登録した')}
          >
            {t('sidebar.desk.accept')}
          </button>
        </section>
      ) : (
        <Empty>{t('sidebar.desk.byHand')}</Empty>
      )}
      {targets.length > 0 && (
        <section class="way">
          <p>{t('sidebar.desk.mergeHow')}</p>
          {targets.map(({ id: party, name, percent }) => (
            <button
              key={party}
              type="button"
              class="quiet"
              aria-pressed={party === target}
              onClick={() => onTarget(party)}
            >
              {percent === null
                ? t('sidebar.desk.with', { name: `${name} ${party}` })
                : t('sidebar.desk.withLikely', { name: `${name} ${party}`, percent })}
            </button>
          ))}
          {chosen && mergeable && (
            <button
              type="button"
              class="main"
              aria-disabled={busy}
              onClick={() => onSettle(() => call('mergeIntake', id, target), '統合した')}
            >
              {t('sidebar.desk.merge', { name: chosen.name })}
            </button>
          )}
        </section>
      )}
      <form
        class="way"
        onSubmit={(event) => {
          event.preventDefault();
          onSettle(() => call('refuseIntake', id, reason), '取り下げ');
        }}
      >
        <label>
          {t('sidebar.desk.reason')}
          <input type="text" required value={reason} onInput={(event) => setReason(event.currentTarget.value)} />
        </label>
        <button type="submit" class="quiet" aria-disabled={busy}>
          {t('sidebar.desk.refuse')}
        </button>
      </form>
    </>
  );
}
