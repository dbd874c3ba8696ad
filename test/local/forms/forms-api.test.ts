import { describe, expect, it } from 'vitest';
import { workspaceOf } from '../script/support.ts';

/** https://developers.google.com/workspace/forms/api/reference/rest, reached as …/forms/api/guides/apps-script-setup says. */
const CODE = `
  function make() {
    const form = FormApp.create('f', true);
    form.addTextItem().setTitle('名前');
    form.addPageBreakItem().setTitle('次');
    form.addCheckboxItem().setTitle('色').setChoiceValues(['赤', '青']);
    Drive.Permissions.create({ type: 'anyone', role: 'reader', view: 'published' }, form.getId());
    return form.getId();
  }
  function ask(path, token) {
    const headers = { Authorization: 'Bearer ' + (token || ScriptApp.getOAuthToken()) };
    const request = { url: 'https://forms.googleapis.com/v1/forms/' + path, headers, muteHttpExceptions: true };
    const [response] = UrlFetchApp.fetchAll([request]);
    return { code: response.getResponseCode(), body: JSON.parse(response.getContentText()) };
  }
  function outside() { return UrlFetchApp.fetchAll([{ url: 'https://example.com/' }]).length; }`;

interface Answer {
  readonly code: number;
  readonly body: Readonly<Record<string, unknown>>;
}

function opened() {
  const workspace = workspaceOf(CODE, { manifest: { urlFetchWhitelist: ['https://forms.googleapis.com/'] } });
  const id = workspace.run('make') as string;
  const ask = (path: string, token = '') => workspace.run('ask', [path, token]) as Answer;
  return { workspace, id, ask };
}

describe('forms.get (reference/rest/v1/forms/get)', () => {
  it('lists items in the order of the Form, questions with their own ids', () => {
    const { id, ask } = opened();
    expect(ask(`${id}?fields=items`).body.items).toEqual([
      { itemId: expect.any(String), title: '名前', questionItem: { question: { questionId: expect.any(String) } } },
      { itemId: expect.any(String), title: '次' },
      { itemId: expect.any(String), title: '色', questionItem: { question: { questionId: expect.any(String) } } },
    ]);
  });

  it('refuses a token that is none, and a Form that is none', () => {
    const { id, ask } = opened();
    expect(ask(id, 'x').code).toBe(401);
    expect(ask('nowhere')).toMatchObject({ code: 404, body: { error: { status: 'NOT_FOUND' } } });
  });
});

describe('forms.responses.list (reference/rest/v1/forms.responses/list)', () => {
  it('answers by question id, several values apart', () => {
    const { workspace, id, ask } = opened();
    workspace.respond(id, { 名前: '花', 色: ['赤', '青'] });
    const [response] = ask(`${id}/responses`).body.responses as readonly { readonly answers: object }[];
    expect(Object.values(response?.answers ?? {})).toEqual([
      { questionId: expect.any(String), textAnswers: { answers: [{ value: '花' }] } },
      { questionId: expect.any(String), textAnswers: { answers: [{ value: '赤' }, { value: '青' }] } },
    ]);
  });

  it.each([
    ['>=', 2],
    ['>', 1],
  ])('filters by timestamp %s', (operator, count) => {
    const { workspace, id, ask } = opened();
    const { response } = workspace.respond(id, { 名前: 'a' });
    workspace.advance(1000);
    workspace.respond(id, { 名前: 'b' });
    const filter = encodeURIComponent(`timestamp ${operator} ${new Date(response.timestamp).toISOString()}`);
    expect(ask(`${id}/responses?filter=${filter}`).body.responses).toHaveLength(count);
  });

  it('pages', () => {
    const { workspace, id, ask } = opened();
    for (const 名前 of ['a', 'b', 'c']) workspace.respond(id, { 名前 });
    const { body } = ask(`${id}/responses?pageSize=2`);
    expect(body.responses).toHaveLength(2);
    expect(ask(`${id}/responses?pageSize=2&pageToken=${body.nextPageToken}`).body.responses).toHaveLength(1);
  });
});

it('an address that urlFetchWhitelist does not cover is refused (manifest/allowlist-url)', () => {
  expect(() => opened().workspace.run('outside')).toThrow('not permitted');
});
