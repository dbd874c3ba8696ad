import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { FormView } from '../api.ts';
import { ask, messageOf } from '../client.ts';
import { t } from '../words.ts';
import { Questionnaire } from './questionnaire.tsx';

interface FormPageProps {
  readonly id: string;
  readonly query: string;
}

/** A Form as its respondent meets it. */
export function FormPage({ id, query }: FormPageProps): JSX.Element {
  const [form, setForm] = useState<FormView>();
  const [problem, setProblem] = useState('');
  const [sent, setSent] = useState(0);
  const [done, setDone] = useState(false);
  useEffect(() => {
    ask<FormView>(`form/${encodeURIComponent(id)}?query=${encodeURIComponent(query)}`).then(setForm, (error: unknown) =>
      setProblem(messageOf(error)),
    );
  }, [id, query]);
  if (problem !== '') return <Sheet title="" text={problem} alert />;
  if (!form) return <p class="loading">{t('workbench.loading')}</p>;
  if (form.closed !== '') return <Sheet title={form.title} text={form.closed.trim() || t('workbench.form.closed')} />;
  if (done) {
    const again = (): void => {
      setDone(false);
      setSent(sent + 1);
    };
    return <Sent form={form} onAgain={again} />;
  }
  return <Questionnaire key={sent} form={form} onSent={() => setDone(true)} />;
}

interface SheetProps {
  readonly title: string;
  readonly text: string;
  readonly alert?: boolean;
}

function Sheet({ title, text, alert = false }: SheetProps): JSX.Element {
  return (
    <main>
      <div class="panel head">
        {title !== '' && <h1>{title}</h1>}
        <p role={alert ? 'alert' : undefined}>{text}</p>
      </div>
    </main>
  );
}

function Sent({ form, onAgain }: { readonly form: FormView; readonly onAgain: () => void }): JSX.Element {
  useEffect(() => {
    window.scrollTo(0, 0);
    document.querySelector('h1')?.focus();
  }, []);
  return (
    <main>
      <div class="panel head">
        <p class="form-title">{form.title}</p>
        <h1 tabIndex={-1}>{t('workbench.form.sent')}</h1>
        <p>{form.confirmation || t('workbench.form.thanks')}</p>
        {form.respondAgain && (
          <button type="button" onClick={onAgain}>
            {t('workbench.form.again')}
          </button>
        )}
      </div>
    </main>
  );
}
