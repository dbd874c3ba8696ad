import { describe, expect, it } from 'vitest';
import type { Answers } from '../../../src/local/forms/respond.ts';
import { evaluate } from '../script/support.ts';
import { expectTaken, formOf, text } from './support.ts';

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
    expectTaken(() => workspace.respond(id, answers), problem);
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
    expectTaken(() => workspace.respond(id, answers as Answers), problem);
  });
});
