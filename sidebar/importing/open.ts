import type { ImportLine, ImportOpening } from '../../src/contract.ts';
import { call } from '../server.ts';
import { t } from '../words.ts';
import { bytesOf, readPicked, rowsOf } from './file.ts';
import { type List, listOf, type Sheet } from './list.ts';
import { type Memo, setAsBefore } from './memo.ts';

/** Rows that the script needs to see to propose how a list is read. */
const SAMPLE = 2000;

export type Origin =
  | { readonly from: 'sheet' }
  | { readonly from: 'link'; readonly link: string }
  | { readonly from: 'file'; readonly file: File };

/** Opens a list, wherever it comes from. @throws Error with words that say what to do */
export async function openList(origin: Origin): Promise<List> {
  const list = await opened(origin);
  if (list.opening.kind === 'table' && list.sheets.length === 0) throw new Error(t('sidebar.import.empty'));
  return list;
}

async function opened(origin: Origin): Promise<List> {
  if (origin.from === 'sheet') {
    const opening = await call('importOpen', { from: 'sheet', name: '', table: '' });
    return listOf(opening, null, opening.sheets[0]?.plan.sheet ?? '');
  }
  if (origin.from === 'link') {
    const opening = await call('importOpen', { from: 'link', name: origin.link, table: '' });
    if (opening.kind !== 'bytes') return listOf(opening, null, '');
    return openRows(opening.file, rowsOf(bytesOf(opening.base64)));
  }
  const file = await readPicked(origin.file);
  if ('rows' in file) return openRows(file.name, file.rows);
  return listOf(await call('importOpen', { from: 'upload', table: '', ...file }), null, '');
}

async function openRows(name: string, rows: readonly ImportLine[]): Promise<List> {
  return listOf(await proposeRows(name, rows, ''), rows, '');
}

function proposeRows(name: string, rows: readonly ImportLine[], table: string): Promise<ImportOpening> {
  return call('importOpen', { from: 'rows', name, rows: rows.slice(0, SAMPLE), table });
}

/** The list with one sheet read into another table. */
export async function withTable(list: List, at: number, table: string): Promise<List> {
  const { id, file } = list.opening;
  const name = list.sheets[at]?.plan.sheet ?? '';
  const opening = list.rows
    ? await proposeRows(file, list.rows, table)
    : await call('importOpen', { from: 'again', name, id, file, table });
  const [read] = listOf(opening, list.rows, '').sheets;
  const sheets = list.sheets.map((sheet, i): Sheet => (i === at && read ? read : sheet));
  return { ...list, sheets };
}

/** The list as the person had set it when it was last open. */
export async function asBefore(list: List, memo: Memo): Promise<List> {
  let set = list;
  for (const [at, before] of (memo.sheets ?? []).entries()) {
    const table = set.sheets[at]?.plan.table;
    if (before.table !== '' && table !== undefined && table !== before.table)
      set = await withTable(set, at, before.table);
  }
  return setAsBefore(set, memo);
}
