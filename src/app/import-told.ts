import type { RowReading } from '../domain/import/read.ts';
import type { RowReport } from '../domain/import/report.ts';
import { oneLine } from '../domain/import/text.ts';
import type { Doubt } from '../domain/intake.ts';
import { say } from '../messages/index.ts';

/** Doubts in words, by the field they concern. */
export function toldDoubts(doubts: readonly Doubt[]): RowReport['doubts'] {
  return doubts.map(({ column, code, params }) => ({ field: column, message: say(code, params) }));
}

/** Why a row did not become a record, in words. */
export function messageOf(reading: RowReading, doubts: readonly Doubt[] = []): { message?: string } {
  const remark = reading.remark ?? doubts[0];
  return remark ? { message: say(remark.code, remark.params) } : {};
}

/** Reasons are kept one a line in 受付: what they quote may not break it. */
export function onOneLine(params: Doubt['params']): Doubt['params'] {
  return Object.fromEntries(Object.entries(params).map(([key, text]) => [key, oneLine(text)]));
}
