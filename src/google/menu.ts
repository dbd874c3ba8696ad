import { generateDocuments } from '../app/generate-documents.ts';
import { type Office, setUp as setUpRegistry } from '../app/set-up.ts';
import { sweepIntake } from '../app/sweep-intake.ts';
import { TaneError } from '../domain/errors.ts';
import { say } from '../messages/index.ts';
import { announced, language } from './announce.ts';
import { googlePorts } from './ports.ts';

/** Builds the menu. A simple trigger: it may run without any authorisation, so it asks the services for nothing else. */
export function onOpen(): void {
  SpreadsheetApp.getUi()
    .createMenu(say('app.name'))
    .addItem(say('menu.openSidebar'), 'openSidebar')
    .addSeparator()
    .addItem(say('menu.sweep'), 'sweepFromMenu')
    .addItem(say('menu.documents'), 'documentsFromMenu')
    .addItem(say('menu.import'), 'importFromMenu')
    .addSeparator()
    .addItem(say('menu.renewal'), 'renewalFromMenu')
    .addItem(say('menu.papers'), 'papersFromMenu')
    .addItem(say('menu.forms'), 'formsFromMenu')
    .addSeparator()
    .addItem(say('menu.inspect'), 'inspectFromMenu')
    .addItem(say('menu.setUp'), 'setUpFromMenu')
    .addToUi();
}

export function openSidebar(): void {
  showSidebar(HtmlService.createHtmlOutputFromFile('Sidebar'));
}

/** The sidebar with the import open in it. */
export function importFromMenu(): void {
  const page = HtmlService.createHtmlOutputFromFile('Sidebar').getContent();
  showSidebar(HtmlService.createHtmlOutput(page.replace('id="app"', 'id="app" data-view="import"')));
}

function showSidebar(page: GoogleAppsScript.HTML.HtmlOutput): void {
  SpreadsheetApp.getUi().showSidebar(page.setTitle(say('app.name')));
}

export function setUpFromMenu(): void {
  announced(() => {
    const result = setUpRegistry(googlePorts(), askOffice());
    const made = result.sheets + result.forms + result.templates + result.triggers;
    return say(made === 0 ? 'setUp.nothing' : 'setUp.done', { ...result }, language());
  });
}

export function sweepFromMenu(): void {
  announced(() => say('sweep.done', { ...sweepIntake(googlePorts(), 'all') }, language()));
}

export function documentsFromMenu(): void {
  announced(() => say('documents.done', { ...generateDocuments(googlePorts()) }, language()));
}

function askOffice(): Office {
  return { hubName: ask('prompt.hubName'), hubShort: ask('prompt.hubShort'), officeName: ask('prompt.officeName') };
}

/** @throws TaneError `prompt.cancelled` when the person closes the question or leaves it empty */
function ask(code: string): string {
  const ui = SpreadsheetApp.getUi();
  const answer = ui.prompt(say('app.name', {}, language()), say(code, {}, language()), ui.ButtonSet.OK_CANCEL);
  const text = answer.getResponseText().trim();
  if (answer.getSelectedButton() !== ui.Button.OK || text === '') throw new TaneError('prompt.cancelled');
  return text;
}
