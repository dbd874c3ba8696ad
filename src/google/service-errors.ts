/** What an advanced service throws for a failed request (https://developers.google.com/apps-script/guides/services/advanced). */
interface ApiFailure {
  readonly message?: string;
  readonly details?: { readonly code?: number; readonly message?: string };
}

/**
 * What a failed write tells: `refused` (nothing was applied), `busy` (nothing
 * was applied, quota or load), or `unknown` (it may have taken effect).
 * A 4xx refuses (https://developers.google.com/workspace/sheets/api/troubleshoot-api-errors),
 * 429 asks to wait; anything else, a time-out above all, says nothing.
 */
export function outcomeOf(error: unknown): 'refused' | 'busy' | 'unknown' {
  const code = (error as ApiFailure).details?.code;
  if (code === undefined || code === 408) return 'unknown';
  if (code === 429) return 'busy';
  return code >= 400 && code < 500 ? 'refused' : 'unknown';
}

/** The service's own words. */
export function messageOf(error: unknown): string {
  const failure = error as ApiFailure;
  return failure.details?.message ?? failure.message ?? String(error);
}
