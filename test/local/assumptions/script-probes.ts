import type { AssumptionId } from '../../../src/local/assumptions.ts';
import type { Workspace } from '../../../src/local/workspace.ts';

/** What somebody can observe that differs with the assumption. */
export type Probe = (workspace: Workspace) => unknown;

/** Runs a script's body; what it throws is an observation too. */
export function script(workspace: Workspace, body: string): unknown {
  const text = `(() => { try { ${body} } catch (error) { return String(error.message) } })()`;
  return workspace.run('evaluate', [text]);
}

const HOUR = 3_600_000;
const inScript =
  (body: string): Probe =>
  (workspace) =>
    script(workspace, body);

/** A published Form, open to anyone, with the items that `items` adds. */
function form(workspace: Workspace, items: string): string {
  return workspace.run('evaluate', [
    `(() => { const form = FormApp.create('聞き取り', true); ${items};
      Drive.Permissions.create({type: 'anyone', role: 'reader', view: 'published'}, form.getId()); return form.getId(); })()`,
  ]) as string;
}

/** The Forms API as a script reaches it. */
const ASK_FORMS = `
  const form = () => FormApp.create('f').getId();
  const ask = (id, path) => {
    const headers = { Authorization: 'Bearer ' + ScriptApp.getOAuthToken() };
    const request = { url: 'https://forms.googleapis.com/v1/forms/' + id + path, headers, muteHttpExceptions: true };
    return JSON.parse(UrlFetchApp.fetchAll([request])[0].getContentText());
  };`;

/** What the response to the Form's only question reads as. */
const answered =
  (item: string, answers: Readonly<Record<string, string>>): Probe =>
  (workspace) => {
    const id = form(workspace, `form.${item}.setTitle('q')`);
    workspace.respond(id, answers);
    return script(
      workspace,
      `return FormApp.openById('${id}').getResponses()[0].getItemResponses().map((one) => one.getResponse())`,
    );
  };

/** Of services of the script and of Forms. */
export const SCRIPT_PROBES = {
  'A-WORDING': inScript("Sheets.Spreadsheets.get('none')"),
  'A-INTL': inScript('return typeof Intl'),
  'A-LIBRARY': inScript("return typeof 'a'.replaceAll"),
  'A-CACHE-EVICTION': inScript("const c = CacheService.getScriptCache(); c.put('k', 'v'); return c.get('k')"),
  'A-CSV': inScript("return Utilities.parseCsv('a,b\\nc')"),
  'A-TRIGGER-USER': (workspace) => {
    workspace.run('evaluate', ["ScriptApp.newTrigger('whoAmI').timeBased().everyHours(1).create()"]);
    workspace.advance(HOUR + 1000);
    workspace.fireDue();
    return workspace.executions.at(-1)?.logs.map((line) => line.text);
  },
  'A-TRIGGER-SPENT': (workspace) => {
    workspace.run('evaluate', ["ScriptApp.newTrigger('whoAmI').timeBased().after(1000).create()"]);
    workspace.advance(2000);
    workspace.fireDue();
    return workspace.world.triggers.length;
  },
  'A-TRIGGER-GONE': inScript(
    "const t = ScriptApp.newTrigger('whoAmI').timeBased().everyHours(1).create(); ScriptApp.deleteTrigger(t); ScriptApp.deleteTrigger(t);",
  ),
  'A-TRIGGER-MISSED': (workspace) => {
    workspace.run('evaluate', ["ScriptApp.newTrigger('whoAmI').timeBased().everyHours(1).create()"]);
    workspace.advance(3 * HOUR);
    return workspace.fireDue().length;
  },
  'A-FORM-UNPUBLISHED': inScript("return FormApp.create('f').isPublished()"),
  'A-FORM-RESPONDERS': (workspace) => {
    const id = workspace.run('evaluate', ["FormApp.create('f', true).getId()"]) as string;
    try {
      return workspace.respond(id, {}).fired.length;
    } catch (error) {
      return (error as Error).message;
    }
  },
  'A-FORM-UNANSWERED': answered('addTextItem()', {}),
  'A-FORM-SINCE': (workspace) => {
    const id = form(workspace, "form.addTextItem().setTitle('q')");
    const { response } = workspace.respond(id, { q: 'a' });
    return script(workspace, `return FormApp.openById('${id}').getResponses(new Date(${response.timestamp})).length`);
  },
  'A-FORM-DATE': answered('addDateItem()', { q: '2026-07-01' }),
  'A-FORM-NAME': inScript("const f = FormApp.create('a'); f.setTitle('b'); return Drive.Files.get(f.getId()).name"),
  'A-FORM-BLANK': (workspace) => {
    const id = form(workspace, "form.addTextItem().setTitle('q').setRequired(true)");
    try {
      return Object.values(workspace.respond(id, { q: '　' }).response.answers);
    } catch (error) {
      return (error as Error).message;
    }
  },
  'A-FORMS-API': (workspace) => script(workspace, `${ASK_FORMS} return Object.keys(ask(form(), ''))`),
  'A-FORM-RESPONSE-ID': (workspace) => {
    const id = form(workspace, "form.addTextItem().setTitle('q')");
    const { response } = workspace.respond(id, { q: 'a' });
    return script(
      workspace,
      `${ASK_FORMS} return ask('${id}', '/responses').responses[0].responseId === '${response.id}'`,
    );
  },
  'A-DRIVE-OTHER-SERVICES': inScript("return Drive.Files.get(FormApp.create('f').getId()).name"),
  'A-DRIVE-EXPORT-ALT': inScript(
    "return typeof Drive.Files.export(Docs.Documents.create({title: 'a'}).documentId, 'application/pdf')",
  ),
  'A-DRIVE-EXPORT-RESULT': inScript(
    "return typeof Drive.Files.export(Docs.Documents.create({title: 'a'}).documentId, 'application/pdf', {alt: 'media'})",
  ),
  'A-DRIVE-ADD-PARENT': inScript(
    `const folder = Drive.Files.create({name: 'f', mimeType: 'application/vnd.google-apps.folder'}).id;
     const doc = Docs.Documents.create({title: 'a'}).documentId;
     Drive.Files.update({}, doc, null, {addParents: folder});
     return Drive.Files.get(doc, {fields: 'parents'}).parents.length`,
  ),
  'A-DRIVE-NAME-CASE': inScript(
    `Docs.Documents.create({title: 'ab'}); return Drive.Files.list({q: "name = 'AB'"}).files.length`,
  ),
  'A-DRIVE-PERMISSION-VIEW': inScript(
    `const id = FormApp.create('f').getId();
     Drive.Permissions.create({type: 'anyone', role: 'reader', view: 'published'}, id);
     return Drive.Permissions.list(id, {includePermissionsForView: 'published'}).permissions.map((one) => one.view || '')`,
  ),
} satisfies Partial<Record<AssumptionId, Probe>>;
