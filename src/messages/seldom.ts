import { importJa } from './import.ts';

/** The words of imports: what is done now and then, and has much to say. */
export const seldomJa = importJa;
