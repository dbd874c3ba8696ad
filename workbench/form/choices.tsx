import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { FormItem } from '../api.ts';
import { t } from '../words.ts';

interface ChoicesProps {
  readonly item: FormItem;
  readonly value: readonly string[];
  readonly onChange: (value: string | readonly string[]) => void;
}

/** One of several, or several of several; with an answer in one's own words where the Form allows it. */
export function Choices({ item, value, onChange }: ChoicesProps): JSX.Element {
  const many = item.kind === 'CHECKBOX';
  const own = value.find((one) => !item.choices.includes(one));
  const [ownText, setOwnText] = useState(own ?? '');
  const give = (chosen: readonly string[]): void => onChange(many ? chosen : (chosen[0] ?? ''));
  const toggle = (choice: string): void => {
    if (!many) give([choice]);
    else give(value.includes(choice) ? value.filter((one) => one !== choice) : [...value, choice]);
  };
  const write = (text: string): void => {
    setOwnText(text);
    const others = many ? value.filter((one) => item.choices.includes(one)) : [];
    give(text === '' ? others : [...others, text]);
  };
  return (
    <div class="choices">
      {item.choices.map((choice) => (
        <label key={choice}>
          <input
            type={many ? 'checkbox' : 'radio'}
            name={`item-${item.id}`}
            checked={value.includes(choice)}
            onChange={() => toggle(choice)}
          />
          {choice}
        </label>
      ))}
      {item.other && (
        <label class="own">
          {t('workbench.form.other')}
          <input
            type="text"
            aria-label={t('workbench.form.otherText')}
            value={ownText}
            onInput={(event) => write(event.currentTarget.value)}
          />
        </label>
      )}
      {!many && !item.required && value.length > 0 && value[0] !== '' && (
        <button type="button" class="clear" onClick={() => write('')}>
          {t('workbench.form.clear')}
        </button>
      )}
    </div>
  );
}

interface ScaleProps {
  readonly item: FormItem;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A number between two ends, each with its word. */
export function Scale({ item, value, onChange }: ScaleProps): JSX.Element {
  const [from, to] = item.bounds;
  const steps = Array.from({ length: to - from + 1 }, (_, i) => String(from + i));
  return (
    <div class="scale">
      <span>{item.labels[0]}</span>
      {steps.map((step) => (
        <label key={step}>
          {step}
          <input type="radio" name={`item-${item.id}`} checked={step === value} onChange={() => onChange(step)} />
        </label>
      ))}
      <span>{item.labels[1]}</span>
    </div>
  );
}
