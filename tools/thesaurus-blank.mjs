/** On a fresh clone the compiled thesaurus is not there yet, and its compiler reads the module that holds it: begin with none. */
import { existsSync, writeFileSync } from 'node:fs';

const target = new URL('../src/matching/concepts/data.ts', import.meta.url);
if (!existsSync(target)) writeFileSync(target, "export const THESAURUS: string = '';\n");
