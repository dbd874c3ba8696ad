import { type DocumentDefinition, type DocumentSection, labelOf } from '../domain/documents.ts';
import type { DocsRequest as Request } from './doc-request.ts';
import * as style from './doc-style.ts';

type Document = GoogleAppsScript.Docs.Schema.Document;
type Table = GoogleAppsScript.Docs.Schema.Table;

/** A field as it stands in a template. */
const placeholder = (field: string): string => `{{${field}}}`;

/** First pass: paragraphs and empty tables, each at the end of the body. */
export function structureRequests(definition: DocumentDefinition): Request[] {
  const head = [definition.title, ...definition.subject.map(placeholder), `更新日 ${placeholder('updatedOn')}`];
  return [
    style.page(),
    atEnd(`${head.join('\n')}\n`),
    ...definition.sections.flatMap((section) => [atEnd(section.heading), tableAtEnd(section)]),
  ];
}

function atEnd(text: string): Request {
  return { insertText: { endOfSegmentLocation: {}, text } };
}

/** Docs puts a newline before the table, which ends the heading's paragraph (InsertTableRequest). */
function tableAtEnd(section: DocumentSection): Request {
  const wide = section.layout === 'columns';
  return {
    insertTable: {
      endOfSegmentLocation: {},
      rows: wide ? 2 : section.columns.length,
      columns: wide ? section.columns.length : 2,
    },
  };
}

/** Second pass: cell texts and all styles, from the end backwards, by the indexes read back. */
export function fillingRequests(definition: DocumentDefinition, document: Document): Request[] {
  const requests: Request[] = [];
  let section = definition.sections.length - 1;
  let paragraph = countParagraphs(document) - 1;
  for (const element of [...(document.body?.content ?? [])].reverse()) {
    const start = element.startIndex ?? 0;
    if (element.table) {
      const declared = definition.sections[section];
      if (declared) requests.push(...tableRequests(definition, declared, element.table, start));
      section -= 1;
    } else if (element.paragraph) {
      requests.push(...style.paragraph(definition, paragraph, start, element.endIndex ?? start + 1));
      paragraph -= 1;
    }
  }
  return requests;
}

function countParagraphs(document: Document): number {
  return (document.body?.content ?? []).filter((element) => element.paragraph).length;
}

function tableRequests(
  definition: DocumentDefinition,
  section: DocumentSection,
  table: Table,
  start: number,
): readonly Request[] {
  const rows = table.tableRows ?? [];
  const requests: Request[] = [...style.table(section, start)];
  for (let r = rows.length - 1; r >= 0; r--) {
    const cells = rows[r]?.tableCells ?? [];
    for (let c = cells.length - 1; c >= 0; c--) {
      const index = cells[c]?.content?.[0]?.startIndex ?? 0;
      requests.push(...cellRequests(definition, section, r, c, index));
    }
  }
  return requests;
}

function cellRequests(
  definition: DocumentDefinition,
  section: DocumentSection,
  row: number,
  column: number,
  index: number,
): readonly Request[] {
  const wide = section.layout === 'columns';
  const field = section.columns[wide ? column : row] ?? '';
  const isLabel = wide ? row === 0 : column === 0;
  const text = isLabel ? labelOf(definition, field) : placeholder(field);
  return [{ insertText: { location: { index }, text } }, ...style.cellText(isLabel, index, text.length)];
}
