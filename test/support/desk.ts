import type { Report, ReportName } from '../../src/contract.ts';
import type { Workspace } from '../../src/local/workspace.ts';
import { ask, rowsOf, told } from './office.ts';

interface Given {
  readonly about?: string;
  readonly keys?: readonly string[];
  readonly text?: string;
}

/** A page of the office. */
export function page(workspace: Workspace, name: ReportName, about = ''): Report {
  return told<Report>(workspace, 'officeReport', name, about);
}

/** Does something on a page, which goes on by itself while it has something to do; its words as an error when it is refused. */
export function act(workspace: Workspace, name: ReportName, action: string, given: Given = {}): Report {
  let done = told<Report>(workspace, 'officeAct', request(name, action, given));
  while (done.next !== '')
    done = told<Report>(workspace, 'officeAct', request(name, done.next, { about: done.about, text: done.lead }));
  return done;
}

/** The words with which an act is refused. */
export function refused(workspace: Workspace, name: ReportName, action: string, given: Given = {}): string {
  const reply = ask<Report>(workspace, 'officeAct', request(name, action, given));
  return reply.ok ? `not refused: ${reply.value.lead}` : reply.message;
}

const request = (name: ReportName, action: string, given: Given) => ({
  name,
  action,
  about: '',
  keys: [],
  text: '',
  ...given,
});

/** Publishes what the page 公開ページ shows, as a person does who has looked. */
export function publishPage(workspace: Workspace): Report {
  return act(workspace, 'public', 'publish', { about: page(workspace, 'public').about });
}

/** All lines of a report. */
export function linesOf(report: Report): readonly string[] {
  return report.sections.flatMap((section) => section.lines.map((line) => line.text));
}

/** Inspects and repairs; returns what the inspection had listed. */
export function repaired(workspace: Workspace): readonly string[] {
  const found = linesOf(page(workspace, 'inspection'));
  act(workspace, 'inspection', 'repair');
  return found;
}

/** The note at a cell; rows are counted as a person counts them. */
export function noteAt(workspace: Workspace, sheet: string, row: number, column: string): string {
  const book = workspace.world.sheets.get(workspace.boundId);
  const found = book.sheets.find((one) => one.properties.title === sheet);
  return found?.rows[row - 1]?.[workspace.person.column(sheet, column) - 1]?.note ?? '';
}

/** A person's own note at a cell. */
export function writeNote(workspace: Workspace, sheet: string, row: number, column: string, note: string): void {
  const at = workspace.person.column(sheet, column) - 1;
  workspace.world.sheets.edit(workspace.boundId, (book) => {
    const found = book.sheets.find((one) => one.properties.title === sheet);
    const cells = [...(found?.rows[row - 1] ?? [])];
    cells[at] = { ...cells[at], note };
    if (found) found.rows[row - 1] = cells;
  });
}

/** Types a row into a sheet below the others, by headings; returns its number. */
export function typeRow(workspace: Workspace, sheet: string, values: Readonly<Record<string, string>>): number {
  const row = workspace.person.table(sheet).length + 1;
  for (const [column, text] of Object.entries(values)) workspace.person.type(sheet, row, column, text);
  return row;
}

/** What 監査 says of acts of that name. */
export function audited(workspace: Workspace, name: string): readonly Readonly<Record<string, string>>[] {
  return rowsOf(workspace, '監査').filter((row) => row.操作 === name);
}
