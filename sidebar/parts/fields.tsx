import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { t } from '../words.ts';

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly type: 'text' | 'date' | 'long';
  readonly value?: string;
  readonly min?: string;
  readonly max?: string;
  readonly help?: string;
  readonly required?: boolean;
}

/** A labelled field; what is needed is said in words, not by a star. */
export function Field({ name, label, type, value, min, max, help, required = false }: FieldProps): JSX.Element {
  const id = useId();
  const common = {
    id,
    name,
    required,
    defaultValue: value ?? '',
    ...(help ? { 'aria-describedby': `${id}-help` } : {}),
  };
  const limits = { ...(min ? { min } : {}), ...(max ? { max } : {}) };
  return (
    <div class="field">
      <label for={id}>
        {label} <Need required={required} />
      </label>
      {help && (
        <p class="help" id={`${id}-help`}>
          {help}
        </p>
      )}
      {type === 'long' && <textarea rows={4} {...common} />}
      {type === 'text' && <input type="text" {...common} />}
      {type === 'date' && <input type="date" {...common} {...limits} />}
    </div>
  );
}

interface ChoiceFieldProps {
  readonly name: string;
  readonly label: string;
  readonly options: readonly string[];
}

/** A labelled choice of one, the first option chosen. */
export function ChoiceField({ name, label, options }: ChoiceFieldProps): JSX.Element {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>
        {label} <Need required />
      </label>
      <select id={id} name={name}>
        {options.map((option) => (
          <option key={option}>{option}</option>
        ))}
      </select>
    </div>
  );
}

function Need({ required }: { readonly required: boolean }): JSX.Element {
  return (
    <span class={required ? 'must' : 'may'}>{t(required ? 'sidebar.step.required' : 'sidebar.step.optional')}</span>
  );
}
