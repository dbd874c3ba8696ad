import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { LinkGiven, LinkView } from '../../src/contract.ts';
import { useLoaded, useSending } from '../loading.ts';
import { Section } from '../parts/section.tsx';
import { Empty, Problem, Title, Waiting } from '../parts/states.tsx';
import { call } from '../server.ts';
import { day, t } from '../words.ts';

interface LinksPageProps {
  /** '' for a paper answer of somebody who is not registered. */
  readonly party: string;
  readonly title: string;
}

/** The Forms that a party can answer without a match. */
const FORMS = ['hearing', 'expertSignup', 'post'] as const;

/** A party's links: a new one for itself, or for staff who type in its paper. */
export function LinksPage({ party, title }: LinksPageProps): JSX.Element {
  const id = useId();
  const { value, error, reload } = useLoaded(() => call('linksOf', party));
  const [form, setForm] = useState<string>(FORMS[0]);
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
      <div class="field">
        <label for={id}>{t('sidebar.links.form')}</label>
        <select id={id} value={form} onChange={(event) => setForm(event.currentTarget.value)}>
          {FORMS.map((key) => (
            <option key={key} value={key}>
              {t(`sidebar.links.form.${key}`)}
            </option>
          ))}
        </select>
      </div>
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
      <Problem text={error} retry={reload} />
      {!value && error === '' && <Waiting />}
      {value && <Links links={value} busy={sending} onRevoke={revoke} />}
    </>
  );
}

interface LinksProps {
  readonly links: readonly LinkView[];
  readonly busy: boolean;
  readonly onRevoke: (id: string) => void;
}

function Links({ links, busy, onRevoke }: LinksProps): JSX.Element {
  return (
    <Section heading={t('sidebar.links.given', { count: links.length })}>
      {links.length === 0 && <Empty>{t('sidebar.links.none')}</Empty>}
      <ul class="rows">
        {links.map(({ id, form, purpose, state, expires }) => (
          <li key={id} class="row">
            <strong>{form}</strong>
            <span class="pair">{t('sidebar.links.line', { purpose, state, date: day(expires) })}</span>
            {state === '有効' && (
              <button type="button" class="quiet" aria-disabled={busy} onClick={() => onRevoke(id)}>
                {t('sidebar.links.revoke')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Given({ link }: { readonly link: LinkGiven & { readonly proxy: boolean } }): JSX.Element {
  const id = useId();
  return (
    <section class="way" role="status">
      <p>{t('sidebar.links.made', { date: day(link.expires) })}</p>
      {link.proxy && <p>{t('sidebar.links.proxyHow')}</p>}
      <div class="field">
        <label for={id}>{t('sidebar.links.address')}</label>
        <input id={id} type="text" readOnly value={link.url} onFocus={(event) => event.currentTarget.select()} />
      </div>
      <a href={link.url} target="_blank" rel="noopener">
        {t('sidebar.links.visit')}
      </a>
    </section>
  );
}
