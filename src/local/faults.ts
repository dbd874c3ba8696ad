import { apiError, type CallRecord, ServiceError, seededRandom } from './kernel.ts';
import { ExecutionKilled } from './membrane.ts';
import type { TriggerRecord } from './services/triggers.ts';

/**
 * `transient`: an error, and nothing was done. `unknown`: it was done, and an
 * error all the same. `killed`: it was done, and the execution ends there.
 * `quota`: refused, too many calls (429, or the day's quota of mail and the like).
 */
export type FaultKind = 'transient' | 'unknown' | 'killed' | 'quota';

/** Something that goes wrong at a service call. */
export interface Fault {
  readonly kind: FaultKind;
  /** The call's number since the workspace was opened (from 1), or what tells it. */
  readonly at: number | ((record: CallRecord, index: number) => boolean);
  /** How often at most; once unless it says more. */
  readonly times?: number;
}

/** How an event reaches a trigger: so many times at once (0: never), after a while, or refused for want of the day's trigger time. */
export type Delivery = number | { readonly late: number } | 'quota';

/** guides/services/quotas, "Current limitations" */
export const TRIGGER_TIME_SPENT = 'Service using too much computer time for one day.';

/** The hooks that carry out a plan. The first fault that fits a call happens. */
export function faultHooks(plan: readonly Fault[]): {
  before(record: CallRecord, index: number): void;
  after(record: CallRecord, index: number): void;
} {
  const left = new Map(plan.map((fault) => [fault, fault.times ?? 1]));
  let due: Fault | undefined;
  const fits = (fault: Fault, record: CallRecord, index: number): boolean =>
    (left.get(fault) ?? 0) > 0 && (typeof fault.at === 'number' ? fault.at === index : fault.at(record, index));
  return {
    before(record, index) {
      due = plan.find((fault) => fits(fault, record, index));
      if (!due) return;
      left.set(due, (left.get(due) ?? 0) - 1);
      if (due.kind === 'transient') throw unavailable(record);
      if (due.kind === 'quota') throw exhausted(record);
    },
    after(_, index) {
      if (due?.kind === 'killed') throw new ExecutionKilled(`killed after call ${index}`);
      // A time-out has no answer, hence no details (guides/support/troubleshooting names the words).
      if (due?.kind === 'unknown') throw new ServiceError('Server not available.');
    },
  };
}

function unavailable({ rest }: CallRecord): ServiceError {
  return rest
    ? apiError(`${rest.api}.${rest.method}`, 503, 'The service is currently unavailable.', 'UNAVAILABLE')
    : new ServiceError('Server error occurred, please try again.');
}

/** workspace/sheets/api/limits; guides/services/quotas, "Service invoked too many times" */
function exhausted({ service, rest }: CallRecord): ServiceError {
  return rest
    ? apiError(`${rest.api}.${rest.method}`, 429, 'Quota exceeded.', 'RESOURCE_EXHAUSTED')
    : new ServiceError(`Service invoked too many times for one day: ${service}.`);
}

/** Faults that come of themselves: each call meets each kind with its likelihood. */
export function seededFaults(seed: number, likelihood: Readonly<Partial<Record<FaultKind, number>>>): readonly Fault[] {
  const random = seededRandom(seed);
  return Object.entries(likelihood).map(([kind, chance]) => ({
    kind: kind as FaultKind,
    at: () => random() < chance,
    times: Number.POSITIVE_INFINITY,
  }));
}

/** Events that get lost, come twice or up to an hour late of themselves. */
export function seededDeliveries(
  seed: number,
  likelihood: Readonly<Partial<Record<'lost' | 'doubled' | 'late', number>>>,
): (trigger: TriggerRecord) => Delivery {
  const random = seededRandom(seed);
  const { lost = 0, doubled = 0, late = 0 } = likelihood;
  return () => {
    const draw = random();
    if (draw < lost) return 0;
    if (draw < lost + doubled) return 2;
    return draw < lost + doubled + late ? { late: Math.ceil(random() * 3_600_000) } : 1;
  };
}
