import type { JSX, TargetedSubmitEvent } from 'preact';
import { useState } from 'preact/hooks';
import type { MatchView, StepRequest } from '../../src/contract.ts';
import { CONTACT_WAYS, DECLINE_REASONS } from '../../src/domain/schema/options.ts';
import { useSending } from '../loading.ts';
import { call } from '../server.ts';
import { stageName, t } from '../words.ts';
import { ChoiceField, Field } from './fields.tsx';
import { Section } from './section.tsx';
import { Problem } from './states.tsx';

const ENDS: readonly string[] = ['完了', '不成立'];

interface StepFormProps {
  readonly match: MatchView;
  readonly today: string;
  readonly onMoved: (match: MatchView) => void;
}

/** What the coordinator writes down when a match moves one stage on. */
export function StepForm({ match, today, onMoved }: StepFormProps): JSX.Element {
  const [to, setTo] = useState(match.nextStages[0] ?? '');
  const { sending, error, send } = useSending();
  const submit = (event: TargetedSubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const request = requestOf(match, new FormData(event.currentTarget));
    void send(async () => onMoved(await call('stepMatch', request)));
  };
  const stage = stageName(to);
  return (
    <Section heading={t('sidebar.match.form')}>
      <form class="step" onSubmit={submit}>
        <Destinations stages={match.nextStages} to={to} onChange={setTo} />
        <Field name="on" label={t('sidebar.step.on')} type="date" value={today} max={today} required />
        <ChoiceField name="way" label={t('sidebar.step.way')} options={CONTACT_WAYS} />
        <Field
          name="counterpart"
          label={t('sidebar.step.counterpart')}
          type="text"
          help={t('sidebar.step.counterpartHelp')}
        />
        <Field name="text" label={t('sidebar.step.text')} type="long" help={t('sidebar.step.textHelp')} required />
        {to === '不成立' && (
          <ChoiceField name="declineReason" label={t('sidebar.step.declineReason')} options={DECLINE_REASONS} />
        )}
        {ENDS.includes(to) ? (
          <p class="final">{t('sidebar.step.final', { stage })}</p>
        ) : (
          <>
            <Field
              name="nextAction"
              label={t('sidebar.step.nextAction')}
              type="text"
              help={t('sidebar.step.nextActionHelp')}
            />
            <Field name="nextOn" label={t('sidebar.step.nextOn')} type="date" min={today} />
          </>
        )}
        <Problem text={error} />
        <button type="submit" class="main" aria-disabled={sending}>
          {sending ? t('sidebar.step.submitting') : t('sidebar.step.submit', { stage })}
        </button>
      </form>
    </Section>
  );
}

interface DestinationsProps {
  readonly stages: readonly string[];
  readonly to: string;
  readonly onChange: (stage: string) => void;
}

function Destinations({ stages, to, onChange }: DestinationsProps): JSX.Element {
  return (
    <fieldset class="choices">
      <legend>{t('sidebar.step.to')}</legend>
      {stages.map((stage) => (
        <label key={stage}>
          <input type="radio" name="to" value={stage} checked={stage === to} onChange={() => onChange(stage)} />
          {stageName(stage)}
        </label>
      ))}
    </fieldset>
  );
}

function requestOf(match: MatchView, form: FormData): StepRequest {
  const text = (name: string): string => String(form.get(name) ?? '').trim();
  const reason = text('declineReason');
  return {
    match: match.id,
    from: match.stage,
    to: text('to'),
    on: text('on'),
    way: text('way'),
    counterpart: text('counterpart'),
    text: text('text'),
    nextAction: text('nextAction'),
    nextOn: text('nextOn'),
    ...(reason === '' ? {} : { declineReason: reason }),
  };
}
