import { describe, expect, it } from 'vitest';
import type { WorkspaceOptions } from '../../../src/local/workspace.ts';
import { evaluate, inScript, workspaceOf } from '../script/support.ts';
import { expectTaken, OPEN } from './support.ts';

describe('publishing (forms/api/guides/publish-form, api-changes-to-google-forms; reference/forms/form#setPublished)', () => {
  const make = (body: string, options: Partial<WorkspaceOptions> = {}) => {
    const workspace = workspaceOf('', options);
    const id = workspace.run('evaluate', [
      inScript(`const form = FormApp.create('f'); ${body}; return form.getId();`),
    ]) as string;
    return () => workspace.respond(id, {}, { respondent: 'someone@example.com' });
  };

  it('a new Form is not published (A-FORM-UNPUBLISHED)', () => {
    expect(make(OPEN)).toThrow('このフォームは公開されていません');
  });

  it('the other possibility: it is published', () => {
    expect(make(OPEN, { assume: { 'A-FORM-UNPUBLISHED': 'published' } })).not.toThrow();
  });

  it('a published Form needs a responder permission too', () => {
    expect(make('form.setPublished(true)')).toThrow('このフォームに回答する権限がありません');
  });

  it('published and shared with anyone it takes answers', () => {
    expect(make(`form.setPublished(true); ${OPEN}`)).not.toThrow();
  });

  it.each([
    [
      'a permission to read the file opens nothing',
      "{type: 'anyone', role: 'reader'}",
      'このフォームに回答する権限がありません',
    ],
    [
      'a responder named by address may answer',
      "{type: 'user', role: 'reader', view: 'published', emailAddress: 'someone@example.com'}",
      null,
    ],
    [
      'another one may not',
      "{type: 'user', role: 'reader', view: 'published', emailAddress: 'other@example.com'}",
      'このフォームに回答する権限がありません',
    ],
    ['a domain of responders', "{type: 'domain', role: 'reader', view: 'published', domain: 'example.com'}", null],
  ])('%s', (_, permission, problem) => {
    const respond = make(`form.setPublished(true); Drive.Permissions.create(${permission}, form.getId());`);
    expectTaken(respond, problem);
  });

  it('a Form in the trash takes no answers', () => {
    expect(make(`form.setPublished(true); ${OPEN} Drive.Files.update({trashed: true}, form.getId());`)).toThrow(
      'このフォームは削除されました',
    );
  });

  it('setPublished also opens and closes for responses', () => {
    const body = `const form = FormApp.create('f'); const facts = [form.supportsAdvancedResponderPermissions(), form.isAcceptingResponses()];
      form.setPublished(true); facts.push(form.isPublished(), form.isAcceptingResponses());
      form.setPublished(false); return facts.concat(form.isAcceptingResponses());`;
    expect(evaluate(inScript(body))).toEqual([true, false, true, true, false]);
  });

  it('an unpublished Form cannot be set to accept responses', () => {
    expect(() => evaluate("FormApp.create('f', false).setAcceptingResponses(true)")).toThrow(/not published/);
  });

  it('a closed Form shows its message', () => {
    expect(
      make(`form.setPublished(true).setAcceptingResponses(false).setCustomClosedFormMessage('また来年度'); ${OPEN}`),
    ).toThrow('また来年度');
  });
});
