import { formsJa } from './forms.ts';
import { importJa } from './import.ts';
import { keepingJa } from './keeping.ts';

/** What is done now and then, and has much to say: Forms and 受付, imports, keeping the registry in order. */
export const seldomJa = { ...formsJa, ...importJa, ...keepingJa };
