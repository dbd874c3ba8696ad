import type { Remark } from '../source.ts';

/**
 * What reading a cell gave. `exact`: the value says all that the cell said;
 * where it does not, the cell's own words are kept beside it. Remarks name
 * what a person must look at.
 */
export interface CellReading<T> {
  readonly value: T;
  readonly exact: boolean;
  readonly remarks: readonly Remark[];
}

export function reading<T>(value: T, exact = true, ...codes: readonly (string | Remark)[]): CellReading<T> {
  const remarks = codes.map((code) => (typeof code === 'string' ? { code, params: {} } : code));
  return { value, exact, remarks };
}

export function remark(code: string, params: Readonly<Record<string, string>> = {}): Remark {
  return { code, params };
}
