import type { JSX } from 'preact';
import type { MatchView } from '../../src/contract.ts';
import type { Actions } from '../app.tsx';
import { useSending } from '../loading.ts';
import { call } from '../server.ts';
import { t } from '../words.ts';
import { Section } from './section.tsx';
import { Problem } from './states.tsx';

/** The way to renewal, to letters, and to typing in a paper answer. */
export function FormLinks({ actions }: { readonly actions: Actions }): JSX.Element {
  return (
    <Section heading={t('sidebar.letters')}>
      <ul class="rows">
        <li>
          <button type="button" class="row" onClick={() => actions.open({ name: 'letters' })}>
            {t('sidebar.letters.open')}
          </button>
        </li>
        <li>
          <button type="button" class="row" onClick={() => actions.open({ name: 'links', party: '', title: '' })}>
            {t('sidebar.links.proxy')}
          </button>
        </li>
      </ul>
    </Section>
  );
}

/** At 打診 both sides are asked for an answer, afterwards for what they thought of it. */
export function WriteToSides({
  match,
  actions,
}: {
  readonly match: MatchView;
  readonly actions: Actions;
}): JSX.Element | null {
  const { sending, error, send } = useSending();
  const form = match.stage === '打診' ? 'answer' : ['実施', '完了'].includes(match.stage) ? 'feedback' : '';
  if (form === '') return null;
  const write = (): void => {
    void send(async () => {
      const letters = await call('writeToSides', match.id, form);
      actions.open({ name: 'letters', notice: t('sidebar.match.written', { count: letters.length }) });
    });
  };
  return (
    <>
      <Problem text={error} />
      <button type="button" class="quiet" aria-disabled={sending} onClick={write}>
        {t(form === 'answer' ? 'sidebar.match.writeAnswer' : 'sidebar.match.writeFeedback')}
      </button>
    </>
  );
}
