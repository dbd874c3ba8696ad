import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { Origin } from '../importing/open.ts';
import { t } from '../words.ts';
import { Section } from './section.tsx';

interface ImportSourcesProps {
  readonly busy: boolean;
  readonly onOpen: (origin: Origin) => void;
}

/** The three places a list may come from. */
export function ImportSources({ busy, onOpen }: ImportSourcesProps): JSX.Element {
  const id = useId();
  const [link, setLink] = useState('');
  const chosen = (file: File | undefined): void => {
    if (file && !busy) onOpen({ from: 'file', file });
  };
  return (
    <>
      <p>{t('sidebar.import.lead')}</p>
      <p role="status" class={busy ? 'notice' : 'hidden'}>
        {busy ? t('sidebar.import.reading') : ''}
      </p>
      <Section heading={t('sidebar.import.sheet')} class="way">
        <p class="help">{t('sidebar.import.sheetHow')}</p>
        <button type="button" class="main" aria-disabled={busy} onClick={() => !busy && onOpen({ from: 'sheet' })}>
          {t('sidebar.import.readSheet')}
        </button>
      </Section>
      <section class="way">
        <label for={`${id}-file`}>{t('sidebar.import.upload')}</label>
        <p class="help" id={`${id}-fileHow`}>
          {t('sidebar.import.uploadHow')}
        </p>
        <input
          id={`${id}-file`}
          type="file"
          accept=".xlsx,.csv,.tsv,.docx,.txt"
          aria-describedby={`${id}-fileHow`}
          onChange={(event) => chosen(event.currentTarget.files?.[0])}
        />
      </section>
      <section class="way">
        <label for={`${id}-link`}>{t('sidebar.import.link')}</label>
        <p class="help" id={`${id}-linkHow`}>
          {t('sidebar.import.linkHow')}
        </p>
        <input
          id={`${id}-link`}
          type="text"
          value={link}
          aria-describedby={`${id}-linkHow`}
          onInput={(event) => setLink(event.currentTarget.value)}
        />
        <button
          type="button"
          class="quiet"
          aria-disabled={busy}
          disabled={link.trim() === ''}
          onClick={() => !busy && onOpen({ from: 'link', link })}
        >
          {t('sidebar.import.readLink')}
        </button>
      </section>
    </>
  );
}
