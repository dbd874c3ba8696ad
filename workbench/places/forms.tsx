import type { JSX } from 'preact';
import type { FormLink } from '../api.ts';
import { OutsideLink } from '../parts/outside-link.tsx';
import { t } from '../words.ts';

/** The Forms, each with the link that its respondents get. */
export function FormsPlace({ forms }: { readonly forms: readonly FormLink[] }): JSX.Element {
  return (
    <>
      <h1>{t('workbench.forms.title')}</h1>
      <p class="lead">{t('workbench.forms.lead')}</p>
      <FormList forms={forms} staff />
    </>
  );
}

interface FormListProps {
  readonly forms: readonly FormLink[];
  /** Staff also see how many have answered. */
  readonly staff: boolean;
}

/** Forms as cards, each with the way to answer it. */
export function FormList({ forms, staff }: FormListProps): JSX.Element {
  if (forms.length === 0) return <p class="empty">{t('workbench.forms.none')}</p>;
  return (
    <ul class="cards">
      {forms.map(({ id, title, description, open, responses }) => (
        <li key={id} class="card">
          <h2>{title}</h2>
          <p>{description}</p>
          <p class="small">
            {t(open ? 'workbench.forms.open' : 'workbench.forms.shut')}
            {staff && `・${t('workbench.forms.count', { count: responses })}`}
          </p>
          <OutsideLink class="button" href={`/form/${id}`}>
            {t('workbench.forms.answer')}
            <span class="hidden">: {title}</span>
          </OutsideLink>
        </li>
      ))}
    </ul>
  );
}
