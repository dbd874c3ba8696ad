/** Reads the thesaurus text files (format: thesaurus/README.md). */
import { normalText } from '../../src/matching/text/normalize.ts';

/** One concept as written, terms in normal form. */
export interface RawConcept {
  readonly name: string;
  readonly file: string;
  readonly line: number;
  readonly parents: string[];
  readonly related: string[];
  readonly terms: RawTerm[];
  readonly misleading: string[];
  /** 重さ: 弱い (1) or なし (2). */
  weight: 0 | 1 | 2;
}

/** One term; `shared` when marked ※ as standing in several concepts, `said` when it is a turn of phrase (言い方). */
export interface RawTerm {
  readonly written: string;
  readonly key: string;
  readonly shared: boolean;
  readonly said: boolean;
}

/** What was read, and the lines that could not be. */
export interface Parsed {
  readonly concepts: RawConcept[];
  readonly problems: string[];
}

const LABELS = ['上位', '同じ', '言い方', '専門', '関連', '除く', '重さ'];

/** Parses files in the order given. */
export function parseThesaurus(files: readonly { name: string; text: string }[]): Parsed {
  const parsed: Parsed = { concepts: [], problems: [] };
  for (const file of files) parseFile(file.name, file.text, parsed);
  return parsed;
}

function parseFile(file: string, text: string, into: Parsed): void {
  let current: RawConcept | null = null;
  text.split(/\r?\n/).forEach((raw, index) => {
    const line = raw.trim();
    if (!line || line.startsWith('#')) return;
    const where = `${file}:${index + 1}`;
    const head = /^【(.+)】$/.exec(line);
    if (head) {
      current = newConcept(head[1] ?? '', file, index + 1);
      into.concepts.push(current);
    } else if (!current || !readLine(line, current))
      into.problems.push(`${where} 読めない行です: ${line.slice(0, 40)}`);
  });
}

function newConcept(name: string, file: string, line: number): RawConcept {
  const own = toTerm(name, false);
  return { name, file, line, parents: [], related: [], terms: [own], misleading: [], weight: 0 };
}

function readLine(line: string, concept: RawConcept): boolean {
  const found = /^([^:：]+)[:：](.*)$/.exec(line);
  const label = found?.[1]?.trim() ?? '';
  if (!found || !LABELS.includes(label)) return false;
  const words = (found[2] ?? '')
    .split('、')
    .map((word) => word.trim())
    .filter(Boolean);
  if (label === '上位') concept.parents.push(...words);
  else if (label === '関連') concept.related.push(...words);
  else if (label === '重さ') concept.weight = words.includes('なし') ? 2 : words.includes('弱い') ? 1 : 0;
  else if (label === '除く') concept.misleading.push(...words.map((word) => toTerm(word, false).key));
  else concept.terms.push(...words.map((word) => toTerm(word, label === '言い方')));
  return true;
}

function toTerm(word: string, said: boolean): RawTerm {
  const shared = word.endsWith('※');
  const written = shared ? word.slice(0, -1).trim() : word;
  // The separators of the compiled form may not stand inside a term.
  return { written, key: normalText(written).replace(/[,\t\n]/g, ''), shared, said };
}
