import { describe, expect, it } from 'vitest';
import { inScript, workspaceOf } from '../script/support.ts';
import { formOf, OPEN, text } from './support.ts';

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
