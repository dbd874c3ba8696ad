import type { JSX } from 'preact';
import { REPORTS } from '../../src/contract.ts';
import type { Actions } from '../app.tsx';
import { t } from '../words.ts';
import { Section } from './section.tsx';

/** What is wrong with the registry as a whole. */
export function Warnings({ texts }: { readonly texts: readonly string[] }): JSX.Element {
  return (
    <>
      {texts.map((text) => (
        <p key={text} role="alert" class="problem">
          {text}
        </p>
      ))}
    </>
  );
}

/** The way to the office's own pages. */
export function OfficeLinks({ actions }: { readonly actions: Actions }): JSX.Element {
  return (
    <Section heading={t('sidebar.office')}>
      <ul class="rows">
        <li>
          <button type="button" class="row" onClick={() => actions.open({ name: 'import' })}>
            {t('sidebar.import.open')}
          </button>
        </li>
        {REPORTS.map((report) => (
          <li key={report}>
            <button type="button" class="row" onClick={() => actions.open({ name: 'office', report })}>
              {t(`sidebar.office.${report}`)}
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
