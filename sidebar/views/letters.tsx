import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { LetterView, RenewalView } from '../../src/contract.ts';
import { useLoaded, useSending } from '../loading.ts';
import { Empty, Notice, Problem, Title, Waiting } from '../parts/states.tsx';
import { call } from '../server.ts';
import { day, t } from '../words.ts';

/** 登録の更新: who was asked and has not answered, and the letters that wait for a click. */
export function LettersPage({ notice: first }: { readonly notice?: string }): JSX.Element {
  const renewal = useLoaded(() => call('renewalStatus'));
  const letters = useLoaded(() => call('drafts'));
  const [notice, setNotice] = useState(first);
  const { sending, error, send } = useSending();
  const act = (work: () => Promise<string>): void => {
    void send(async () => {
      setNotice(await work());
      renewal.reload();
      letters.reload();
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
      <Problem text={error || renewal.error || letters.error} />
      <button type="button" class="main" aria-disabled={sending} onClick={() => act(prepare)}>
        {t('sidebar.letters.prepare')}
      </button>
      {letters.value ? (
        <Drafts letters={letters.value} busy={sending} onSend={(ids) => act(() => post(ids))} />
      ) : (
        <Waiting />
      )}
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
  const toggle = (id: string): void => {
    const next = new Set(left);
    if (!next.delete(id)) next.add(id);
    setLeft(next);
  };
  return (
    <section aria-labelledby="drafts" class="report">
      <h2 id="drafts">{t('sidebar.letters.drafts', { count: letters.length })}</h2>
      {letters.length === 0 && <Empty>{t('sidebar.letters.noDrafts')}</Empty>}
      <ul>
        {letters.map((letter) => (
          <li key={letter.id}>
            <label>
              <input
                type="checkbox"
                disabled={!sendable.includes(letter)}
                checked={chosen.includes(letter)}
                onChange={() => toggle(letter.id)}
              />
              <span>
                {letter.name} {letter.to}
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
    </section>
  );
}

function Status({ value }: { readonly value: RenewalView }): JSX.Element {
  const { answered, unanswered, expired } = value;
  return (
    <section aria-labelledby="renewal">
      <h2 id="renewal">{t('sidebar.letters.status')}</h2>
      <p>{t('sidebar.letters.answered', { count: answered })}</p>
      <h3>{t('sidebar.letters.unanswered', { count: unanswered.length })}</h3>
      {unanswered.length === 0 && (
        <Empty>{t(answered === 0 ? 'sidebar.letters.nobodyAsked' : 'sidebar.letters.allAnswered')}</Empty>
      )}
      <Parties rows={unanswered} />
      {expired.length > 0 && <h3>{t('sidebar.letters.expired', { count: expired.length })}</h3>}
      <Parties rows={expired} />
    </section>
  );
}

function Parties({
  rows,
}: {
  readonly rows: readonly { readonly party: string; readonly name: string; readonly expires: string }[];
}): JSX.Element {
  return (
    <ul class="rows">
      {rows.map(({ party, name, expires }) => (
        <li key={party}>
          <strong>{name}</strong> {party} {t('sidebar.letters.until', { date: day(expires) })}
        </li>
      ))}
    </ul>
  );
}
