import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { LinkGiven } from '../../src/contract.ts';
import { useLoaded, useSending } from '../loading.ts';
import { Empty, Problem, Title, Waiting } from '../parts/states.tsx';
import { call } from '../server.ts';
import { day, t } from '../words.ts';

interface LinksPageProps {
  /** '' for a paper answer of somebody who is not registered. */
  readonly party: string;
  readonly title: string;
}

/** The Forms that a party can answer without a match. */
const FORMS = [
  ['hearing', '種シート ヒアリング'],
  ['expertSignup', '専門家 登録'],
  ['post', '困りごと・できること'],
] as const;

/** A party's links: a new one for itself, or for staff who type in its paper. */
export function LinksPage({ party, title }: LinksPageProps): JSX.Element {
  const { value, error, reload } = useLoaded(() => call('linksOf', party));
  const [form, setForm] = useState<string>(FORMS[0][0]);
  const [given, setGiven] = useState<(LinkGiven & { readonly proxy: boolean }) | null>(null);
  const { sending, error: problem, send } = useSending();
  const give = (proxy: boolean): void => {
    void send(async () => {
      setGiven({ ...(await call('giveLink', { form, party, proxy })), proxy });
      reload();
    });
  };
  const revoke = (id: string): void => {
    void send(async () => {
      await call('revokeLink', id);
      reload();
    });
  };
  return (
    <>
      <div class="masthead">
        <p>{title}</p>
        <Title>{t('sidebar.links')}</Title>
      </div>
      <p class="how">{t('sidebar.links.how')}</p>
      <label class="field">
        {t('sidebar.links.form')}
        <select value={form} onChange={(event) => setForm(event.currentTarget.value)}>
          {FORMS.map(([key, name]) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <Problem text={problem} />
      {party !== '' && (
        <button type="button" class="main" aria-disabled={sending} onClick={() => give(false)}>
          {t('sidebar.links.own')}
        </button>
      )}
      <button type="button" class="quiet" aria-disabled={sending} onClick={() => give(true)}>
        {t('sidebar.links.proxy')}
      </button>
      {given && <Given link={given} />}
      <h2 class="apart">{t('sidebar.links.given', { count: value?.length ?? 0 })}</h2>
      <Problem text={error} retry={reload} />
      {!value && error === '' && <Waiting />}
      {value?.length === 0 && <Empty>{t('sidebar.links.none')}</Empty>}
      <ul class="rows">
        {value?.map(({ id, form: name, purpose, state, expires }) => (
          <li key={id}>
            <strong>{name}</strong>
            <p>{t('sidebar.links.line', { purpose, state, date: day(expires) })}</p>
            {state === '有効' && (
              <button type="button" class="quiet" aria-disabled={sending} onClick={() => revoke(id)}>
                {t('sidebar.links.revoke')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function Given({ link }: { readonly link: LinkGiven & { readonly proxy: boolean } }): JSX.Element {
  return (
    <section class="way" role="status">
      <p>{t('sidebar.links.made', { date: day(link.expires) })}</p>
      {link.proxy && <p>{t('sidebar.links.proxyHow')}</p>}
      <label class="field">
        {t('sidebar.links.address')}
        <input type="text" readOnly value={link.url} onFocus={(event) => event.currentTarget.select()} />
      </label>
      <a href={link.url} target="_blank" rel="noopener">
        {t('sidebar.links.visit')}
      </a>
    </section>
  );
}
