import { formsJa } from './forms.ts';
import { importJa } from './import.ts';
import { keepingJa } from './keeping.ts';
import { officeJa } from './office.ts';
import { publicJa } from './public.ts';
import { vocabularyJa } from './vocabulary.ts';

/**
 * What is done now and then, and has much to say: Forms and 受付, imports,
 * keeping the registry in order, the pages of the office, the public page.
 */
export const seldomJa = { ...formsJa, ...importJa, ...keepingJa, ...officeJa, ...publicJa, ...vocabularyJa };
