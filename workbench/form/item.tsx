import type { ComponentChildren, JSX } from 'preact';
import type { FormItem } from '../api.ts';
import { t } from '../words.ts';
import { Choices, Scale } from './choices.tsx';

type Value = string | readonly string[] | undefined;

export interface ItemProps {
  readonly item: FormItem;
  readonly value: Value;
  /** What is wrong with the answer, or ''. */
  readonly problem: string;
  readonly onChange: (value: string | readonly string[]) => void;
}

const GROUPS: readonly string[] = ['MULTIPLE_CHOICE', 'CHECKBOX', 'SCALE'];

/** Whether an item is answered; page breaks and headings are not. */
export function isQuestion({ kind }: FormItem): boolean {
  return kind !== 'PAGE_BREAK' && kind !== 'SECTION_HEADER';
}

/** One item of a Form: a heading, or a question with its field. */
export function Item(props: ItemProps): JSX.Element {
  const { item } = props;
  if (!isQuestion(item)) {
    return (
      <div class="section">
        <h2>{item.title}</h2>
        {item.help !== '' && <p>{item.help}</p>}
      </div>
    );
  }
  return GROUPS.includes(item.kind) ? <GroupQuestion {...props} /> : <FieldQuestion {...props} />;
}

function GroupQuestion({ item, value, problem, onChange }: ItemProps): JSX.Element {
  return (
    <fieldset id={`item-${item.id}`} class={problem ? 'panel wrong' : 'panel'} {...describedBy(item, problem)}>
      <legend>
        <Title item={item} />
      </legend>
      <Help item={item} />
      {item.kind === 'SCALE' ? (
        <Scale item={item} value={String(value ?? '')} onChange={onChange} />
      ) : (
        <Choices item={item} value={[value ?? []].flat()} onChange={onChange} />
      )}
      <Problem item={item} text={problem} />
    </fieldset>
  );
}

function FieldQuestion({ item, value, problem, onChange }: ItemProps): JSX.Element {
  const field = {
    id: `field-${item.id}`,
    value: String(value ?? ''),
    required: item.required,
    'aria-invalid': problem !== '',
    ...describedBy(item, problem),
  };
  return (
    <div id={`item-${item.id}`} class={problem ? 'panel wrong' : 'panel'}>
      <label for={field.id}>
        <Title item={item} />
      </label>
      <Help item={item} />
      {item.kind === 'PARAGRAPH_TEXT' && (
        <textarea {...field} rows={4} onInput={(event) => onChange(event.currentTarget.value)} />
      )}
      {item.kind === 'DATE' && (
        <input {...field} type="date" onInput={(event) => onChange(event.currentTarget.value)} />
      )}
      {item.kind === 'DATETIME' && (
        <input
          {...field}
          value={field.value.replace(' ', 'T')}
          type="datetime-local"
          onInput={(event) => onChange(event.currentTarget.value.replace('T', ' '))}
        />
      )}
      {item.kind === 'TEXT' && (
        <input {...field} type="text" onInput={(event) => onChange(event.currentTarget.value)} />
      )}
      {item.kind === 'LIST' && (
        <select {...field} onChange={(event) => onChange(event.currentTarget.value)}>
          <option value="">{t('workbench.form.choose')}</option>
          {item.choices.map((choice) => (
            <option key={choice}>{choice}</option>
          ))}
        </select>
      )}
      <Problem item={item} text={problem} />
    </div>
  );
}

function describedBy({ id, help }: FormItem, problem: string): { readonly 'aria-describedby'?: string } {
  const ids = [...(help ? [`help-${id}`] : []), ...(problem ? [`problem-${id}`] : [])];
  return ids.length > 0 ? { 'aria-describedby': ids.join(' ') } : {};
}

function Title({ item }: { readonly item: FormItem }): ComponentChildren {
  return (
    <>
      {item.title}
      {item.required && <span class="must">{t('workbench.form.required')}</span>}
    </>
  );
}

function Help({ item }: { readonly item: FormItem }): JSX.Element | null {
  if (item.help === '') return null;
  return (
    <p class="help" id={`help-${item.id}`}>
      {item.help}
    </p>
  );
}

function Problem({ item, text }: { readonly item: FormItem; readonly text: string }): JSX.Element | null {
  if (text === '') return null;
  return (
    <p class="problem" id={`problem-${item.id}`}>
      {text}
    </p>
  );
}
