import type { Reply, SidebarCalls } from '../src/contract.ts';
import { t } from './words.ts';

type Name = keyof SidebarCalls;
type Answer<N extends Name> = ReturnType<SidebarCalls[N]> extends Reply<infer T> ? T : never;

interface Runner {
  withSuccessHandler(handler: (reply: Reply<unknown>) => void): Runner;
  withFailureHandler(handler: (error: Error) => void): Runner & Readonly<Record<Name, (...args: unknown[]) => void>>;
}
declare const google: { readonly script: { readonly run: Runner } };

/** Calls a function of the script; rejects with words that the person can act on. */
export function call<N extends Name>(name: N, ...args: Parameters<SidebarCalls[N]>): Promise<Answer<N>> {
  return new Promise((resolve, reject) => {
    google.script.run
      .withSuccessHandler((reply) => (reply.ok ? resolve(reply.value as Answer<N>) : reject(new Error(reply.message))))
      .withFailureHandler((error) => reject(new Error(t('sidebar.disconnected', { message: error.message }))))
      [name](...args);
  });
}
