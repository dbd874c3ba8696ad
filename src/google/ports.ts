import type { Ports } from '../app/ports.ts';
import { documents } from './documents.ts';
import { files } from './files.ts';
import { forms } from './forms.ts';
import { host } from './host.ts';
import { registryOf } from './registry.ts';
import { triggers } from './triggers.ts';
import { workbookOf } from './workbook.ts';

/**
 * The use cases' world inside Apps Script. The workbook's id is asked for once
 * an execution: each question is a service call.
 */
export function googlePorts(): Ports {
  let id = '';
  const spreadsheetId = (): string => {
    if (id === '') id = SpreadsheetApp.getActiveSpreadsheet().getId();
    return id;
  };
  return {
    registry: registryOf(spreadsheetId),
    workbook: workbookOf(spreadsheetId),
    forms,
    files,
    documents,
    triggers,
    host,
  };
}
