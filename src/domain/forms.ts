import { sha256 } from './digest.ts';
import { answer } from './forms/answer.ts';
import type { FormDefinition, FormKey } from './forms/definition.ts';
import { expertSignup } from './forms/expert-signup.ts';
import { feedback } from './forms/feedback.ts';
import { hearing } from './forms/hearing.ts';
import { answerKey, elementsOf, questionsOf } from './forms/layout.ts';
import { post } from './forms/post.ts';

export type { FormDefinition, FormKey, FormSection } from './forms/definition.ts';
export type { Question } from './forms/questions.ts';

/** The Forms of the registry. Their questions are the columns' own; only order, framing and branches stand here. */
export const FORMS: Readonly<Record<FormKey, FormDefinition>> = { hearing, expertSignup, post, answer, feedback };

export const FORM_KEYS = Object.keys(FORMS) as readonly FormKey[];

/** The columns of its own table that a form asks for, in order, each once. */
export function columnsAsked(definition: FormDefinition): readonly string[] {
  const own = questionsOf(definition).filter(({ table }) => table === definition.table);
  return [...new Set(own.map(({ slot }) => answerKey(slot)))];
}

/** The fingerprint of everything a Form shows: another one means that the Form must be brought in line. */
export function formDigest(definition: FormDefinition): string {
  const { title, description, confirmation } = definition;
  return sha256(JSON.stringify([title, description, confirmation, elementsOf(definition)]));
}
