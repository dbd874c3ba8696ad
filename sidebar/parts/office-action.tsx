import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { ReportAction } from '../../src/contract.ts';
import { t } from '../words.ts';

interface OfficeActionProps {
  readonly action: ReportAction;
  readonly busy: boolean;
  /** Whether what it needs was chosen. */
  readonly ready: boolean;
  /** `about` is the name of a file that was chosen; '' otherwise. */
  readonly onRun: (text: string, about: string) => void;
}

/** One thing that may be done, with what it asks for; what cannot be undone is asked once more. */
export function OfficeAction({ action, busy, ready, onRun }: OfficeActionProps): JSX.Element {
  const [text, setText] = useState('');
  const [sure, setSure] = useState(false);
  const id = useId();
  const asksText = action.asks.includes('text');
  const blocked = busy || !ready || (asksText && text.trim() === '');
  const go = (): void => {
    if (blocked) return;
    if (action.warning !== '' && !sure) {
      setSure(true);
      return;
    }
    setSure(false);
    onRun(text, '');
  };
  if (action.asks.includes('file')) return <FileField id={id} label={action.label} busy={busy} onRun={onRun} />;
  return (
    <div class="office-action">
      {asksText && (
        <div class="field">
          <label for={id}>{action.prompt}</label>
          <input id={id} type="text" value={text} onInput={(event) => setText(event.currentTarget.value)} />
        </div>
      )}
      {sure && <p role="alert">{action.warning}</p>}
      <button type="button" class={sure ? 'main' : 'quiet'} aria-disabled={blocked} onClick={go}>
        {busy ? t('sidebar.office.working') : sure ? t('sidebar.office.sure', { label: action.label }) : action.label}
      </button>
      {sure && (
        <button type="button" class="quiet" onClick={() => setSure(false)}>
          {t('sidebar.office.no')}
        </button>
      )}
    </div>
  );
}

interface FileFieldProps {
  readonly id: string;
  readonly label: string;
  readonly busy: boolean;
  readonly onRun: (text: string, about: string) => void;
}

function FileField({ id, label, busy, onRun }: FileFieldProps): JSX.Element {
  const read = (file: File | undefined): void => {
    if (!file || busy) return;
    const reader = new FileReader();
    // 「data:…;base64,」 comes first.
    reader.onload = () => onRun(String(reader.result).replace(/^[^,]*,/, ''), file.name);
    reader.readAsDataURL(file);
  };
  return (
    <div class="field office-action">
      <label for={id}>{busy ? t('sidebar.office.working') : label}</label>
      <input id={id} type="file" accept=".xlsx" onChange={(event) => read(event.currentTarget.files?.[0])} />
    </div>
  );
}
