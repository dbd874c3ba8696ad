import { cellFindings } from './cells.ts';
import type { Moment } from './defaults.ts';
import type { Finding } from './finding.ts';
import { idFindings } from './ids.ts';
import type { WorkbookLook } from './look.ts';
import { structureFindings } from './structure.ts';

/** What the rules need to know besides the workbook. */
export interface InspectionContext {
  /** The short name at the head of ids. */
  readonly hub: string;
  readonly moment: Moment;
  readonly say: (code: string, params: Readonly<Record<string, string | number>>) => string;
}

/** Everything in the workbook that is not as it should be, and what would put it right. */
export function inspectWorkbook(look: WorkbookLook, { hub, moment, say }: InspectionContext): readonly Finding[] {
  return [...structureFindings(look), ...idFindings(look, hub, moment), ...cellFindings(look, say)];
}
