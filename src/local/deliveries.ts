import { type Delivery, TRIGGER_TIME_SPENT } from './faults.ts';
import type { Kernel } from './kernel.ts';
import { ExecutionKilled } from './membrane.ts';
import { ScriptError } from './sandbox.ts';
import { clockEvent } from './services/events.ts';
import { nextDue, type TriggerRecord } from './services/triggers.ts';
import type { World } from './world.ts';

/** What came of a trigger's run. */
export interface Fired {
  readonly handler: string;
  readonly owner: string;
  readonly error?: string;
}

/** What the deliveries need of the workspace. */
interface Host {
  readonly kernel: Kernel;
  readonly world: Pick<World, 'triggers'>;
  run(
    name: string,
    args: readonly unknown[],
    options: { readonly user: string; readonly context: 'trigger'; readonly event: object },
  ): unknown;
}

/** How events reach the installed triggers: once, several times, late, or not at all. */
export class Deliveries {
  /** Events on their way; one that has not arrived when the workspace is closed is lost. */
  #late: { readonly due: number; arrive(): Fired }[] = [];

  constructor(
    private readonly host: Host,
    /** How an event reaches a trigger; once where nothing is said. */
    private readonly deliver: ((trigger: TriggerRecord) => Delivery) | undefined,
  ) {}

  /** Sends an event to all triggers of its source. */
  fire(event: TriggerRecord['event'], sourceId: string, eventFor: (trigger: TriggerRecord) => object): Fired[] {
    const triggers = this.host.world.triggers.filter((one) => one.event === event && one.sourceId === sourceId);
    return triggers.flatMap((trigger) => this.#fire(trigger, eventFor(trigger)));
  }

  /** Lets late events arrive, then fires each clock trigger that is due, earliest first; those missed several times as A-TRIGGER-MISSED says. */
  fireDue(): Fired[] {
    const { kernel, world } = this.host;
    const fired = this.#arrivals();
    const waiting = world.triggers.filter((one) => this.#isDue(one)).sort((a, b) => (a.due ?? 0) - (b.due ?? 0));
    for (const trigger of waiting) {
      if (!world.triggers.includes(trigger) || !trigger.schedule) continue;
      let missed = 0;
      for (; this.#isDue(trigger); missed += 1) trigger.due = nextDue(trigger.schedule, trigger.due ?? 0);
      const times = kernel.assume['A-TRIGGER-MISSED'] === 'each' ? missed : 1;
      for (let i = 0; i < times; i += 1) fired.push(...this.#fire(trigger, clockEvent(kernel, trigger)));
      if (trigger.due === null && kernel.assume['A-TRIGGER-SPENT'] === 'gone') {
        world.triggers.splice(world.triggers.indexOf(trigger), 1);
      }
    }
    return fired;
  }

  #arrivals(): Fired[] {
    const now = this.host.kernel.clock.now();
    const late = this.#late.filter((event) => event.due <= now);
    this.#late = this.#late.filter((event) => !late.includes(event));
    return late.map((event) => event.arrive());
  }

  #isDue({ due }: TriggerRecord): boolean {
    return typeof due === 'number' && due <= this.host.kernel.clock.now();
  }

  /** A failing trigger shows nobody anything; it is on the Executions page (guides/triggers/installable, "Errors in triggers"). */
  #fire(trigger: TriggerRecord, event: object): Fired[] {
    const delivery = this.deliver?.(trigger) ?? 1;
    if (delivery === 'quota') return [{ ...told(trigger), error: TRIGGER_TIME_SPENT }];
    if (typeof delivery === 'number') return Array.from({ length: delivery }, () => this.#arrive(trigger, event));
    this.#late.push({ due: this.host.kernel.clock.now() + delivery.late, arrive: () => this.#arrive(trigger, event) });
    return [];
  }

  #arrive(trigger: TriggerRecord, event: object): Fired {
    try {
      this.host.run(trigger.handler, [], { user: trigger.owner, context: 'trigger', event });
      return told(trigger);
    } catch (error) {
      if (!(error instanceof ScriptError || error instanceof ExecutionKilled)) throw error;
      return { ...told(trigger), error: error.message };
    }
  }
}

function told({ handler, owner }: TriggerRecord): Fired {
  return { handler, owner };
}
