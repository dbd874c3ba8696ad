import type { Bundle } from './bundle.ts';
import { type Kernel, seededRandom } from './kernel.ts';
import type { Membrane, Waiting } from './membrane.ts';
import { Thread } from './thread.ts';

/** An execution that is to run beside others. */
export interface Task {
  /** Called when its turn comes for the first time. */
  begin(): Entry;
  /** Called with what came out of the realm. */
  end(outcome: string): void;
}

export interface Entry {
  readonly bundle: Bundle;
  readonly membrane: Membrane;
  readonly setup: string;
  readonly name: string;
  readonly args: string;
}

/** Threads that have nothing to do: starting one takes longer than most executions. */
const idle: Thread[] = [];

/**
 * Runs executions that overlap: each stops at each of its service calls, and
 * the seed says whose is served next. One that waits (for a lock, in a sleep)
 * is passed over until what it waits for is there or its time is up; when all
 * wait, the clock moves on, so nothing waits for ever.
 */
export function overlap(tasks: readonly Task[], kernel: Kernel, seed: number): void {
  const random = seededRandom(seed);
  const open = new Set(tasks.map((task) => new Runner(task, kernel)));
  kernel.scheduled = true;
  try {
    while (open.size > 0) {
      const able = [...open].filter((runner) => runner.isAble());
      const next = able[Math.floor(random() * able.length)];
      if (!next) {
        const soonest = Math.min(...[...open].map((runner) => runner.until));
        kernel.clock.advance(Math.max(0, soonest - kernel.clock.now()));
      } else if (next.step()) open.delete(next);
    }
  } finally {
    kernel.scheduled = false;
  }
}

class Runner {
  /** When its waiting is over at the latest. */
  until = 0;
  #thread: Thread | undefined;
  #entry: Entry | undefined;
  #call: string | undefined;
  #waiting: Waiting | undefined;

  constructor(
    private readonly task: Task,
    private readonly kernel: Kernel,
  ) {}

  isAble(): boolean {
    return !this.#waiting || this.#waiting.isOver() || this.kernel.clock.now() >= this.until;
  }

  /** Begins, or has its call served, and runs up to the next one. Returns whether it has ended. */
  step(): boolean {
    this.#thread ??= idle.pop() ?? new Thread();
    this.#entry ??= this.task.begin();
    const [thread, entry, { membrane }] = [this.#thread, this.#entry, this.#entry];
    let said =
      this.#call === undefined
        ? thread.begin(entry.bundle, entry.setup, entry.name, entry.args)
        : thread.tell(membrane.send(this.#call));
    while (said.call !== undefined && !membrane.isServiceCall(said.call)) said = thread.tell(membrane.send(said.call));
    if (said.call === undefined) {
      idle.push(thread);
      this.task.end(said.outcome ?? '');
      return true;
    }
    this.#call = said.call;
    this.#waiting = membrane.waitingFor(said.call);
    this.until = this.#waiting ? this.kernel.clock.now() + this.#waiting.milliseconds : 0;
    return false;
  }
}
