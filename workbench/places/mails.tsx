import type { JSX } from 'preact';
import type { MailView } from '../api.ts';
import { LinkedText } from '../parts/outside-link.tsx';
import { moment, t } from '../words.ts';

/** What was sent. */
export function MailsPlace({ mails }: { readonly mails: readonly MailView[] }): JSX.Element {
  return (
    <>
      <h1>{t('workbench.mails.title')}</h1>
      <p class="lead">{t('workbench.mails.lead')}</p>
      {mails.length === 0 ? <p class="empty">{t('workbench.mails.none')}</p> : <MailList mails={mails} />}
    </>
  );
}

/** Mails as their readers see them; the links in them can be followed. */
export function MailList({ mails }: { readonly mails: readonly MailView[] }): JSX.Element {
  return (
    <ul class="cards">
      {mails.map((mail) => (
        <li key={mail.id} class="card mail">
          <h2>{mail.subject}</h2>
          <dl class="small">
            <dt>{t('workbench.mails.to')}</dt>
            <dd>{mail.to.join('、')}</dd>
            <dt>{t('workbench.mails.from')}</dt>
            <dd>{mail.from}</dd>
          </dl>
          <p class="mail-body">
            <LinkedText text={mail.body} />
          </p>
          <p class="small">{moment(mail.time)}</p>
        </li>
      ))}
    </ul>
  );
}
