export { Person, PersonError } from './person.ts';
export { createSheetsService } from './service.ts';
export { createSpreadsheetApp, newSelection, type Selection, type Toast } from './spreadsheet-app.ts';
export { SheetsStore } from './store.ts';
