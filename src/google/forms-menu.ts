import { ensureForms } from '../app/ensure-forms.ts';
import { makePapers as makeSheets } from '../app/make-papers.ts';
import { startRenewal } from '../app/renewal.ts';
import { consult } from '../app/transact.ts';
import type { PapersResult } from '../contract.ts';
import { TaneError } from '../domain/errors.ts';
import { FORM_KEYS } from '../domain/forms.ts';
import { say } from '../messages/index.ts';
import { announced, language, stated } from './announce.ts';
import { googlePorts } from './ports.ts';

/** Menu items about Forms and registrations. */

export function formsFromMenu(): void {
  announced(() => {
    const ports = googlePorts();
    const folder = consult(ports, ['documents'], (book) => book.find('documents', 'folder:root')?.fileId);
    if (!folder) throw new TaneError('registry.notSetUp');
    ensureForms(ports, folder, 'all');
    return say('forms.done', { count: FORM_KEYS.length }, language());
  });
}

export function renewalFromMenu(): void {
  announced(() => say('renewal.done', { ...startRenewal(googlePorts()) }, language()));
}

export function papersFromMenu(): void {
  announced(() => say('papers.done', { ...makeSheets(googlePorts()) }, language()));
}

/** The same for an office's own program. */
export function makePapers(): PapersResult {
  return stated(() => makeSheets(googlePorts()));
}
