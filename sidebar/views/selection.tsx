import type { JSX } from 'preact';
import type { NeedView, Selection } from '../../src/contract.ts';
import type { ITEM_STATES } from '../../src/domain/schema/options.ts';
import type { Actions } from '../app.tsx';
import type { Loaded } from '../loading.ts';
import { MatchList } from '../parts/match-list.tsx';
import { Outside } from '../parts/outside.tsx';
import { Section } from '../parts/section.tsx';
import { Empty, Problem, Title, Waiting } from '../parts/states.tsx';
import { t } from '../words.ts';

interface SelectionPageProps {
  readonly selection: Loaded<Selection | null>;
  readonly today: string;
  readonly actions: Actions;
}

/** States of a need for which somebody is still looked for. */
const SOUGHT: readonly string[] = ['募集中', '打診中'] satisfies readonly (typeof ITEM_STATES)[number][];
const isSought = ({ state }: NeedView): boolean => SOUGHT.includes(state);

/** The record in the row where the person's cursor stands. */
export function SelectionPage({ selection, today, actions }: SelectionPageProps): JSX.Element {
  const { value, error, loading, reload } = selection;
  return (
    <>
      <Problem text={error} retry={reload} />
      {value === undefined && error === '' && <Waiting />}
      {value === null && <NothingSelected />}
      {value && <Record value={value} today={today} actions={actions} />}
      {value !== undefined && (
        <button type="button" class="quiet reload" aria-disabled={loading} onClick={reload}>
          <span aria-hidden="true">↻</span> {loading ? t('sidebar.loading') : t('sidebar.reload')}
        </button>
      )}
    </>
  );
}

function NothingSelected(): JSX.Element {
  return (
    <>
      <Title>{t('sidebar.selection.empty')}</Title>
      <Empty>{t('sidebar.selection.emptyHow')}</Empty>
    </>
  );
}

interface RecordProps {
  readonly value: Selection;
  readonly today: string;
  readonly actions: Actions;
}

function Record({ value, today, actions }: RecordProps): JSX.Element {
  const { needs, matches } = value;
  return (
    <>
      <div class="masthead" aria-live="polite">
        <p>{value.subtitle}</p>
        <Title>{value.title}</Title>
      </div>
      <Section heading={t('sidebar.selection.needs', { count: needs.length })}>
        {needs.length === 0 && <Empty>{t('sidebar.selection.noNeeds')}</Empty>}
        <ul class="rows">
          {needs.map((need) => (
            <Need key={need.id} need={need} onFind={() => actions.open({ name: 'suggestions', need })} />
          ))}
        </ul>
      </Section>
      <Section heading={t('sidebar.selection.matches', { count: matches.length })}>
        {matches.length === 0 ? (
          <Empty>{t(needs.some(isSought) ? 'sidebar.selection.noMatches' : 'sidebar.selection.noMatchesHere')}</Empty>
        ) : (
          <MatchList matches={matches} today={today} onOpen={(match) => actions.open({ name: 'match', match })} />
        )}
      </Section>
      {['団体', '専門家'].includes(value.table) && (
        <button
          type="button"
          class="quiet"
          onClick={() => actions.open({ name: 'links', party: value.id, title: value.title })}
        >
          {t('sidebar.links.open')}
        </button>
      )}
      <Section heading={t('sidebar.selection.facts')}>
        <dl class="facts">
          {value.facts.map(({ label, text }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section heading={t('sidebar.selection.documents', { count: value.documents.length })}>
        <Documents documents={value.documents} />
      </Section>
    </>
  );
}

function Need({ need, onFind }: { readonly need: NeedView; readonly onFind: () => void }): JSX.Element {
  const { id, kind, title, state } = need;
  return (
    <li class="need">
      <span class="row-head">
        <span class="tag">{kind}</span>
        <span class="row-id">{state}</span>
      </span>
      <strong>{title}</strong>
      {isSought(need) ? (
        <button type="button" class="main" aria-label={t('sidebar.findFor', { title })} onClick={onFind}>
          {t('sidebar.find')}
        </button>
      ) : (
        <p class="how">{t('sidebar.selection.closed', { state, id })}</p>
      )}
    </li>
  );
}

function Documents({ documents }: Pick<Selection, 'documents'>): JSX.Element {
  if (documents.length === 0) return <Empty>{t('sidebar.selection.noDocuments')}</Empty>;
  return (
    <ul class="documents">
      {documents.map(({ title, url, pdfUrl }) => (
        <li key={url}>
          <Outside href={url} about="">
            {title}
          </Outside>
          {pdfUrl !== '' && (
            <Outside href={pdfUrl} about={title}>
              [{t('sidebar.selection.pdf')}]
            </Outside>
          )}
        </li>
      ))}
    </ul>
  );
}
