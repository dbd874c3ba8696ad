import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Actions } from '../app.tsx';
import { useLoaded, useSending } from '../loading.ts';
import { Comparison } from '../parts/comparison.tsx';
import { Doubts } from '../parts/doubts.tsx';
import { Section } from '../parts/section.tsx';
import { type Settle, Ways } from '../parts/settling.tsx';
import { Problem, Title, Waiting } from '../parts/states.tsx';
import { call } from '../server.ts';
import { day, t } from '../words.ts';

/** One row: why it waits, before beside after, and the three ways to settle it. */
export function IntakePage({ id, actions }: { readonly id: string; readonly actions: Actions }): JSX.Element {
  const [target, setTarget] = useState('');
  const { value, error, reload } = useLoaded(() => call('intakeDetail', id, target));
  const sending = useSending();
  if (!value) return <>{error === '' ? <Waiting /> : <Problem text={error} retry={reload} />}</>;
  const settle: Settle = (ask, state) => {
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
      <Section heading={t('sidebar.desk.reasons')}>
        <Doubts texts={value.reasons} />
      </Section>
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
