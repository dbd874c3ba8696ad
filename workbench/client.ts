import type { Failure } from './api.ts';
import { t } from './words.ts';

/** Asks the workbench's server. Rejects with words for the person. */
export async function ask<T>(path: string, body?: unknown): Promise<T> {
  const how: RequestInit =
    body === undefined
      ? {}
      : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  let response: Response;
  try {
    response = await fetch(`/api/${path}`, how);
  } catch (error) {
    throw new Error(t('workbench.failed', { message: messageOf(error) }));
  }
  const answer = (await response.json()) as T | Failure;
  if (!response.ok) throw new Error((answer as Failure).error);
  return answer as T;
}

/** The words of whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
