import { internalFolder } from '../app/export-csv.ts';
import { memoOf, noteMemo } from '../app/import-memo.ts';
import { type ImportPart, importDocument, importRows, previewDocument, previewRows } from '../app/import-run.ts';
import { asChosen, type Opened, rowShown, sheetsOffered } from '../app/import-screen.ts';
import { undoImport } from '../app/import-undo.ts';
import type { Ports } from '../app/ports.ts';
import { consult, transact } from '../app/transact.ts';
import type { ImportAnswer, ImportOpening, ImportStretch, ImportUndone, Reply } from '../contract.ts';
import { TaneError } from '../domain/errors.ts';
import { IMPORTABLE, type SheetPlan } from '../domain/import/plan.ts';
import { FIRST } from '../domain/import/read.ts';
import type { SourceRow, SourceSheet } from '../domain/import/source.ts';
import { fingerprint } from '../domain/import/text.ts';
import { reply } from './announce.ts';
import { oneOf, record, text } from './arguments.ts';
import { closeCopy, openLink, openSheet, openUpload } from './import-open.ts';
import { blocksOf, placesOf, type SheetPlace, stretchesOf } from './import-source.ts';
import { googlePorts } from './ports.ts';

/** The import as the sidebar drives it: a list is opened, looked at, and taken in stretch by stretch. */

/** The longest note at a list: 監査 repeats each. */
const MEMO_MAX = 3000;
/** Rows that a proposal looks at. */
const SAMPLE = 2000;
/** The longest text or file that a page may hand over. */
const MAX = 50_000_000;

/** Opens a list and proposes how to read it. */
export function importOpen(order: unknown): Reply<ImportOpening> {
  return reply(() => {
    const ports = googlePorts();
    const given = record(order, 'order');
    const name = text(given.name, 'name');
    const from = oneOf(given.from, 'from', ['sheet', 'link', 'upload', 'rows', 'again']);
    const table = given.table === '' ? '' : oneOf(given.table, 'table', IMPORTABLE);
    const { kind, file, id, base64, sheet = from === 'again' ? name : '' } = openedBy(ports, from, name, given);
    const held = kind !== 'table' ? [] : id === '' ? [inPage(given.rows)] : beginningOf(id, sheet);
    const sources = held.map(({ source }) => source);
    const print = fingerprint(JSON.stringify([file, base64, kind === 'document' ? blocksOf(id) : sources]));
    const offers = sheetsOffered(file, sources, table);
    return {
      ...{ kind, file, id, base64, print },
      importId: `${file} ${ports.host.operation().slice(0, 8)}`,
      memo: consult(ports, ['ledger'], (book) => memoOf(book, print)),
      sheets: held.map(({ rowCount, lastColumn }, i) => ({
        ...(offers[i] as (typeof offers)[number]),
        rowCount,
        lastColumn,
      })),
    };
  });
}

/** What some rows come to, or would come to. */
export function importStretch(stretch: unknown): Reply<ImportAnswer> {
  return reply(() => {
    const ports = googlePorts();
    const given = record(stretch, 'stretch') as unknown as ImportStretch;
    const importing = oneOf(given.act, 'act', ['preview', 'import']) === 'import';
    const importId = text(given.importId, 'importId');
    const file = text(given.file, 'file');
    // Whoever comes back begins with these rows again, which changes nothing twice.
    const note = { print: text(given.print, 'print'), text: text(given.memo, 'memo', MEMO_MAX) };
    if (given.kind === 'document') {
      const source = { file, kind: 'document' as const, blocks: blocksOf(text(given.id, 'id')) };
      const row = importing ? importDocument(ports, importId, source, note) : previewDocument(ports, importId, source);
      return { rows: [rowShown(row)], next: FIRST };
    }
    const plan = asChosen(record(given.plan, 'plan') as unknown as SheetPlan);
    const sheet = rowsOf(given, plan.sheet);
    const part: ImportPart = { importId, file, plan, sheet, from: given.from ?? FIRST, note };
    const { rows, next } = (importing ? importRows : previewRows)(ports, part);
    return { rows: rows.map(rowShown), next };
  });
}

/** The list is done with: its copy goes, and the memo stays as the page wants it. */
export function importClose(print: unknown, id: unknown, memo: unknown): Reply<null> {
  return reply(() => {
    const note = { print: text(print, 'print'), text: text(memo, 'memo', MEMO_MAX) };
    transact(googlePorts(), { act: '取り込み', tables: ['ledger'] }, (book) => noteMemo(book, note));
    if (text(id, 'id') !== '') closeCopy(String(id));
    return null;
  });
}

/** Takes an import back by one step. */
export function importUndo(importId: unknown): Reply<ImportUndone> {
  return reply(() => undoImport(googlePorts(), text(importId, 'importId')));
}

function openedBy(
  ports: Ports,
  from: 'sheet' | 'link' | 'upload' | 'rows' | 'again',
  name: string,
  given: Readonly<Record<string, unknown>>,
): Opened & { readonly sheet?: string } {
  if (from === 'sheet') return openSheet();
  if (from === 'link') return openLink(name, folderOf(ports));
  if (from === 'upload') {
    const type = text(given.mimeType, 'mimeType');
    return openUpload(name, type, text(given.base64, 'base64', MAX), folderOf(ports));
  }
  const id = from === 'rows' ? '' : text(given.id, 'id');
  return { kind: 'table', file: from === 'rows' ? name : text(given.file, 'file'), id, base64: '' };
}

interface Held extends Omit<SheetPlace, 'name'> {
  readonly source: SourceSheet;
}

/** The beginning of each sheet, or of one. */
function beginningOf(id: string, only: string): readonly Held[] {
  const places = placesOf(id).filter(({ name }) => only === '' || name === only);
  const sources = stretchesOf(id, places, 1, SAMPLE);
  return places.flatMap(({ name, ...rest }) => {
    const source = sources.find((one) => one.name === name);
    return source ? [{ ...rest, source }] : [];
  });
}

function inPage(rows: unknown): Held {
  if (!Array.isArray(rows)) throw new TaneError('call.badArgument', { name: 'rows' });
  const source = { name: '', rows: rows as readonly SourceRow[], hiddenColumns: [], merges: [] };
  return { rowCount: rows.length, lastColumn: '', source };
}

function rowsOf({ id, rows, rowCount, lastColumn, first, count }: ImportStretch, name: string): SourceSheet {
  if (rows) return inPage(rows).source;
  const place = { name, rowCount: Number(rowCount), lastColumn: text(lastColumn, 'lastColumn') };
  const [found] = stretchesOf(text(id, 'id'), [place], Number(first), Math.min(SAMPLE, Number(count)));
  if (!found) throw new TaneError('import.noSource');
  return found;
}

function folderOf(ports: Ports): string {
  return consult(ports, ['documents'], internalFolder);
}
