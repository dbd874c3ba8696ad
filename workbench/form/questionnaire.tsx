import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { FormAnswers, FormItem, FormOutcome, FormSheet, FormView } from '../api.ts';
import { ask, messageOf } from '../client.ts';
import { t } from '../words.ts';
import { Item, isQuestion } from './item.tsx';

interface QuestionnaireProps {
  readonly form: FormView;
  readonly onSent: () => void;
}

const EMPTY: FormSheet = { items: [], next: 0 };

type Problems = Readonly<Record<number, string>>;

/** The questions page by page; what was answered stays when one goes back. */
export function Questionnaire({ form, onSent }: QuestionnaireProps): JSX.Element {
  const [answers, setAnswers] = useState<FormAnswers>(form.given);
  const [trail, setTrail] = useState<readonly number[]>([0]);
  const [problems, setProblems] = useState<Problems>({});
  const [refused, setRefused] = useState('');
  const [sending, setSending] = useState(false);
  const total = form.pages.length;
  const page = trail.at(-1) ?? 0;
  const sheet = form.pages[page] ?? EMPTY;
  const following = nextPage(sheet, answers);
  const top = useTopOn(page);

  const isLast = following >= total;

  const turn = (to: readonly number[]): void => {
    setProblems({});
    setRefused('');
    setTrail(to);
  };
  const next = (): void => {
    const missing = missingIn(sheet.items, answers);
    setProblems(missing);
    const first = sheet.items.find((item) => item.id in missing);
    if (first) focusOn(first);
    else if (isLast) void send();
    else turn([...trail, following]);
  };
  const send = async (): Promise<void> => {
    if (sending) return;
    setSending(true);
    try {
      const outcome = await ask<FormOutcome>(`form/${form.id}`, given(form, trail, answers));
      if (outcome.ok) return onSent();
      const where = trail.findIndex((at) => form.pages[at]?.items.some((item) => item.id === outcome.item));
      if (where >= 0) setTrail(trail.slice(0, where + 1));
      if (outcome.item === null) setRefused(outcome.message);
      else setProblems({ [outcome.item]: outcome.message });
    } catch (error) {
      setRefused(messageOf(error));
    } finally {
      setSending(false);
    }
  };
  const count = Object.keys(problems).length;
  return (
    <main ref={top}>
      <div class="panel head">
        <h1 tabIndex={-1}>{form.title}</h1>
        {page === 0 && form.description !== '' && <p class="description">{form.description}</p>}
        {form.progressBar && total > 1 && <Progress page={page} total={total} />}
      </div>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          next();
        }}
      >
        {sheet.items.map((item) => (
          <Item
            key={item.id}
            item={item}
            value={answers[item.id]}
            problem={problems[item.id] ?? ''}
            onChange={(value) => setAnswers({ ...answers, [item.id]: value })}
          />
        ))}
        <div aria-live="polite">{count > 0 && <p class="refused">{t('workbench.form.problems', { count })}</p>}</div>
        {refused !== '' && (
          <p role="alert" class="refused">
            {refused}
          </p>
        )}
        <div class="turn">
          {trail.length > 1 && (
            <button type="button" onClick={() => turn(trail.slice(0, -1))}>
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

function missingIn(items: readonly FormItem[], answers: FormAnswers): Problems {
  const missing = items.filter((item) => isQuestion(item) && item.required && (answers[item.id] ?? '').length === 0);
  return Object.fromEntries(missing.map((item) => [item.id, t('workbench.form.missing')]));
}

/** Where a page leads: where its last chosen branch says, else to the page that follows it. */
function nextPage({ items, next }: FormSheet, answers: FormAnswers): number {
  return items.flatMap(({ id, branches }) => branches[String(answers[id])] ?? []).at(-1) ?? next;
}

/** The answers on the way taken; what was left or emptied again is not sent at all. */
function given(form: FormView, trail: readonly number[], answers: FormAnswers): FormAnswers {
  const met = new Set(trail.flatMap((page) => form.pages[page]?.items.map((item) => String(item.id)) ?? []));
  return Object.fromEntries(Object.entries(answers).filter(([id, value]) => met.has(id) && value.length > 0));
}

function focusOn({ id }: FormItem): void {
  const item = document.getElementById(`item-${id}`);
  item?.scrollIntoView({ block: 'center' });
  item?.querySelector<HTMLElement>('input, textarea, select')?.focus({ preventScroll: true });
}
