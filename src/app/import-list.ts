import type { ImportResult } from '../contract.ts';
import { TaneError } from '../domain/errors.ts';
import { parseCsv } from '../domain/import/csv.ts';
import { IMPORTABLE, type ImportableTable } from '../domain/import/plan.ts';
import { FIRST } from '../domain/import/read.ts';
import type { Source } from '../domain/import/source.ts';
import { fingerprint } from '../domain/import/text.ts';
import { importRows, propose } from './import-run.ts';
import type { Ports } from './ports.ts';

export { IMPORTABLE };

/**
 * Imports a whole list given as the text of a CSV file into a table that is
 * known. A row that is registered, or was imported before, just as it stands is
 * left; one that differs or cannot be read goes whole into 受付.
 * @throws TaneError with the reason why the list cannot be read
 */
export function importList(ports: Ports, table: ImportableTable, csv: string): ImportResult {
  const list = parseCsv(csv);
  if ('code' in list) throw new TaneError(list.code, list.params);
  const sheet = { name: '', rows: list.rows, hiddenColumns: [], merges: [] };
  const source: Source = { file: '', kind: 'table', sheets: [sheet] };
  const plan = propose(source, table);
  const [own] = plan.sheets;
  if (plan.remark || !own) {
    const { code, params } = plan.remark ?? { code: 'import.empty', params: {} };
    throw new TaneError(code, params);
  }
  // Each call is an import of its own: what an earlier one brought is known.
  const importId = `CSV ${fingerprint(csv).slice(0, 8)} ${ports.host.uuid().slice(0, 8)}`;
  const { rows } = importRows(ports, { importId, file: '', plan: own, sheet, from: FIRST });
  return {
    added: rows.filter(({ status }) => status === 'imported').length,
    doubtful: rows.filter(({ status }) => status === 'intake').length,
    known: rows.filter(({ status, id }) => status === 'skipped' && id !== undefined).length,
  };
}
