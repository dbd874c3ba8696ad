import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { IntakeDetail, IntakeView } from '../../src/contract.ts';
import type { INTAKE_STATES } from '../../src/domain/schema/options.ts';
import { call } from '../server.ts';
import { t } from '../words.ts';
import { Empty } from './states.tsx';

/** Settles a row: what is asked of the script, and the state that the row then has. */
export type Settle = (ask: () => Promise<IntakeView>, state: (typeof INTAKE_STATES)[number]) => void;

interface WaysProps {
  readonly detail: IntakeDetail;
  /** The party to merge into; '' while none is chosen. */
  readonly target: string;
  readonly busy: boolean;
  readonly onTarget: (party: string) => void;
  readonly onSettle: Settle;
}

/** The ways to settle a row of 受付: as it came, into a registered party, or not at all. */
export function Ways(props: WaysProps): JSX.Element {
  const { detail, busy, onSettle } = props;
  return (
    <>
      {detail.ready ? (
        <Accept id={detail.id} busy={busy} onSettle={onSettle} />
      ) : (
        <Empty>{t('sidebar.desk.byHand')}</Empty>
      )}
      {detail.targets.length > 0 && <Merge {...props} />}
      <Refuse id={detail.id} busy={busy} onSettle={onSettle} />
    </>
  );
}

interface WayProps extends Pick<WaysProps, 'busy' | 'onSettle'> {
  readonly id: string;
}

function Accept({ id, busy, onSettle }: WayProps): JSX.Element {
  const accept = (): void => onSettle(() => call('acceptIntake', id), '登録した');
  return (
    <section class="way">
      <p>{t('sidebar.desk.acceptHow')}</p>
      <button type="button" class="main" aria-disabled={busy} onClick={accept}>
        {t('sidebar.desk.accept')}
      </button>
    </section>
  );
}

function Merge({ detail, target, busy, onTarget, onSettle }: WaysProps): JSX.Element {
  const { id, targets, mergeable } = detail;
  const chosen = targets.find((one) => one.id === target);
  const merge = (): void => onSettle(() => call('mergeIntake', id, target), '統合した');
  return (
    <section class="way">
      <p>{t('sidebar.desk.mergeHow')}</p>
      {targets.map(({ id: party, name, percent }) => (
        <button key={party} type="button" class="quiet" aria-pressed={party === target} onClick={() => onTarget(party)}>
          {percent === null
            ? t('sidebar.desk.with', { name: `${name} ${party}` })
            : t('sidebar.desk.withLikely', { name: `${name} ${party}`, percent })}
        </button>
      ))}
      {chosen && mergeable && (
        <button type="button" class="main" aria-disabled={busy} onClick={merge}>
          {t('sidebar.desk.merge', { name: chosen.name })}
        </button>
      )}
    </section>
  );
}

function Refuse({ id, busy, onSettle }: WayProps): JSX.Element {
  const field = useId();
  const [reason, setReason] = useState('');
  const refuse = (event: Event): void => {
    event.preventDefault();
    onSettle(() => call('refuseIntake', id, reason), '取り下げ');
  };
  return (
    <form class="way" onSubmit={refuse}>
      <div class="field">
        <label for={field}>{t('sidebar.desk.reason')}</label>
        <input
          id={field}
          type="text"
          required
          value={reason}
          onInput={(event) => setReason(event.currentTarget.value)}
        />
      </div>
      <button type="submit" class="quiet" aria-disabled={busy}>
        {t('sidebar.desk.refuse')}
      </button>
    </form>
  );
}
