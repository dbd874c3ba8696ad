/** The thread of one execution: it waits for a job, runs it, and waits for the answer of each of its messages. */
import { Script } from 'node:vm';
import { receiveMessageOnPort, workerData } from 'node:worker_threads';
import { enter } from './enter.js';

const { port, signals } = workerData;
const [TO_HOST, TO_WORKER] = [0, 1];
const scripts = new Map();

function receive() {
  Atomics.wait(signals, TO_WORKER, 0);
  Atomics.store(signals, TO_WORKER, 0);
  let heard = receiveMessageOnPort(port);
  while (!heard) heard = receiveMessageOnPort(port);
  return heard.message;
}

function post(message) {
  port.postMessage(message);
  Atomics.store(signals, TO_HOST, 1);
  Atomics.notify(signals, TO_HOST);
}

function send(call) {
  post({ call });
  return receive();
}

for (;;) {
  const { script, source, setup, name, args } = receive();
  if (source !== undefined) scripts.set(script, new Script(source, { filename: 'Code.js' }));
  post({ outcome: enter(scripts.get(script), send, setup, name, args) });
}
