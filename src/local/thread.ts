import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { Bundle } from './bundle.ts';

/** What a thread says: a message for its membrane, or how its execution ended. */
export interface Said {
  readonly call?: string;
  readonly outcome?: string;
}

const [TO_HOST, TO_WORKER] = [0, 1];
/** Real time after which a thread that says nothing is taken to be in an endless loop. */
const PATIENCE = 60_000;

/** A thread that runs executions of a bundle, one at a time. The host waits for it: at any moment only one side runs. */
export class Thread {
  readonly #signals = new Int32Array(new SharedArrayBuffer(8));
  readonly #port: MessagePort;
  readonly #worker: Worker;
  readonly #known = new Map<Bundle, number>();

  constructor() {
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    this.#worker = new Worker(new URL('./overlap-worker.js', import.meta.url), {
      workerData: { port: port2, signals: this.#signals },
      transferList: [port2],
      execArgv: [],
    });
    this.#worker.unref();
    port1.unref();
  }

  begin(bundle: Bundle, setup: string, name: string, args: string): Said {
    const known = this.#known.get(bundle);
    const script = known ?? this.#known.size;
    this.#known.set(bundle, script);
    return this.tell({ script, setup, name, args, ...(known === undefined ? { source: bundle.source } : {}) });
  }

  /** Gives the thread what it waits for, and waits for what it says next. @throws Error when it says nothing */
  tell(message: string | object): Said {
    this.#port.postMessage(message);
    Atomics.store(this.#signals, TO_WORKER, 1);
    Atomics.notify(this.#signals, TO_WORKER);
    if (Atomics.wait(this.#signals, TO_HOST, 0, PATIENCE) === 'timed-out') {
      void this.#worker.terminate();
      throw new Error('an execution neither calls nor ends');
    }
    Atomics.store(this.#signals, TO_HOST, 0);
    return this.#heard();
  }

  /** What was said. On a busy machine it was once seen to come after its signal. */
  #heard(): Said {
    const until = performance.now() + PATIENCE;
    let heard = receiveMessageOnPort(this.#port);
    while (!heard && performance.now() < until) heard = receiveMessageOnPort(this.#port);
    if (!heard) throw new Error('an execution signals and says nothing');
    return heard.message as Said;
  }
}
