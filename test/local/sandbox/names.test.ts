import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ServiceObject } from '../../../src/local/kernel.ts';
import { methodsOf } from '../../../src/local/methods.ts';
import { rootsFor } from '../../../src/local/roots.ts';
import { EnumValue } from '../../../src/local/services/enums.ts';
import { workspaceOf } from '../script/support.ts';

const TYPES = join(dirname(fileURLToPath(import.meta.url)), '../../../node_modules/@types/google-apps-script');
const DECLARED = [
  ...readdirSync(TYPES).filter((name) => /^google-apps-script\..*\.d\.ts$/.test(name)),
  ...['apis/sheets_v4.d.ts', 'apis/docs_v1.d.ts', 'apis/drive_v3.d.ts'],
]
  .map((name) => readFileSync(join(TYPES, name), 'utf8'))
  .join('\n');

/** What Google documents and the types do not declare yet, or declare elsewhere. */
const DOCUMENTED = ['isPublished', 'setPublished', 'supportsAdvancedResponderPermissions'];

/** A script that makes one of each kind of object, and returns them all. */
const MAKE = `function objects() {
  const form = FormApp.create('f', true);
  const items = ['addTextItem', 'addParagraphTextItem', 'addMultipleChoiceItem', 'addCheckboxItem', 'addListItem', 'addScaleItem', 'addDateItem', 'addPageBreakItem', 'addSectionHeaderItem'].map((add) => form[add]());
  const trigger = ScriptApp.newTrigger('objects');
  const built = FormApp.createTextValidation().requireNumber();
  const response = form.createResponse();
  const doc = DocumentApp.openById(Docs.Documents.create({title: 'd'}).documentId);
  const ui = SpreadsheetApp.getUi();
  return [form, ...items, form.getItems()[0], items[2].createChoice('a'), items[0].createResponse('a'), response, built, built.build(),
    FormApp.createParagraphTextValidation(), FormApp.createCheckboxValidation(), trigger, trigger.timeBased(), trigger.forForm(form), trigger.forSpreadsheet(SpreadsheetApp.getActive()),
    trigger.timeBased().everyHours(1).create(), LockService.getDocumentLock(), CacheService.getScriptCache(), PropertiesService.getScriptProperties(), Session.getActiveUser(),
    Utilities.newBlob('a'), HtmlService.createHtmlOutput('a'), HtmlService.createTemplateFromFile('Page'), doc, ui, ui.createMenu('m'), ui.prompt('?'),
    SpreadsheetApp.getActive(), SpreadsheetApp.getActiveSheet(), SpreadsheetApp.getActiveRange()];
}`;

function objects(): ServiceObject[] {
  const workspace = workspaceOf(MAKE, { pages: { Page: '<p>' }, drive: { renderPdf: () => new Uint8Array() } });
  const { kernel, world, bundle } = workspace;
  const made = workspace.run('objects') as ServiceObject[];
  const execution = {
    id: 0,
    function: 'f',
    user: 'u',
    context: 'menu',
    started: 0,
    ended: 0,
    status: 'running',
    logs: [],
  } as const;
  return [...Object.values(rootsFor(kernel, world, bundle, { ...execution, logs: [] }, {})), ...made].flatMap(below);
}

/** The object and the resources that are read as its properties. */
function below(value: unknown): ServiceObject[] {
  if (!(value instanceof ServiceObject) || value instanceof EnumValue) return [];
  return [value, ...Object.values(value.members ?? {}).flatMap(below)];
}

describe('what a script can reach of a service', () => {
  const reachable = new Map(objects().map((object) => [object.serviceName, methodsOf(object)]));

  it('is looked at in every kind of object', () => {
    expect(reachable.size).toBeGreaterThan(45);
  });

  it.each([...reachable])('%s: only what Google declares', (_, names) => {
    const unknown = names.filter(
      (name) => !new RegExp(`\\b${name}\\??[(:<]`).test(DECLARED) && !DOCUMENTED.includes(name),
    );
    expect(unknown).toEqual([]);
  });

  it('a method that Google does not declare would be found', () => {
    class Leaky extends ServiceObject {
      readonly serviceName = 'Leaky';
      helperOfTheEmulator(): void {}
    }
    expect(methodsOf(new Leaky())).toEqual(['helperOfTheEmulator']);
    expect(DECLARED).not.toContain('helperOfTheEmulator');
  });
});
