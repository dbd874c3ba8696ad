import { FORMS, type FormDefinition, type FormKey } from '../forms.ts';
import { questionsOf } from './layout.ts';
import type { Question } from './questions.ts';

/** A Form as it is printed: the same questions, with boxes to tick and lines to write on. */
export interface PaperSheet {
  readonly title: string;
  /** What the answers are used for, word for word as in the Form. */
  readonly purpose: string;
  readonly how: string;
  readonly sections: readonly PaperSection[];
  /** The Form's address, printed as a QR code. */
  readonly url: string;
}

export interface PaperSection {
  readonly title: string;
  readonly help: string;
  readonly rows: readonly PaperRow[];
}

export interface PaperRow {
  readonly label: string;
  readonly help: string;
  /** What stands in the field: boxes, dates to complete, or lines. */
  readonly field: string;
}

const HOW =
  '書けるところだけでかまいません。★は、できるだけ書いてください。□は、当てはまるものに ✓ をつけてください。' +
  '書き終えたら、担当の窓口へお渡しください。職員が入力します。';

const LINE = '＿'.repeat(26);
const LINES: Readonly<Partial<Record<Question['kind'], string>>> = {
  short: LINE,
  paragraph: [LINE, LINE, LINE].join('\n'),
  date: '令和　　　　年　　　　月　　　　日',
  dateTime: '令和　　　　年　　　　月　　　　日　　　　時　　　　分',
};

/** What only the office fills in. */
const OFFICE: PaperSection = {
  title: '職員が書くところ',
  help: '',
  rows: [
    { label: '受け取った日・人', help: '', field: '令和　　　年　　　月　　　日　　　氏名' },
    { label: '入力した日・人', help: '', field: '令和　　　年　　　月　　　日　　　氏名' },
    { label: '記録の番号', help: '', field: '' },
  ],
};

/** The sheet of a Form. */
export function paperOf(key: FormKey, url: string): PaperSheet {
  const definition = FORMS[key];
  return {
    title: definition.title,
    purpose: definition.description,
    how: HOW,
    sections: [...sectionsOf(definition), OFFICE],
    url,
  };
}

function sectionsOf(definition: FormDefinition): readonly PaperSection[] {
  const questions = questionsOf(definition);
  let at = 0;
  return definition.sections.map((section) => {
    const own = questions.slice(at, at + section.columns.length);
    at += section.columns.length;
    const help = [onlyFor(definition, section.key), section.help ?? ''].filter((text) => text !== '').join(' ');
    return { title: section.title, help, rows: own.map(({ question }) => rowOf(question)) };
  });
}

/** On paper nobody is led past a page: it says whom it is for. */
function onlyFor(definition: FormDefinition, section: string): string {
  for (const { branch } of definition.sections) {
    const options = Object.entries(branch?.to ?? {}).filter(([, to]) => to === section);
    if (options.length > 0) return `「${options.map(([option]) => option).join('・')}」を選んだ方だけ書いてください。`;
  }
  return '';
}

function rowOf(question: Question): PaperRow {
  const label = question.title + (question.required ? ' ★' : '');
  const filledIn = /はじめから入っている文/.test(question.help);
  return { label, help: filledIn ? '' : question.help, field: fieldOf(question) };
}

function fieldOf({ kind, options, scale }: Question): string {
  if (scale)
    return numbersOf(scale)
      .map((n) => `□ ${n}`)
      .join('　　');
  return LINES[kind] ?? boxesOf(options);
}

/** Characters of full width that a line of the field holds. */
const LINE_LENGTH = 25;

/** Boxes to tick, a line broken only between two options: a box must stand beside its word. */
function boxesOf(options: readonly string[]): string {
  const lines: string[] = [];
  for (const option of options) {
    const box = `□ ${option}`;
    const last = lines[lines.length - 1];
    if (last !== undefined && last.length + box.length < LINE_LENGTH) lines[lines.length - 1] = `${last}　${box}`;
    else lines.push(box);
  }
  return lines.join('\n');
}

function numbersOf([from, to]: readonly [number, number]): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}
