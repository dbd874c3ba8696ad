import type { FormItemRef } from '../../src/app/ports.ts';
import type { FormDefinition } from '../../src/domain/forms.ts';
import { forms } from '../../src/google/forms.ts';

/** The script of the Form tests: a Form as any declaration wants it. */
export function build(
  formId: string,
  definition: FormDefinition,
  known: readonly FormItemRef[],
): readonly FormItemRef[] {
  return forms.bringInLine(formId || FormApp.create('f').getId(), definition, known);
}
