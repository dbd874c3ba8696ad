/** The functions that Apps Script sees: menus, triggers, the sidebar's calls, an office's own programs. Nothing else. */
export { documentsFromMenu, onOpen, openSidebar, setUpFromMenu, sweepFromMenu } from '../google/menu.ts';
export { importCsv, makeDocuments, recordCase, setUp } from '../google/office-calls.ts';
export { proposeMatch, sidebarHome, sidebarSelection, stepMatch, suggestFor } from '../google/sidebar-calls.ts';
export { everyHour, everyNight, onFormSubmitted } from '../google/trigger-handlers.ts';
