import type { Column } from './schema/columns.ts';
import { columnsOf, type Row, type SCHEMA, type TableKey, type Value } from './schema/index.ts';

type Columns<T extends TableKey> = (typeof SCHEMA)[T]['columns'];
/** The columns of a table that the public may ever see. */
type PublicKey<T extends TableKey> = {
  [K in keyof Columns<T>]: Columns<T>[K] extends { readonly visibility: 'public' } ? K : never;
}[keyof Columns<T>];

/** What of a record may be published; a column without consent is absent. It has no internal or private key. */
export type PublicView<T extends TableKey> = { readonly [K in PublicKey<T> & keyof Row<T>]?: Row<T>[K] };

/**
 * The only way from a record to a public artefact: the columns declared public
 * whose piece of information was consented to. An offer (出せる) is published
 * under 「できること」, whatever its columns say of needs.
 */
export function publicView<T extends TableKey>(table: T, row: Row<T>, consents: readonly string[]): PublicView<T> {
  const values = row as Readonly<Record<string, Value>>;
  const view: Record<string, Value> = {};
  for (const [key, column] of columnsOf(table)) {
    const consent = consentFor(column, values);
    if (column.visibility === 'public' && consent !== undefined && consents.includes(consent)) {
      view[key] = values[key] ?? '';
    }
  }
  return view as PublicView<T>;
}

function consentFor({ consent }: Column, { direction }: Readonly<Record<string, Value>>): string | undefined {
  return consent === '求めること' && direction === '出せる' ? 'できること' : consent;
}
