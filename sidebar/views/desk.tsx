import type { JSX } from 'preact';
import type { Actions } from '../app.tsx';
import { useLoaded } from '../loading.ts';
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
              <span class="row-head">
                <span class="tag">{one.channel}</span>
                <span class="row-id">{one.id}</span>
              </span>
              <span>{one.reasons[0]}</span>
              <span class="pair">{day(one.at.slice(0, 10))}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
