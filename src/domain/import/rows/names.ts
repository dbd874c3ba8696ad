import { isBlank, oddity, oneLine, plain, squeezed } from '../text.ts';
import type { RowBuilder } from './builder.ts';

/** Words that stand for a name that is not told. */
const PLACEHOLDER = /^(専門家|講師|個人|団体|氏名|匿名|名称|非公開|未定|不明|某|本名非公開)([(（].*[)）]|さん|様)?$/;

/** Whether a name only says that there is somebody. */
export function isPlaceholder(name: string): boolean {
  return PLACEHOLDER.test(squeezed(name));
}

/** Takes the name as typed, on one line. Returns why the row cannot become a record: '' when it can. */
export function readName(row: RowBuilder, column: string): string {
  const text = row.text(column);
  const name = oneLine(text);
  row.values[column] = name;
  if (isBlank(text)) return 'import.noName';
  const odd = oddity(text);
  if (odd !== '') return `import.name.${odd}`;
  if (/^[=+\-@]/.test(name)) row.doubt('name', 'import.name.formula', { text: name });
  if (isPlaceholder(name)) row.doubt('name', 'import.name.placeholder', { text: name });
  return '';
}

/** A reading in full-width kana, as people look names up. */
export function readKana(row: RowBuilder): void {
  if (row.has('kana')) row.values.kana = oneLine(row.text('kana').normalize('NFKC'));
}

/** A person's name without a remark before or behind it; several people stand joined by 「、」. */
export function readPerson(row: RowBuilder, column: string): void {
  if (!row.has(column)) return;
  const whole = oneLine(row.text(column));
  const bare = whole.replace(/^\s*[(（][^)）]*[)）]\s*/, '').replace(/\s*[(（][^)）]*[)）]\s*$/, '');
  const parts = bare.split(/[・、,，／/]/).map((part) => part.trim());
  const people = parts.length > 1 && parts.every((part) => /\S[\s　]\S/.test(part)) ? parts.join('、') : bare;
  row.values[column] = people;
  if (people !== whole) row.keep(column);
  const role = /^(.{1,5}?(?:長|代表|理事|幹事|世話人))[\s　]+(\S+[\s　]\S+)$/.exec(plain(people));
  if (role && !row.has('role')) row.doubt(column, 'import.person.role', { text: people });
}
