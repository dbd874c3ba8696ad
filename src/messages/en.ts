import type { MessageCode } from './code.ts';
import { duplicatesEn } from './duplicates.ts';
import { formsEn } from './forms.ts';
import { importEn } from './import.ts';
import { keepingEn } from './keeping.ts';
import { matchingEn } from './matching.ts';
import { officeEn } from './office.ts';
import { publicEn } from './public.ts';
import { vocabularyEn } from './vocabulary.ts';

/** The English catalogue: the same codes as the Japanese one. */
export const en: Readonly<Record<MessageCode, string>> = {
  ...matchingEn,
  ...duplicatesEn,
  ...formsEn,
  ...importEn,
  ...officeEn,
  ...keepingEn,
  ...publicEn,
  ...vocabularyEn,
  'app.name': 'Tane',
  'menu.openSidebar': 'Open the sidebar',
  'menu.setUp': 'Initial set-up',
  'menu.sweep': 'Take in new answers',
  'menu.documents': 'Make seed sheets and case reports',
  'menu.forms': 'Bring the forms up to date',
  'menu.papers': 'Make the paper forms',
  'menu.renewal': 'Prepare the yearly renewal',
  'menu.import': 'Import a list or file',
  'menu.inspect': 'Inspect and repair',

  'setUp.done': 'Set-up is complete: made {sheets} sheets, {forms} forms, {templates} templates, {triggers} triggers.',
  'setUp.nothing': 'Already set up; nothing was missing.',
  'sweep.done': 'Looked at {seen} answers, registered {taken}, put {doubtful} into 受付 to be checked.',
  'documents.done': 'Made {made} documents, updated {changed}, left {kept} as they were.',

  'answer.required': '“{label}” is empty. Please fill it in.',
  'answer.tooLong': '“{label}” is too long for one cell (50,000 characters). Please divide it.',
  'answer.notNumber': '“{label}” is not a number. Please use digits only.',
  'answer.notOption': '“{label}” holds something that is not among the choices. Please choose again.',
  'answer.notYesNo': '“{label}” is neither a yes (○) nor a no (×). Write one of them, and move remarks to 備考.',
  'answer.notDate': '“{label}” is not a date. Write it like 2026/4/10 or 令和8年4月10日.',
  'answer.notEmail': '“{label}” is not an e-mail address. Please check it.',

  'intake.groupUnknown': 'No group named “{name}” is registered. Register it on the 団体 sheet, or correct the name.',
  'intake.groupAmbiguous': '{count} groups match “{name}”. Please check which one is meant.',
  'intake.alreadyHeard': '“{name}” has a seed sheet for this fiscal year already. Decide which one to keep.',
  'intake.expertKnown': 'An expert named “{name}” is registered already. Check whether it is the same person.',
  'intake.refused': 'The record was refused ({message}). Please check what was sent.',

  'registry.noRow': '{table} has no “{key}”. It was deleted, or the number is wrong. Please look at the sheet.',
  'registry.conflict': 'Somebody changed “{column}” of {key} to “{value}”. Open it again and retry.',
  'registry.keyTaken': '{table} has “{key}” already.',
  'registry.counter': 'The counter ({value}) is too large. Look for a number in an id column that is not an id.',
  'registry.busy': 'The sheet is being edited; {attempts} attempts did not succeed. Wait a little and try again.',
  'registry.locked': 'Another task is running. Wait a minute and try again.',
  'registry.columnMissing':
    'Column “{column}” of sheet “{table}” is missing. Use Undo, or choose “Inspect and repair” from the Tane menu.',
  'registry.columnTwice':
    'Sheet “{table}” has column “{column}” twice. Delete the copied one, or choose “Inspect and repair” from the Tane menu.',
  'registry.refused': 'Google Sheets refused the write ({message}).',
  'registry.notSetUp': 'Not set up yet. Choose “Initial set-up” from the Tane menu.',
  'forms.sharingForbidden':
    'The form “{title}” could not be opened to respondents: an administrator forbids it. Ask the administrator to publish this form.',
  'documents.fieldMissing': 'The document “{title}” has no merge field left. Please check the template.',
  'documents.conflict': 'Somebody is editing the document “{title}”. Wait a little and try again.',
  'platform.missing': 'This environment lacks “{feature}”, so Tane cannot run. Please tell the administrator.',
  'match.stage': 'A match cannot go from {from} to {to}.',
  'match.sameParty': 'A group cannot be its own partner. Choose another candidate.',
  'match.exists': 'These two are matched already ({key}).',
  'match.notNeed': '“{key}” is not a need. Choose a row that says 求む.',
  'match.notOffer': '“{key}” is not an offer. Choose an expert, a grant, or an item that says 出せる.',
  'match.noOffer': 'No expert, grant or offer is “{key}”.',
  'case.notCompleted': '{key} is still at {stage}. Write the case once it is completed.',
  'case.exists': '{key} has a case already ({case}).',
  'call.badArgument': 'The value of “{name}” is not right. Please open the page again.',
  'call.unexpected': 'Something unexpected happened ({message}). Nothing was lost. Please tell the person in charge.',

  'role.group': 'Group',
  'role.expert': 'Expert',
  'role.grant': 'Grant',
  'role.item': 'Other',
  'lacking.text': 'what exactly is wanted',
  'lacking.area': 'the area',
  'lacking.targets': 'for whom',
  'lacking.time': 'when (and until when)',
  'lacking.amount': 'the sum needed',

  'setting.hubName.help': 'The municipality or prefecture that uses this registry.',
  'setting.hubShort.help': 'The short name at the head of ids (和光 gives 和光-団0001).',
  'setting.officeName.help': 'The office named in documents.',
  'setting.neighbours.help': 'Neighbouring municipalities, separated by 「、」; their groups are suggested too.',

  'prompt.hubName': 'The name of your municipality (or prefecture), such as 和光市.',
  'prompt.hubShort': 'A short name for the head of ids, such as 和光 (ids look like 和光-団0001).',
  'prompt.officeName': 'The office in charge, such as 市民活動推進課.',
  'prompt.cancelled': 'Set-up was cancelled. Nothing has changed.',
};
