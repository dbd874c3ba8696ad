import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { MorningOutcome } from './api.ts';
import { ask, messageOf } from './client.ts';
import { type Office, useOffice } from './office.ts';
import { type Role, TopBar } from './parts/top-bar.tsx';
import { BookPlace } from './places/book.tsx';
import { DrivePlace } from './places/drive.tsx';
import { FormsPlace } from './places/forms.tsx';
import { MailsPlace } from './places/mails.tsx';
import { OutsidePlace } from './places/outside.tsx';
import { moment, t } from './words.ts';

const PLACES = ['book', 'forms', 'drive', 'mails'] as const;
export type Place = (typeof PLACES)[number];

const placeOf = (hash: string): Place => PLACES.find((place) => `#${place}` === hash) ?? 'book';

/** The workbench: one role at a time, and for staff one place at a time. */
export function App(): JSX.Element {
  const office = useOffice();
  const [role, setRole] = useState<Role>('staff');
  const place = usePlace();
  return (
    <>
      <a class="skip" href="#main">
        {t('workbench.skip')}
      </a>
      <TopBar office={office} role={role} onRole={setRole} place={place} onMorning={() => void morning(office)} />
      <main id="main" tabIndex={-1} class={role === 'staff' && place === 'book' ? 'book' : 'page'}>
        {office.view && <Shown office={office} role={role} place={place} />}
        {!office.view && office.said.text === '' && <p class="loading">{t('workbench.loading')}</p>}
      </main>
      <Said office={office} />
    </>
  );
}

interface ShownProps {
  readonly office: Office;
  readonly role: Role;
  readonly place: Place;
}

function Shown({ office, role, place }: ShownProps): JSX.Element | null {
  const { view } = office;
  if (!view) return null;
  if (role !== 'staff') return <OutsidePlace view={view} role={role} />;
  switch (place) {
    case 'book':
      return <BookPlace office={office} view={view} />;
    case 'forms':
      return <FormsPlace forms={view.forms} />;
    case 'drive':
      return <DrivePlace files={view.files} />;
    case 'mails':
      return <MailsPlace mails={view.mails} />;
  }
}

/** What was done or went wrong, until it is closed. */
function Said({ office }: { readonly office: Office }): JSX.Element {
  const { text, kind } = office.said;
  return (
    <div class="said-place" aria-live="polite">
      {text !== '' && (
        <div class={`said ${kind}`} role={kind === 'problem' ? 'alert' : undefined}>
          <p>{text}</p>
          <button type="button" onClick={() => office.say('')}>
            {t('workbench.close')}
          </button>
        </div>
      )}
    </div>
  );
}

function usePlace(): Place {
  const [place, setPlace] = useState(placeOf(location.hash));
  useEffect(() => {
    const moved = (): void => setPlace(placeOf(location.hash));
    window.addEventListener('hashchange', moved);
    return () => window.removeEventListener('hashchange', moved);
  }, []);
  return place;
}

async function morning(office: Office): Promise<void> {
  try {
    const { now, fired } = await ask<MorningOutcome>('morning', {});
    const names = fired.map(({ handler, error }) =>
      error === '' ? handler : t('workbench.morning.failed', { handler, message: error }),
    );
    const date = moment(now);
    office.say(
      names.length > 0
        ? t('workbench.morning.done', { date, fired: names.join('、') })
        : t('workbench.morning.none', { date }),
    );
    office.refresh();
  } catch (error) {
    office.say(messageOf(error), 'problem');
  }
}
