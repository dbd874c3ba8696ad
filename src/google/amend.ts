import type { CommitOutcome } from '../app/ports.ts';
import type { Amendment } from '../domain/inspection/amendments.ts';
import type { WorkbookLook } from '../domain/inspection/look.ts';
import { astrayIn } from '../domain/inspection/tray.ts';
import { haveLanded, sendAmendments } from './amend-send.ts';
import { trayOf } from './amend-tray.ts';
import { undoAmendments } from './amend-undo.ts';
import { lookAt } from './look.ts';

/**
 * Makes all amendments in one atomic call and checks, from what that call
 * returns, that every touched row and column stood where the look saw it. If
 * not, or when it is not known what the call did, what went astray is put back
 * and the caller looks again.
 * @throws TaneError `registry.refused` (nothing was written), `registry.busy`
 */
export function amendWorkbook(
  spreadsheetId: string,
  look: WorkbookLook,
  amendments: readonly Amendment[],
): CommitOutcome {
  const sent = sendAmendments(spreadsheetId, look, amendments);
  if (sent === true) return 'done';
  if (sent === 'typed') return sent;
  if (sent) {
    // Its words, which Google translates, do not tell a bad cell from a sheet renamed meanwhile.
    if (sameLook(look, lookAt(spreadsheetId))) throw sent;
    return 'moved';
  }
  const now = lookAt(spreadsheetId);
  // What makes sheets and columns stays: undone, 監査 would not tell of it.
  if (haveLanded(look, now, amendments)) return astrayIn(trayOf(now).lines).length > 0 ? 'typed' : 'done';
  undoAmendments(spreadsheetId, look, amendments);
  return 'moved';
}

/** Whether nobody changed a sheet's name, place or cells between two looks. */
function sameLook(one: WorkbookLook, other: WorkbookLook): boolean {
  const seen = ({ sheets }: WorkbookLook) =>
    JSON.stringify(sheets.map((sheet) => [sheet.sheetId, sheet.title, sheet.cells]));
  return seen(one) === seen(other);
}
