import type { StructurePort } from '../app/ports-office.ts';
import { amendWorkbook } from './amend.ts';
import { lookAt } from './look.ts';

/** The workbook the script is bound to, beneath its tables. */
export function structureOf(spreadsheetId: () => string): StructurePort {
  return {
    look: (wanted) => lookAt(spreadsheetId(), wanted),
    amend: (look, amendments) => amendWorkbook(spreadsheetId(), look, amendments),
  };
}
