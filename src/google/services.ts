import { TaneError } from '../domain/errors.ts';

/**
 * The advanced services, which a careless copy of the script may lack
 * (https://developers.google.com/apps-script/guides/services/advanced).
 */

/** @throws TaneError `platform.missing` */
export function sheets(): GoogleAppsScript.Sheets.Collection.SpreadsheetsCollection {
  if (typeof Sheets === 'undefined' || !Sheets.Spreadsheets) throw missing('Google Sheets API');
  return Sheets.Spreadsheets;
}

/** @throws TaneError `platform.missing` */
export function docs(): GoogleAppsScript.Docs.Collection.DocumentsCollection {
  if (typeof Docs === 'undefined' || !Docs.Documents) throw missing('Google Docs API');
  return Docs.Documents;
}

/** @throws TaneError `platform.missing` */
export function driveFiles(): GoogleAppsScript.Drive_v3.Drive.V3.Collection.FilesCollection {
  if (typeof Drive === 'undefined' || !Drive.Files) throw missing('Drive API');
  return Drive.Files;
}

/** @throws TaneError `platform.missing` */
export function drivePermissions(): GoogleAppsScript.Drive_v3.Drive.V3.Collection.PermissionsCollection {
  if (typeof Drive === 'undefined' || !Drive.Permissions) throw missing('Drive API');
  return Drive.Permissions;
}

function missing(feature: string): TaneError {
  return new TaneError('platform.missing', { feature });
}
