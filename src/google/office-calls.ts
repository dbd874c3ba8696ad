import { generateDocuments } from '../app/generate-documents.ts';
import { IMPORTABLE, importList } from '../app/import-list.ts';
import { setUp as setUpRegistry } from '../app/set-up.ts';
import { type CaseFields, writeCase } from '../app/write-case.ts';
import type { GenerateResult, ImportResult, SetUpResult } from '../contract.ts';
import { TaneError } from '../domain/errors.ts';
import { columnOf } from '../domain/schema/index.ts';
import { readAnswer } from '../domain/values.ts';
import { stated } from './announce.ts';
import { oneOf, record, text, texts } from './arguments.ts';
import { googlePorts } from './ports.ts';

/** What an office program calls by name, with plain arguments: the Apps Script API's scripts.run, or the local Workspace. */

export function setUp(office: unknown): SetUpResult {
  return stated(() => {
    const { hubName, hubShort, officeName, neighbours } = record(office, 'office');
    return setUpRegistry(googlePorts(), {
      hubName: text(hubName, 'hubName'),
      hubShort: text(hubShort, 'hubShort'),
      officeName: text(officeName, 'officeName'),
      neighbours: neighbours === undefined ? [] : texts(neighbours, 'neighbours'),
    });
  });
}

/** Imports a list given as CSV text, headings first. */
export function importCsv(table: unknown, csv: unknown): ImportResult {
  return stated(() => {
    const list = Utilities.parseCsv(text(csv, 'csv', Number.MAX_SAFE_INTEGER));
    return importList(googlePorts(), oneOf(table, 'table', IMPORTABLE), list);
  });
}

export function makeDocuments(): GenerateResult {
  return stated(() => generateDocuments(googlePorts()));
}

/** Writes the case of completed matches; its fields are texts by column, read as Form answers are. Returns its id. */
export function recordCase(matches: unknown, fields: unknown): string {
  return stated(() => {
    const read: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(record(fields, 'fields'))) {
      const column = columnOf('cases', key);
      const reading = readAnswer(column, text(value, key));
      if ('problem' in reading) throw new TaneError(reading.problem, { label: column.label });
      read[key] = reading.value;
    }
    return writeCase(googlePorts(), texts(matches, 'matches'), read as unknown as CaseFields).id;
  });
}
