import { generateDocuments } from '../app/generate-documents.ts';
import { IMPORTABLE, importList } from '../app/import-list.ts';
import { setUp as setUpRegistry } from '../app/set-up.ts';
import { type CaseFields, writeCase } from '../app/write-case.ts';
import type { GenerateResult, ImportResult, SetUpResult } from '../contract.ts';
import { TaneError } from '../domain/errors.ts';
import { columnOf, columnsOf } from '../domain/schema/index.ts';
import { readAnswer } from '../domain/values.ts';
import { stated } from './announce.ts';
import { oneOf, record, text, texts } from './arguments.ts';
import { googlePorts } from './ports.ts';

/** What an office program calls by name, with plain arguments: the Apps Script API's scripts.run, or the local Workspace. */

export function setUp(office: unknown): SetUpResult {
  return stated(() => {
    const { hubName, hubShort, officeName, neighbours, areaNames } = record(office, 'office');
    return setUpRegistry(googlePorts(), {
      hubName: text(hubName, 'hubName'),
      hubShort: text(hubShort, 'hubShort'),
      officeName: text(officeName, 'officeName'),
      neighbours: neighbours === undefined ? [] : texts(neighbours, 'neighbours'),
      areaNames: areaNames === undefined ? [] : texts(areaNames, 'areaNames'),
    });
  });
}

/** Imports a list given as CSV text, headings first. */
export function importCsv(table: unknown, csv: unknown): ImportResult {
  return stated(() => {
    return importList(googlePorts(), oneOf(table, 'table', IMPORTABLE), text(csv, 'csv', Number.MAX_SAFE_INTEGER));
  });
}

export function makeDocuments(): GenerateResult {
  return stated(() => generateDocuments(googlePorts()));
}

/** Writes the case of completed matches; its fields are texts by column, read as Form answers are. Returns its id. */
export function recordCase(matches: unknown, fields: unknown): string {
  return stated(() => {
    const ids = texts(matches, 'matches');
    if (ids.length === 0) throw new TaneError('call.badArgument', { name: 'matches' });
    return writeCase(googlePorts(), ids, caseFields(record(fields, 'fields'))).id;
  });
}

/** What a case cannot be without, and what follows from elsewhere. */
const TOLD = ['headline', 'content'];
const GIVEN = ['id', 'matches'];

/** @throws TaneError `call.badArgument` for what is no column to write, or the problem with an answer */
function caseFields(given: Readonly<Record<string, unknown>>): CaseFields {
  const writable = columnsOf('cases').flatMap(([key]) => (GIVEN.includes(key) ? [] : [key]));
  const read: Record<string, unknown> = {};
  for (const name of new Set([...TOLD, ...Object.keys(given)])) {
    const key = oneOf(name, name, writable);
    const column = columnOf('cases', key);
    const reading = readAnswer(column, text(given[key] ?? '', key));
    if ('problem' in reading) throw new TaneError(reading.problem, { label: column.label });
    read[key] = reading.value;
  }
  return read as unknown as CaseFields;
}
