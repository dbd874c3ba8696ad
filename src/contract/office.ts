/** The office's own work and what came of it. */

/** What 初期設定 made. */
export interface SetUpResult {
  readonly sheets: number;
  readonly forms: number;
  readonly templates: number;
  readonly triggers: number;
}

/** What became of the documents. */
export interface GenerateResult {
  readonly made: number;
  readonly changed: number;
  readonly kept: number;
  /** Left for the next run, because an execution may not last longer. */
  readonly left: number;
}

/** The office's own pages: inspection, export, return of an edited file, disposal, one person's data, unknown words, handing over. */
export const REPORTS = [
  'inspection',
  'duplicates',
  'export',
  'exchange',
  'disposal',
  'person',
  'public',
  'vocabulary',
  'handover',
] as const;

export type ReportName = (typeof REPORTS)[number];

/** A page of the office: what there is to see, and what may be done about it. */
export interface Report {
  readonly name: ReportName;
  /** What it is about: a table, a party, a file; '' where there is nothing to choose. */
  readonly about: string;
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly ReportSection[];
  readonly actions: readonly ReportAction[];
  /** A file to save. */
  readonly file: ReportFile | null;
  /** The action with which the page goes on at once, in an execution of its own, handing its lead back as text; '' where all is done. */
  readonly next: string;
}

export interface ReportSection {
  readonly heading: string;
  readonly lines: readonly ReportLine[];
}

export interface ReportLine {
  /** By which an action names it; '' where it cannot be chosen. */
  readonly key: string;
  readonly text: string;
  readonly detail: string;
  /** Rows of the workbook that it speaks of. */
  readonly links?: readonly { readonly text: string; readonly url: string }[];
}

export interface ReportAction {
  readonly name: string;
  readonly label: string;
  /** What it needs first: lines that were chosen (`anyLines`: or none), a text typed in, a file. */
  readonly asks: readonly ('lines' | 'anyLines' | 'text' | 'file')[];
  /** What text it asks for. */
  readonly prompt?: string;
  /** What cannot be undone is asked once more, in these words. */
  readonly warning: string;
}

/** A file for a download: a text as it is, anything else as Base64, and '' for the other. */
export interface ReportFile {
  readonly name: string;
  readonly mimeType: string;
  readonly text: string;
  readonly base64: string;
  readonly url: string;
}

export interface ReportRequest {
  readonly name: ReportName;
  readonly about: string;
  readonly action: string;
  readonly keys: readonly string[];
  readonly text: string;
}

/** What became of the printable sheets. */
export interface PapersResult {
  readonly made: number;
  readonly kept: number;
}
