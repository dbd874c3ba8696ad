import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { LetterView, RenewalView } from '../../src/contract.ts';
import { toggled } from '../choosing.ts';
import { useLoaded, useSending } from '../loading.ts';
import { Section } from '../parts/section.tsx';
import { Empty, Notice, Problem, Title, Waiting } from '../parts/states.tsx';
import { call } from '../server.ts';
import { day, t } from '../words.ts';

/** 登録の更新: who was asked and has not answered, and the letters that wait for a click. */
export function LettersPage({ notice: first }: { readonly notice?: string }): JSX.Element {
  const renewal = useLoaded(() => call('renewalStatus'));
  const letters = useLoaded(() => call('drafts'));
  const [notice, setNotice] = useState(first);
  const { sending, error, send } = useSending();
  const reload = (): void => {
    renewal.reload();
    letters.reload();
  };
  const act = (work: () => Promise<string>): void => {
    void send(async () => {
      setNotice(await work());
      reload();
    });
  };
  const prepare = () => call('startRenewal').then((made) => t('sidebar.letters.prepared', { ...made }));
  const post = (ids: readonly string[]) =>
    call('sendLetters', ids).then(({ sent, problems }) =>
      [t('sidebar.letters.sent', { count: sent }), ...problems].join(' '),
    );
  return (
    <>
      <Title>{t('sidebar.letters')}</Title>
      <Notice text={notice} />
      <Problem text={error} />
      <Problem text={renewal.error || letters.error} retry={reload} />
      <button type="button" class="main" aria-disabled={sending} onClick={() => act(prepare)}>
        {t('sidebar.letters.prepare')}
      </button>
      {!letters.value && letters.error === '' && <Waiting />}
      {letters.value && <Drafts letters={letters.value} busy={sending} onSend={(ids) => act(() => post(ids))} />}
      {renewal.value && <Status value={renewal.value} />}
    </>
  );
}

interface DraftsProps {
  readonly letters: readonly LetterView[];
  readonly busy: boolean;
  readonly onSend: (ids: readonly string[]) => void;
}

function Drafts({ letters, busy, onSend }: DraftsProps): JSX.Element {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const sendable = letters.filter(({ to, state }) => to !== '' && state !== '送信中');
  const chosen = sendable.filter(({ id }) => !left.has(id));
  return (
    <Section heading={t('sidebar.letters.drafts', { count: letters.length })} class="report">
      {letters.length === 0 && <Empty>{t('sidebar.letters.noDrafts')}</Empty>}
      <ul class="rows">
        {letters.map((letter) => (
          <li key={letter.id} class="row">
            <label>
              <input
                type="checkbox"
                disabled={!sendable.includes(letter)}
                checked={chosen.includes(letter)}
                onChange={() => setLeft(toggled(left, letter.id))}
              />
              <span>
                <strong>{letter.name}</strong> {letter.to}
              </span>
            </label>
            <p>{letter.subject}</p>
            {letter.to === '' && <p>{t('sidebar.letters.noMail')}</p>}
            {letter.state === '送信中' && <p>{t('sidebar.letters.uncertain')}</p>}
            <details>
              <summary>{t('sidebar.letters.body')}</summary>
              <p class="whole">{letter.body}</p>
            </details>
          </li>
        ))}
      </ul>
      {chosen.length > 0 && (
        <button type="button" class="main" aria-disabled={busy} onClick={() => onSend(chosen.map(({ id }) => id))}>
          {t('sidebar.letters.send', { count: chosen.length })}
        </button>
      )}
    </Section>
  );
}

function Status({ value }: { readonly value: RenewalView }): JSX.Element {
  const { answered, unanswered, expired } = value;
  return (
    <Section heading={t('sidebar.letters.status')} class="renewal">
      <p>{t('sidebar.letters.answered', { count: answered })}</p>
      <h3>{t('sidebar.letters.unanswered', { count: unanswered.length })}</h3>
      {unanswered.length === 0 && (
        <Empty>{t(answered === 0 ? 'sidebar.letters.nobodyAsked' : 'sidebar.letters.allAnswered')}</Empty>
      )}
      <Parties rows={unanswered} />
      {expired.length > 0 && <h3>{t('sidebar.letters.expired', { count: expired.length })}</h3>}
      <Parties rows={expired} />
    </Section>
  );
}

function Parties({ rows }: { readonly rows: RenewalView['expired'] }): JSX.Element {
  return (
    <ul class="rows">
      {rows.map(({ party, name, expires }) => (
        <li key={party} class="row">
          <strong>{name}</strong>
          <span class="pair">
            {party} {t('sidebar.letters.until', { date: day(expires) })}
          </span>
        </li>
      ))}
    </ul>
  );
}
