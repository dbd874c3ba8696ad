import { describe, expect, it } from 'vitest';
import type { Answers } from '../../../src/local/forms/respond.ts';
import type { Workspace, WorkspaceOptions } from '../../../src/local/workspace.ts';
import { evaluate, workspaceOf } from '../script/support.ts';

const inScript = (body: string): string => `(() => { ${body} })()`;
const OPEN = "Drive.Permissions.create({type: 'anyone', role: 'reader', view: 'published'}, form.getId());";

/** A workspace with one published Form, made by `body` (in which it is `form`) and open to anyone. */
function formOf(
  body: string,
  options: Partial<WorkspaceOptions> = {},
): { workspace: Workspace; id: string; run: (code: string) => unknown } {
  const workspace = workspaceOf('', options);
  const id = workspace.run('evaluate', [
    inScript(`const form = FormApp.create('聞き取り', true); ${body}; ${OPEN} return form.getId();`),
  ]) as string;
  return {
    workspace,
    id,
    run: (code) => workspace.run('evaluate', [inScript(`const form = FormApp.openById('${id}'); ${code}`)]),
  };
}

const text = (title: string, more = ''): string => `form.addTextItem().setTitle('${title}')${more};`;

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
    if (problem === null) expect(respond).not.toThrow();
    else expect(respond).toThrow(problem);
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

describe('items (reference/forms/form, reference/forms/item)', () => {
  it('keep their id and their order; getItems can be asked for one type', () => {
    const { run } = formOf(`${text('a')} form.addCheckboxItem().setTitle('b'); form.addPageBreakItem().setTitle('p');`);
    const facts = `const [a] = form.getItems(); form.moveItem(0, 2);
      return [form.getItems().map(i => i.getTitle()), form.getItemById(a.getId()).getTitle(), a.getIndex(),
        form.getItems(FormApp.ItemType.CHECKBOX).length, form.getItemById(1), a.getType() === FormApp.ItemType.TEXT];`;
    expect(run(facts)).toEqual([['b', 'p', 'a'], 'a', 2, 1, null, true]);
  });

  it('are cast to their own type only', () => {
    const { run } = formOf(text('a'));
    expect(run('return form.getItems()[0].asTextItem().isRequired();')).toBe(false);
    expect(() => run('form.getItems()[0].asListItem();')).toThrow(/Invalid conversion/);
  });

  it('a deleted item cannot be used', () => {
    expect(() => formOf(text('a')).run('const [a] = form.getItems(); form.deleteItem(a); a.getTitle();')).toThrow(
      /does not exist/,
    );
  });

  it.each([
    ['no choices', 'item.setChoiceValues([])'],
    ['equal choices', "item.setChoiceValues(['a', 'a'])"],
    [
      'choices with and without navigation',
      "item.setChoices([item.createChoice('a'), item.createChoice('b', FormApp.PageNavigationType.SUBMIT)])",
    ],
  ])('%s are refused', (_, code) => {
    expect(() => formOf(`const item = form.addListItem(); ${code}`)).toThrow();
  });

  it('a scale has bounds from 0 or 1 to 3…10', () => {
    expect(() => formOf('form.addScaleItem().setBounds(1, 11)')).toThrow();
  });

  it('openById without permission is an error', () => {
    const { workspace, id } = formOf('');
    expect(() => workspace.run('evaluate', [`FormApp.openById('${id}')`], { user: 'stranger@example.com' })).toThrow(
      /No item with the given ID/,
    );
  });
});

describe('what the page of a respondent takes', () => {
  const cases: readonly (readonly [string, string, Answers, string | null])[] = [
    ['a required question left out', text('q', '.setRequired(true)'), {}, 'この質問は必須です'],
    ['a required question answered', text('q', '.setRequired(true)'), { q: 'a' }, null],
    ['a question there is not', text('q'), { other: 'a' }, 'この質問はありません'],
    ['a choice', "form.addListItem().setTitle('q').setChoiceValues(['a', 'b'])", { q: 'b' }, null],
    [
      'no such choice',
      "form.addListItem().setTitle('q').setChoiceValues(['a', 'b'])",
      { q: 'c' },
      '選択肢にありません',
    ],
    [
      'その他 where it is offered',
      "form.addMultipleChoiceItem().setTitle('q').setChoiceValues(['a']).showOtherOption(true)",
      { q: 'c' },
      null,
    ],
    ['boxes', "form.addCheckboxItem().setTitle('q').setChoiceValues(['a', 'b'])", { q: ['a', 'b'] }, null],
    [
      'a text for boxes',
      "form.addCheckboxItem().setTitle('q').setChoiceValues(['a', 'b'])",
      { q: 'a' },
      '回答の形が違います',
    ],
    [
      'too many boxes',
      "form.addCheckboxItem().setTitle('q').setChoiceValues(['a', 'b']).setValidation(FormApp.createCheckboxValidation().requireSelectAtMost(1).build())",
      { q: ['a', 'b'] },
      '入力内容が条件に合っていません',
    ],
    ['a point of the scale', "form.addScaleItem().setTitle('q').setBounds(1, 5)", { q: 5 }, null],
    ['no point of the scale', "form.addScaleItem().setTitle('q').setBounds(1, 5)", { q: 6 }, '目盛りの範囲外です'],
    ['a date', "form.addDateItem().setTitle('q')", { q: '2026-02-28' }, null],
    ['a day that never comes', "form.addDateItem().setTitle('q')", { q: '2026-02-29' }, '日付ではありません'],
    [
      'a bad mail address',
      text('q', ".setValidation(FormApp.createTextValidation().setHelpText('メールを').requireTextIsEmail().build())"),
      { q: 'a' },
      'メールを',
    ],
    [
      'a pattern matched as a whole',
      text('q', ".setValidation(FormApp.createTextValidation().requireTextMatchesPattern('[0-9]{3}').build())"),
      { q: '1234' },
      '入力内容が条件に合っていません',
    ],
    [
      'a number in range',
      text('q', '.setValidation(FormApp.createTextValidation().requireNumberBetween(1, 9).build())'),
      { q: '9' },
      null,
    ],
    [
      'a text too long',
      "form.addParagraphTextItem().setTitle('q').setValidation(FormApp.createParagraphTextValidation().requireTextLengthLessThanOrEqualTo(3).build())",
      { q: 'abcd' },
      '入力内容が条件に合っていません',
    ],
  ];
  it.each(cases)('%s', (_, body, answers, problem) => {
    const { workspace, id } = formOf(body);
    const respond = (): unknown => workspace.respond(id, answers);
    if (problem === null) expect(respond).not.toThrow();
    else expect(respond).toThrow(problem);
  });

  it('tells which question stops the respondent', () => {
    const { workspace, id } = formOf(`${text('a')} ${text('b', '.setRequired(true)')}`);
    expect(() => workspace.respond(id, { a: 'x' })).toThrow(
      expect.objectContaining({ name: 'RespondentError', question: 'b' }),
    );
  });

  it('a pattern with look-around is not emulated', () => {
    expect(() => evaluate("FormApp.createTextValidation().requireTextMatchesPattern('a(?=b)')")).toThrow(
      /not emulated/,
    );
  });
});

describe('pages (reference/forms/page-navigation-type, reference/forms/page-break-item)', () => {
  const branch = `const who = form.addMultipleChoiceItem().setTitle('who');
    const group = form.addPageBreakItem().setTitle('group'); ${text('name', '.setRequired(true)')}
    const person = form.addPageBreakItem().setTitle('person'); ${text('field', '.setRequired(true)')}
    person.setGoToPage(FormApp.PageNavigationType.SUBMIT);
    who.setChoices([who.createChoice('団体', group), who.createChoice('個人', person), who.createChoice('やめる', FormApp.PageNavigationType.SUBMIT)]);`;

  it.each([
    ['the chosen page only is asked', { who: '個人', field: '音楽' }, null],
    ['the page before a page break with SUBMIT is the last', { who: '団体', name: '会' }, null],
    ['required questions of the chosen page hold', { who: '個人' }, 'field: この質問は必須です'],
    [
      'a question of another page is not shown',
      { who: '個人', field: 'a', name: 'b' },
      'name: この質問は表示されません',
    ],
    ['SUBMIT ends', { who: 'やめる' }, null],
  ])('%s', (_, answers, problem) => {
    const { workspace, id } = formOf(branch);
    const respond = (): unknown => workspace.respond(id, answers as Answers);
    if (problem === null) expect(respond).not.toThrow();
    else expect(respond).toThrow(problem);
  });
});

describe('responses (reference/forms/form-response, reference/forms/item-response)', () => {
  const body = `${text('a')} form.addCheckboxItem().setTitle('b').setChoiceValues(['x', 'y']); form.addDateItem().setTitle('c');`;
  const read =
    'return form.getResponses().map(r => r.getItemResponses().map(i => [i.getItem().getTitle(), i.getResponse()]));';

  it('come in the order of the Form; boxes as an array', () => {
    const { workspace, id, run } = formOf(body);
    workspace.respond(id, { b: ['y', 'x'], a: 'z', c: '2026-07-01' });
    expect(run(read)).toEqual([
      [
        ['a', 'z'],
        ['b', ['y', 'x']],
        ['c', '2026-07-01'],
      ],
    ]);
  });

  it('unanswered text and date questions are empty, others absent (getItemResponses)', () => {
    const { workspace, id, run } = formOf(body);
    workspace.respond(id, {});
    expect(run(read)).toEqual([
      [
        ['a', ''],
        ['c', ''],
      ],
    ]);
  });

  it('the other possibility: all are absent (A-FORM-UNANSWERED)', () => {
    const { workspace, id, run } = formOf(body, { assume: { 'A-FORM-UNANSWERED': 'absent' } });
    workspace.respond(id, {});
    expect(run(read)).toEqual([[]]);
  });

  it.each([
    ['exclusive', 0],
    ['inclusive', 1],
  ] as const)('getResponses(timestamp) is %s (A-FORM-SINCE)', (responsesSince, count) => {
    const { workspace, id, run } = formOf(body, { assume: { 'A-FORM-SINCE': responsesSince } });
    const { response } = workspace.respond(id, {});
    expect(run(`return form.getResponses(new Date(${response.timestamp})).length;`)).toBe(count);
    expect(run(`return form.getResponses(new Date(${response.timestamp - 1})).length;`)).toBe(1);
    expect(run(`return form.getResponse('${response.id}').getTimestamp().getTime();`)).toBe(response.timestamp);
  });

  it('carry an address only where the Form collects it', () => {
    for (const collect of [true, false]) {
      const { workspace, id, run } = formOf(`form.setCollectEmail(${collect})`);
      workspace.respond(id, {}, { respondent: 'a@example.jp' });
      expect(run('return form.getResponses()[0].getRespondentEmail();')).toBe(collect ? 'a@example.jp' : '');
    }
  });

  it('fire the triggers of every account with form, response and uid (guides/triggers/events)', () => {
    const code = `function got(e) { PropertiesService.getUserProperties().setProperty('e',
      [e.source.getTitle(), e.response.getItemResponses()[0].getResponse(), e.authMode === ScriptApp.AuthMode.FULL, e.triggerUid.length > 5].join()); }`;
    const workspace = workspaceOf(code);
    const id = workspace.run('evaluate', [
      inScript(`const form = FormApp.create('f', true); ${text('a')} ${OPEN} return form.getId();`),
    ]) as string;
    for (const user of ['a@example.jp', 'b@example.jp']) {
      workspace.run('evaluate', [`ScriptApp.newTrigger('got').forForm('${id}').onFormSubmit().create()`], { user });
    }
    const { fired } = workspace.respond(id, { a: 'こたえ' });
    expect(fired.map((one) => one.owner)).toEqual(['a@example.jp', 'b@example.jp']);
    expect(workspace.world.properties['user:b@example.jp']).toEqual({ e: 'f,こたえ,true,true' });
  });
});

it('a prefilled address carries answers (reference/forms/form-response#toPrefilledUrl)', () => {
  const { workspace, id, run } = formOf(
    `${text('a')} form.addCheckboxItem().setTitle('b').setChoiceValues(['x', 'y']);`,
  );
  const url = run(`const [a, b] = form.getItems();
    return form.createResponse().withItemResponse(a.asTextItem().createResponse('か&き')).withItemResponse(b.asCheckboxItem().createResponse(['x', 'y'])).toPrefilledUrl();`) as string;
  expect(url).toMatch(/^https:\/\/docs\.google\.com\/forms\/d\/e\/[\w-]+\/viewform\?usp=pp_url&entry\.\d+=/);
  const found = workspace.formAt(url);
  expect(found?.formId).toBe(id);
  expect(Object.values(found?.answers ?? {})).toEqual(expect.arrayContaining(['か&き', ['x', 'y']]));
});
