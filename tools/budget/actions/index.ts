import { DOCUMENTS } from './documents.ts';
import { IMPORTS } from './imports.ts';
import { INTAKE } from './intake.ts';
import { MATCHES } from './matches.ts';
import { OFFICE } from './office.ts';
import { READS } from './reads.ts';
import type { Action } from './support.ts';

/** What people and timers do, in an order in which each finds what it needs. */
export const ACTIONS: readonly Action[] = [...READS, ...MATCHES, ...DOCUMENTS, ...INTAKE, ...IMPORTS, ...OFFICE];
