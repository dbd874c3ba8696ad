import type { Ports } from '../app/ports.ts';
import { account } from './account.ts';
import { archive } from './archive.ts';
import { documents } from './documents.ts';
import { files } from './files.ts';
import { forms } from './forms.ts';
import { host } from './host.ts';
import { mail } from './mail.ts';
import { registryOf } from './registry.ts';
import { structureOf } from './structure.ts';
import { triggers } from './triggers.ts';
import { workbookOf } from './workbook.ts';

/**
 * The use cases' world inside Apps Script. The workbook's id and the person are
 * asked for once an execution: each question is a service call.
 */
export function googlePorts(): Ports {
  const spreadsheetId = once(() => SpreadsheetApp.getActiveSpreadsheet().getId());
  return {
    registry: registryOf(spreadsheetId),
    workbook: workbookOf(spreadsheetId),
    forms,
    files,
    documents,
    triggers,
    mail,
    structure: structureOf(spreadsheetId),
    account,
    archive,
    host: { ...host, who: once(host.who) },
  };
}

/** Asks the first time only. */
function once(ask: () => string): () => string {
  let answer: string | undefined;
  return () => {
    answer ??= ask();
    return answer;
  };
}
