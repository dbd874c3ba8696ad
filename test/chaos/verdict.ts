import type { Workspace } from '../../src/local/workspace.ts';
import { rowsOf } from '../support/office.ts';

const SHEETS = [
  ...['団体', '専門家', '種シート', 'ニーズ・提供', 'マッチング', '経過', '事例'],
  ...['受付', '受付台帳', '送信', '文書', '採番', '語彙', '設定'],
];
/** What says when, by which operation, and under which random number. */
const PASSING = /日時$|日$|操作番号|ID$|リンク|^PDF|指紋|本文|^値$/;

/** The registry as it stands, whatever the order of its rows and columns and the moments of its making. */
export function registryOf(workspace: Workspace): Readonly<Record<string, readonly string[]>> {
  const told = SHEETS.map((sheet) => {
    const rows = rowsOf(workspace, sheet).map((row) =>
      Object.entries(row)
        .filter(([heading, text]) => text !== '' && !PASSING.test(heading))
        .map(([heading, text]) => `${heading}=${text}`)
        .sort()
        .join(' | '),
    );
    return [sheet, rows.filter((row) => row !== '').sort()] as const;
  });
  return Object.fromEntries([
    ...told,
    ['監査', rowsOf(workspace, '監査').map(auditLine).sort()],
    ['files', [...workspace.world.drive.files.values()].flatMap((file) => (file.trashed ? [] : [file.name])).sort()],
    ['mails', workspace.mails.map(({ to, subject }) => `${to} ${subject}`).sort()],
  ]);
}

/** Imports are told apart by random numbers. */
function auditLine({ 操作: act = '', 表: table, 記録番号: record }: Readonly<Record<string, string>>): string {
  return `${act.replace(/[0-9a-f]{8}/g, '#')} ${table} ${record}`;
}

/** What is not as it would be undisturbed; empty where all is well. */
export function differences(
  expected: Readonly<Record<string, readonly string[]>>,
  found: Readonly<Record<string, readonly string[]>>,
): readonly string[] {
  return Object.keys(expected).flatMap((sheet) => {
    const [due, there] = [expected[sheet] ?? [], found[sheet] ?? []];
    return [
      ...minus(due, there).map((row) => `${sheet}: missing ${row}`),
      ...minus(there, due).map((row) => `${sheet}: too much ${row}`),
    ];
  });
}

/** Submitted texts that are nowhere in the registry. */
export function lost(workspace: Workspace, submitted: readonly string[]): readonly string[] {
  const all = workspace.person.sheets().flatMap(({ title }) => workspace.person.table(title).flat());
  const everything = all.join('\n');
  // Sheets writes a day with slashes.
  const shown = submitted.map((text) => text.replace(/^(\d{4})-(\d\d)-(\d\d)/, '$1/$2/$3'));
  const words = shown.flatMap((text) => text.split('\n')).filter((text) => text !== '');
  return words.filter((word) => !everything.includes(word)).map((word) => `lost: ${word}`);
}

function minus(these: readonly string[], those: readonly string[]): readonly string[] {
  const left = [...those];
  return these.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
