import { describe, expect, it } from 'vitest';
import {
  ASSUMPTIONS,
  type AssumptionId,
  assumptions,
  assumptionsText,
  readAssumption,
} from '../../../src/local/assumptions.ts';
import { workspaceOf } from '../script/support.ts';
import { DOCS_PROBES, SHEETS_PROBES } from './editor-probes.ts';
import { type Probe, SCRIPT_PROBES } from './script-probes.ts';

/** The type asks for a probe of every assumption. */
const PROBES: Readonly<Record<AssumptionId, Probe>> = { ...SCRIPT_PROBES, ...SHEETS_PROBES, ...DOCS_PROBES };

const CODE = 'function whoAmI() { console.log(Session.getActiveUser().getEmail()); }';
const NO_PDF = { renderPdf: () => new Uint8Array(4) };

describe('each possibility is emulated', () => {
  it.each(Object.entries(PROBES))('%s', (id, probe) => {
    const seen = ASSUMPTIONS[id as AssumptionId].options.map((value) =>
      JSON.stringify(probe(workspaceOf(CODE, { assume: readAssumption(`${id}=${value}`), drive: NO_PDF })) ?? null),
    );
    expect(new Set(seen).size, seen.join(' | ')).toBe(seen.length);
  });
});

describe('the list', () => {
  it('is written out in assumptions.md', async () => {
    await expect(assumptionsText()).toMatchFileSnapshot('../../../src/local/assumptions.md');
  });

  it('takes the first possibility unless told otherwise', () => {
    expect(assumptions()['A-FORM-SINCE']).toBe('exclusive');
    expect(assumptions(readAssumption('A-FORM-SINCE=inclusive'))['A-FORM-SINCE']).toBe('inclusive');
  });

  it.each(['A-NONE=x', 'A-FORM-SINCE=never', 'A-FORM-SINCE'])('knows no %s', (text) => {
    expect(() => readAssumption(text)).toThrow('no such assumption');
  });
});
