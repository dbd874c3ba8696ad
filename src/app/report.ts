import type { Report, ReportAction, ReportFile, ReportLine, ReportName, ReportSection } from '../contract.ts';
import { say } from '../messages/index.ts';
import type { Ports } from './ports.ts';
import type { HandedFile } from './ports-office.ts';

/** Lines that one section shows: a sidebar is narrow and its answer must stay small. */
const MOST = 300;

/** A page of the office; what it leaves out is empty. */
export function report(
  name: ReportName,
  lead: string,
  rest: Partial<Pick<Report, 'about' | 'sections' | 'actions' | 'file' | 'next'>> = {},
): Report {
  const title = say(`report.${name}`);
  return { name, about: '', title, lead, sections: [], actions: [], file: null, next: '', ...rest };
}

/** A section, cut where it would be too long; none when it has no lines. */
export function section(heading: string, lines: readonly ReportLine[]): readonly ReportSection[] {
  if (lines.length === 0) return [];
  const rest = lines.length - MOST;
  const shown = lines.slice(0, MOST);
  return [{ heading, lines: rest > 0 ? [...shown, line(say('report.more', { count: rest }))] : shown }];
}

export function line(text: string, detail = '', key = ''): ReportLine {
  return { text, detail, key };
}

export function action(name: string, asks: ReportAction['asks'] = [], warning = ''): ReportAction {
  return { name, label: say(`action.${name}`), asks, warning };
}

/** An action that a text is typed in for first: what it asks for, and what it needs besides. */
export function typing(name: string, prompt: string, asks: ReportAction['asks'] = []): ReportAction {
  return { ...action(name, [...asks, 'text']), prompt };
}

/** A file as the page offers it. */
export function handed(ports: Ports, file: HandedFile): ReportFile {
  const { fileId, ...rest } = file;
  return { ...rest, url: ports.files.url(fileId) };
}
