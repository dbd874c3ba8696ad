import { formsJa } from './forms.ts';
import { importJa } from './import.ts';

/** The words of Forms, 受付 and imports: what is done now and then, and has much to say. */
export const seldomJa = { ...formsJa, ...importJa };
