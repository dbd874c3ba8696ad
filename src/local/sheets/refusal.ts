import { apiError } from '../kernel.ts';

/** Why Google would refuse a request: thrown inside, turned into an API error at the seam by {@link asApiError}. */
export class Refusal extends Error {
  constructor(
    message: string,
    readonly code = 400,
    readonly status = 'INVALID_ARGUMENT',
  ) {
    super(message);
  }
}

/** Ends the request as Google would. @throws Refusal */
export function refuse(message: string): never {
  throw new Refusal(message);
}

/** Runs one REST call and gives its refusals the shape that Apps Script shows (A-WORDING for the words). */
export function asApiError<T>(method: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (error instanceof Refusal) throw apiError(method, error.code, error.message, error.status);
    throw error;
  }
}
