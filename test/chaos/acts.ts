import type { Act } from './act.ts';
import { INTAKE_ACTS } from './acts/intake.ts';
import { LINK_ACTS } from './acts/links.ts';
import { LIST_ACTS } from './acts/lists.ts';
import { MATCH_ACTS } from './acts/matches.ts';
import { OFFICE_ACTS } from './acts/office.ts';

/** Every use case of the registry that writes, after 初期設定. */
export const ACTS: readonly Act[] = [...INTAKE_ACTS, ...LINK_ACTS, ...MATCH_ACTS, ...LIST_ACTS, ...OFFICE_ACTS];
