import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { Actions } from '../app.tsx';
import { t } from '../words.ts';

/** As much of a sentence as the script reads. */
const LONGEST = 1000;

/** Where a sentence is typed. */
export function SearchForm({ actions }: { readonly actions: Actions }): JSX.Element {
  const id = useId();
  const [sentence, setSentence] = useState('');
  const go = (event: Event): void => {
    event.preventDefault();
    if (sentence.trim() !== '') actions.open({ name: 'search', sentence: sentence.trim() });
  };
  return (
    <form class="field apart" onSubmit={go}>
      <label for={id}>{t('sidebar.search')}</label>
      <input
        id={id}
        type="text"
        maxLength={LONGEST}
        value={sentence}
        onInput={(event) => setSentence(event.currentTarget.value)}
      />
      <button type="submit" class="quiet">
        {t('sidebar.search.go')}
      </button>
    </form>
  );
}
