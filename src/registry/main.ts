/** The functions that Apps Script sees: menus, triggers, the sidebar's calls, an office's own programs. Nothing else. */
export {
  acceptIntake,
  drafts,
  giveLink,
  intakeDesk,
  intakeDetail,
  linksOf,
  mergeIntake,
  refuseIntake,
  renewalStatus,
  revokeLink,
  sendLetters,
  startRenewal,
  writeToSides,
} from '../google/desk-calls.ts';
export { restoreWorkbook } from '../google/exchange-calls.ts';
export { formsFromMenu, makePapers, papersFromMenu, renewalFromMenu } from '../google/forms-menu.ts';
export {
  importHearing,
  importPart,
  proposeImport,
} from '../google/import-calls.ts';
export { importClose, importOpen, importStretch, importUndo } from '../google/import-desk.ts';
export {
  documentsFromMenu,
  importFromMenu,
  onOpen,
  openSidebar,
  setUpFromMenu,
  sweepFromMenu,
} from '../google/menu.ts';
export { importCsv, makeDocuments, recordCase, setUp } from '../google/office-calls.ts';
export { officeAct, officeReport } from '../google/office-desk.ts';
export { inspectFromMenu } from '../google/office-menu.ts';
export {
  proposeMatch,
  searchFor,
  sidebarHome,
  sidebarSelection,
  stepMatch,
  suggestFor,
} from '../google/sidebar-calls.ts';
export { everyHour, everyNight, onFormSubmitted } from '../google/trigger-handlers.ts';
