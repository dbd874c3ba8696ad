import mammoth from 'mammoth';
import type { Block, DocumentCell, Source } from '../../domain/import/source.ts';
import { type Unreadable, unreadable } from './unreadable.ts';

/** A Word document's paragraphs and tables, in their order. */
export async function readDocx(file: string, bytes: Uint8Array): Promise<Source | Unreadable> {
  try {
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { ignoreEmptyParagraphs: true });
    return { file, kind: 'document', blocks: blocksOf(value) };
  } catch {
    return unreadable(file, 'import.brokenDocument');
  }
}

const TAG = /<(\/?)([a-z0-9]+)([^>]*)>/g;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: '\u00a0',
  '#39': "'",
};

/** Mammoth writes well-formed HTML of few elements; a cell's own tables become lines of the cell. */
function blocksOf(html: string): readonly Block[] {
  const blocks: Block[] = [];
  let rows: DocumentCell[][] | undefined;
  let depth = 0;
  let cell: { text: string; colSpan: number; rowSpan: number } | undefined;
  let text = '';
  let at = 0;
  const flush = (): void => {
    if (text.trim() !== '') blocks.push({ kind: 'text', text: text.trim() });
    text = '';
  };
  const write = (words: string): void => {
    if (cell) cell.text += words;
    else if (depth === 0) text += words;
  };
  for (const match of html.matchAll(TAG)) {
    write(unescaped(html.slice(at, match.index)));
    at = (match.index ?? 0) + match[0].length;
    const [, slash, name = '', attributes = ''] = match;
    const opens = slash === '';
    if (name === 'table') {
      depth += opens ? 1 : -1;
      if (opens && depth === 1) {
        flush();
        rows = [];
      } else if (!opens && depth === 0 && rows) {
        blocks.push({ kind: 'table', rows });
        rows = undefined;
      }
    } else if (name === 'tr' && opens && depth === 1) rows?.push([]);
    else if ((name === 'td' || name === 'th') && depth === 1) {
      if (opens) cell = { text: '', colSpan: span(attributes, 'colspan'), rowSpan: span(attributes, 'rowspan') };
      else if (cell) {
        rows?.at(-1)?.push({ ...cell, text: cell.text.replace(/\n+$/, '').trim() });
        cell = undefined;
      }
    } else if (name === 'br' || ((name === 'p' || name === 'li' || /^h\d$/.test(name)) && !opens)) {
      if (depth === 0 && name !== 'br') flush();
      else write('\n');
    }
  }
  flush();
  return blocks;
}

function span(attributes: string, name: string): number {
  return Number(new RegExp(`${name}="(\\d+)"`).exec(attributes)?.[1] ?? 1);
}

function unescaped(text: string): string {
  return text.replace(/&([a-z]+|#39);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}
