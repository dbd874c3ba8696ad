import { TRAY_SHEET_ID } from '../../src/domain/layout.ts';
import { SCHEMA, type Table } from '../../src/domain/schema/index.ts';
import type { Typed } from '../../src/local/person-at-work.ts';
import type { Workspace } from '../../src/local/workspace.ts';
import { rowsOf } from '../support/office.ts';

type Row = Readonly<Record<string, string>>;

/** Lines that tell what stands in the registry, by sheet. */
export type Told = Readonly<Record<string, readonly string[]>>;

const SHEETS = [
  ...['団体', '専門家', '種シート', 'ニーズ・提供', 'マッチング', '経過', '感想', '事例'],
  ...['受付', '受付台帳', '送信', 'リンク', '文書', '採番', '語彙', '設定'],
];
/** What says when, by which operation, and under which random number. */
const PASSING = /日時$|日$|操作番号|ID$|リンク$|^PDF|指紋|本文|^値$|登録の案|^元の番号|^回答番号/;

/** Imports are told apart by random numbers. */
const RANDOM = /\b[0-9a-f]{8}\b/g;

/** The registry as it stands, whatever the order of its rows and columns and the moments of its making, without what people typed meanwhile. */
export function registryOf(workspace: Workspace, typed: readonly Typed[] = []): Told {
  const told = SHEETS.map((sheet) => {
    const rows = rowsOf(workspace, sheet).map((row) =>
      Object.entries(untyped(sheet, row, typed))
        .filter(([heading, text]) => text !== '' && !PASSING.test(heading))
        .map(([heading, text]) => `${heading}=${text.replace(RANDOM, '#')}`)
        .sort()
        .join(' | '),
    );
    const filled = rows.filter((row) => row !== '').sort();
    // A response may be read under another number by another way, and is known by both then.
    return [sheet, sheet === '受付台帳' ? [...new Set(filled)] : filled] as const;
  });
  const forms = workspace.world.forms.list();
  return Object.fromEntries([
    ...told,
    // Two answers to one record may be taken in together or one after the other; a change may be made once more.
    ['監査', [...new Set(rowsOf(workspace, '監査').flatMap(auditLine))].sort()],
    ['responses', forms.map((form) => `${form.title} ${form.responses.length}`).sort()],
    ['files', [...workspace.world.drive.files.values()].flatMap((file) => (file.trashed ? [] : [file.name])).sort()],
    ['page', pageOf(workspace)],
    ['mails', workspace.mails.map(({ to, subject }) => `${to} ${subject}`).sort()],
  ]);
}

/** What the public page says, whatever the day. */
function pageOf({ world: { drive } }: Workspace): readonly string[] {
  const pages = [...drive.files.values()].filter(({ mimeType, trashed }) => mimeType === 'text/html' && !trashed);
  return pages.map(({ id }) => {
    const html = new TextDecoder().decode(drive.blobs.get(id));
    return html.replace(/<script[^>]*>[\s\S]*?<\/script>/g, '').replace(/更新日: [^<]*/, '');
  });
}

/**
 * What is told, apart from 受付 of words that were typed in the moment of a
 * write, its line in 監査, and the numbers that it takes: asked for where
 * somebody typed.
 */
export function withoutRescue(told: Told): Told {
  const isRescue = (line: string) => /ちょうどそのとき|^書きかえ中の書き込み |表=intake/.test(line);
  return Object.fromEntries(
    Object.entries(told).map(([sheet, lines]) => [
      sheet,
      lines.filter((line) => !isRescue(line)).map((line) => line.replace(/種川-受\d{4}/g, '種川-受#')),
    ]),
  );
}

/** A row as it was before people typed into it. */
function untyped(sheet: string, row: Row, typed: readonly Typed[]): Row {
  const before: Record<string, string> = { ...row };
  for (const one of [...typed].reverse()) {
    if (one.sheet === sheet && before[one.heading] === one.text) before[one.heading] = one.before;
  }
  return before;
}

function auditLine({ 操作: act = '', 表: table, 記録番号: record }: Row): readonly string[] {
  return table === '受付台帳' ? [] : [`${act.replace(RANDOM, '#')} ${table} ${record}`];
}

/** What is not as it would be undisturbed; empty where all is well. `aside`: what is left out, by words of its line. */
export function differences(expected: Told, found: Told, aside: readonly string[]): readonly string[] {
  return Object.keys(expected).flatMap((sheet) => {
    const [due, there] = [expected[sheet] ?? [], found[sheet] ?? []];
    return [
      ...minus(due, there).map((row) => `${sheet}: missing ${row}`),
      ...minus(there, due).map((row) => `${sheet}: too much ${row}`),
    ].filter((line) => !aside.some((key) => line.includes(key)));
  });
}

/** Submitted texts that are nowhere in the registry. */
export function lost(workspace: Workspace, submitted: readonly string[]): readonly string[] {
  const everything = wordsOf(workspace);
  // Sheets writes a day with slashes.
  const shown = submitted.map((text) => text.replace(/^(\d{4})-(\d\d)-(\d\d)/, '$1/$2/$3'));
  const words = shown.flatMap((text) => text.split('\n')).filter((text) => text !== '');
  return words.filter((word) => !everything.includes(word)).map((word) => `lost: ${word}`);
}

/** Begins what tells of words that stand in another row than they were typed into. */
export const MOVED = 'typed and moved:';

/**
 * What people typed must stand in its row, or where a script wrote over it, in
 * 監査 or wherever the row's words went. With `gone`, rows that are no more
 * took their words along.
 */
export function lostTyping(workspace: Workspace, typed: readonly Typed[], gone: boolean): readonly string[] {
  const everything = wordsOf(workspace);
  const last = typed.filter((one, i) => !typed.slice(i + 1).some((later) => isSameCell(one, later)));
  return last.flatMap((one) => {
    const rows = rowsOf(workspace, one.sheet);
    const own = rows.find((row) => keyOf(one.sheet, row) === keyOf(one.sheet, one.row));
    const strays = rows.filter((row) => row[one.heading] === one.text && row !== own);
    const where = `${one.sheet} ${keyOf(one.sheet, one.row)} ${one.heading}: ${one.text}`;
    return [
      ...(everything.includes(one.text) || (gone && !own) ? [] : [`typed and lost: ${where}`]),
      ...strays.map((row) => `${MOVED} ${where} to ${keyOf(one.sheet, row)}`),
    ];
  });
}

function isSameCell(one: Typed, other: Typed): boolean {
  const keys = [one, other].map(({ sheet, row }) => keyOf(sheet, row));
  return one.sheet === other.sheet && one.heading === other.heading && keys[0] === keys[1];
}

function keyOf(sheet: string, row: Row): string {
  const table = (Object.values(SCHEMA) as readonly Table[]).find((one) => one.sheet === sheet);
  return row[table?.columns[table.key]?.label ?? ''] ?? '';
}

/** All that people find: nobody looks into the tray. */
function wordsOf(workspace: Workspace): string {
  return workspace.person
    .sheets()
    .filter(({ sheetId }) => sheetId !== TRAY_SHEET_ID)
    .flatMap(({ title }) => workspace.person.table(title).flat())
    .join('\n');
}

function minus(these: readonly string[], those: readonly string[]): readonly string[] {
  const left = [...those];
  return these.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
