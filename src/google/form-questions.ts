import type { Question, QuestionKind } from '../domain/forms.ts';

type Form = GoogleAppsScript.Forms.Form;

/** Adds the question to the end of a Form and returns its item id, which answers are mapped by for good. */
export function addQuestion(form: Form, question: Question): number {
  return ADD[question.kind](form, question);
}

const ADD: Readonly<Record<QuestionKind, (form: Form, question: Question) => number>> = {
  short: (form, question) => {
    const item = form.addTextItem();
    const check = validation(question);
    if (check) item.setValidation(check);
    return framed(item, question);
  },
  paragraph: (form, question) => framed(form.addParagraphTextItem(), question),
  choice: (form, question) => framed(form.addMultipleChoiceItem().setChoiceValues([...question.options]), question),
  list: (form, question) => framed(form.addListItem().setChoiceValues([...question.options]), question),
  checkbox: (form, question) => framed(form.addCheckboxItem().setChoiceValues([...question.options]), question),
  date: (form, question) => framed(form.addDateItem(), question),
};

interface Framed {
  setTitle(title: string): unknown;
  setHelpText(text: string): unknown;
  setRequired(required: boolean): unknown;
  getId(): number;
}

function framed(item: Framed, question: Question): number {
  item.setTitle(question.title);
  if (question.help !== '') item.setHelpText(question.help);
  item.setRequired(question.required);
  return item.getId();
}

function validation(question: Question): GoogleAppsScript.Forms.TextValidation | undefined {
  if (question.check === 'email') {
    return FormApp.createTextValidation()
      .setHelpText('メールアドレスを確かめてください（例: tane@example.jp）。')
      .requireTextIsEmail()
      .build();
  }
  if (question.check === 'integer') {
    return FormApp.createTextValidation().setHelpText('数字だけを書いてください。').requireWholeNumber().build();
  }
  return undefined;
}
