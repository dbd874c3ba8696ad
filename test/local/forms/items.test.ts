import { describe, expect, it } from 'vitest';
import { formOf, text } from './support.ts';

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
    ['no choices', 'item.setChoiceValues([])', 'Invalid argument: choices'],
    ['equal choices', "item.setChoiceValues(['a', 'a'])", 'equal choices is not emulated'],
    [
      'choices with and without navigation',
      "item.setChoices([item.createChoice('a'), item.createChoice('b', FormApp.PageNavigationType.SUBMIT)])",
      'Choices that use page navigation cannot be combined',
    ],
  ])('%s are refused', (_, code, problem) => {
    expect(() => formOf(`const item = form.addListItem(); ${code}`)).toThrow(problem);
  });

  it('a scale has bounds from 0 or 1 to 3…10', () => {
    expect(() => formOf('form.addScaleItem().setBounds(1, 11)')).toThrow('Invalid argument: bounds');
  });

  it('openById without permission is an error', () => {
    const { workspace, id } = formOf('');
    expect(() => workspace.run('evaluate', [`FormApp.openById('${id}')`], { user: 'stranger@example.com' })).toThrow(
      /No item with the given ID/,
    );
  });
});
