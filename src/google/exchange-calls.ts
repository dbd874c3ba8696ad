import { survey } from '../app/amend.ts';
import { comparison, countsOf, sectionsOf, takeBack } from '../app/exchange.ts';
import { restoreRegistry } from '../app/restore.ts';
import type { RestoreReport } from '../contract.ts';
import { TaneError } from '../domain/errors.ts';
import type { SheetCells } from '../domain/exchange/archive.ts';
import { stated } from './announce.ts';
import { record, text, texts } from './arguments.ts';
import { googlePorts } from './ports.ts';

/** The longest cell that a file may hold. */
const MAX_CELL = 100_000;

/**
 * Takes an exported .xlsx, read into cells by whoever calls: into an empty
 * workbook the whole registry is restored; into the one it came from, what was
 * edited elsewhere is taken back, or with `apply` false only compared.
 * `chosen` names conflicts in which the file is right, and rows to be removed.
 */
export function restoreWorkbook(given: unknown, apply: unknown, chosen: unknown): RestoreReport {
  return stated(() => {
    const ports = googlePorts();
    const sheets = sheetsOf(given);
    if (ports.workbook.present().length === 0) {
      return { mode: 'restored', counts: { ...restoreRegistry(ports, sheets) }, sections: [] };
    }
    const found = survey(ports, (desk) => comparison(ports, desk, sheets));
    const sections = sectionsOf(found);
    if (apply !== true) return { mode: 'compared', counts: countsOf(found), sections };
    const keys = new Set(texts(chosen ?? [], 'chosen'));
    const done = takeBack(ports, sheets, { takeThere: keys, remove: keys });
    return { mode: 'taken', counts: { ...countsOf(found), ...done }, sections };
  });
}

/** @throws TaneError `call.badArgument` */
function sheetsOf(given: unknown): readonly SheetCells[] {
  if (!Array.isArray(given)) throw new TaneError('call.badArgument', { name: 'sheets' });
  return given.map((one) => {
    const { name, rows } = record(one, 'sheet');
    if (!Array.isArray(rows) || !rows.every((row) => Array.isArray(row) && row.every(isCell))) {
      throw new TaneError('call.badArgument', { name: 'rows' });
    }
    return { name: text(name, 'name'), rows };
  });
}

function isCell(value: unknown): boolean {
  if (typeof value === 'string') return value.length <= MAX_CELL;
  return typeof value === 'number' || typeof value === 'boolean';
}
