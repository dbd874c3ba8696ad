import { displayText } from '../domain/documents.ts';
import { type Row, TABLE_KEYS, type Table, tableOf, type Value } from '../domain/schema/index.ts';
import { isEmpty } from '../domain/values.ts';

type Facts = Readonly<Record<string, Value>>;

/** What a row of 監査 tells of a record, a line a column, by the names that people know: 「電話: 前 → 後」. */
export function changeText({ table, before, after }: Row<'audit'>): string {
  const known = TABLE_KEYS.find((one) => tableOf(one).sheet === table);
  const [then, now] = [factsIn(before), factsIn(after)];
  // A note, or a part of a text that was longer than a cell.
  if (!known || !then || !now) return [before, after].filter((text) => text !== '').join(' → ');
  const { columns }: Table = tableOf(known);
  return [...new Set([...Object.keys(then), ...Object.keys(now)])]
    .filter((key) => !isEmpty(then[key] ?? '') || !isEmpty(now[key] ?? ''))
    .map((key) => {
      const column = columns[key];
      const shown = (value: Value = ''): string => (column ? displayText(key, column, value) : String(value));
      const was = isEmpty(then[key] ?? '') ? '' : `${shown(then[key])} → `;
      return `${column?.label ?? key}: ${was}${shown(now[key])}`;
    })
    .join('\n');
}

/** The facts in a text of 監査; nothing where it is none of their form. */
function factsIn(text: string): Facts | undefined {
  if (text === '') return {};
  try {
    const facts: unknown = JSON.parse(text);
    return typeof facts === 'object' && facts !== null ? (facts as Facts) : undefined;
  } catch {
    return undefined;
  }
}
