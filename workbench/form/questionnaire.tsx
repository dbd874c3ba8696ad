import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { FormItem, FormView } from '../api.ts';
import { t } from '../words.ts';
import { Item } from './item.tsx';
import { useJourney } from './journey.ts';

interface QuestionnaireProps {
  readonly form: FormView;
  readonly onSent: () => void;
}

/** The questions page by page; what was answered stays when one goes back. */
export function Questionnaire({ form, onSent }: QuestionnaireProps): JSX.Element {
  const { page, items, answers, problems, refused, sending, isLast, isFirst, answer, next, back } = useJourney(
    form,
    onSent,
  );
  const top = useTopOn(page);
  const total = form.pages.length;
  const count = Object.keys(problems).length;
  const submit = (event: Event): void => {
    event.preventDefault();
    const stop = next();
    if (stop) focusOn(stop);
  };
  return (
    <main ref={top}>
      <div class="panel head">
        <h1 tabIndex={-1}>{form.title}</h1>
        {isFirst && form.description !== '' && <p class="description">{form.description}</p>}
        {form.progressBar && total > 1 && <Progress page={page} total={total} />}
      </div>
      <form noValidate onSubmit={submit}>
        {items.map((item) => (
          <Item
            key={item.id}
            item={item}
            value={answers[item.id]}
            problem={problems[item.id] ?? ''}
            onChange={(value) => answer(item, value)}
          />
        ))}
        <div aria-live="polite">{count > 0 && <p class="refused">{t('workbench.form.problems', { count })}</p>}</div>
        {refused !== '' && (
          <p role="alert" class="refused">
            {refused}
          </p>
        )}
        <div class="turn">
          {!isFirst && (
            <button type="button" onClick={back}>
              {t('workbench.form.back')}
            </button>
          )}
          <button type="submit" class="main" aria-disabled={sending}>
            {t(!isLast ? 'workbench.form.next' : sending ? 'workbench.form.sending' : 'workbench.form.send')}
          </button>
        </div>
      </form>
    </main>
  );
}

function Progress({ page, total }: { readonly page: number; readonly total: number }): JSX.Element {
  const label = t('workbench.form.page', { page: page + 1, total });
  return (
    <div class="progress">
      <progress max={total} value={page + 1} aria-label={label} />
      <span>{label}</span>
    </div>
  );
}

function useTopOn(page: number): { current: HTMLElement | null } {
  const top = useRef<HTMLElement | null>(null);
  const first = useRef(true);
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    window.scrollTo(0, 0);
    top.current?.querySelector('h1')?.focus();
  }, [page]);
  return top;
}

function focusOn({ id }: FormItem): void {
  const item = document.getElementById(`item-${id}`);
  item?.scrollIntoView({ block: 'center' });
  item?.querySelector<HTMLElement>('input, textarea, select')?.focus({ preventScroll: true });
}
