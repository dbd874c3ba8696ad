import type { GenerateResult } from '../../src/contract.ts';
import { rowsOf } from './office.ts';
import { type Scene, scene } from './scene.ts';

type Doc = GoogleAppsScript.Docs.Schema.Document;

/** The id of the only seed sheet. */
export const SHEET = '種川-種0001';

/** A group's seed sheet to be written. */
export const seedSheet = (groupName: string, values: Readonly<Record<string, unknown>> = {}) =>
  ({ add: 'seedSheets', values: { groupName, fiscalYear: 2026, heardOn: '2026-05-01', ...values } }) as const;

/** An office that heard one group and made its seed sheet. */
export function heard(values: Readonly<Record<string, unknown>> = {}): Scene {
  const office = scene();
  office.write(seedSheet('たね太鼓', { activities: '太鼓の練習と演奏', strengths: ['若い会員が多い'], ...values }));
  make(office);
  return office;
}

/** Makes the documents, as the menu does. */
export const make = (office: Scene) => office.workspace.run('makeDocuments') as GenerateResult;

/** A row of 文書. */
export const record = (office: Scene, key = SHEET) =>
  rowsOf(office.workspace, '文書').find((row) => row.文書キー === key);

/** Changes fields of the only seed sheet. */
export const edit = (office: Scene, patch: Readonly<Record<string, unknown>>) =>
  office.write({ edit: 'seedSheets', key: SHEET, patch });

/** The file of the seed sheet's document; '' before it is made. `docOf` reads it. */
export const docId = (office: Scene) => record(office)?.ファイルID ?? '';
export const docOf = (office: Scene) => office.workspace.run('docsGet', [docId(office)]) as Doc;

/** A person who edits the Doc. */
export const person = (office: Scene, ...requests: readonly object[]) =>
  office.workspace.run('docsBatch', [docId(office), requests]);
