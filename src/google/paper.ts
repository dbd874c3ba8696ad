import { encode } from 'uqr';
import type { PaperSheet } from '../domain/forms/paper.ts';
import type { DocsRequest as Request } from './doc-request.ts';
import { findTagged, tagged } from './files.ts';
import * as style from './paper-style.ts';
import { reading, writing } from './patience.ts';
import { pngOf } from './png.ts';
import { docs, driveFiles } from './services.ts';

type Document = GoogleAppsScript.Docs.Schema.Document;
type Element = GoogleAppsScript.Docs.Schema.StructuralElement;

const DOC = 'application/vnd.google-apps.document';

/**
 * Writes a printable sheet into the Doc of that tag, which keeps its id: first
 * its paragraphs and empty tables, then, by the indexes read back, its texts,
 * last the QR code of the Form.
 */
export function writeSheet(tag: string, sheet: PaperSheet, name: string, folderId: string): string {
  const id = findTagged(tag) ?? driveFiles().create(tagged(tag, name, folderId, DOC)).id;
  if (!id) throw new Error('Drive returned a file without an id');
  const before = reading(() => docs().get(id));
  writing(() => docs().batchUpdate({ requests: [...clearing(before), ...structure(sheet)] }, id));
  const document = reading(() => docs().get(id));
  writing(() => docs().batchUpdate({ requests: filling(sheet, document) }, id));
  appendCode(id, sheet);
  return id;
}

/** Pixels of a module in the picture, and the blank modules around it that readers ask for (ISO/IEC 18004). */
const SCALE = 8;
const QUIET = 4;
/** 38 mm on paper. */
const CODE_PIXELS = 144;

/**
 * DocumentApp takes a picture as it is; the Docs API would fetch it from a
 * public address (InsertInlineImageRequest), and the registry has none.
 */
function appendCode(id: string, { url, title }: PaperSheet): void {
  const { data } = encode(url, { ecc: 'M', border: 0 });
  const picture = Utilities.newBlob(pngOf(data, SCALE, QUIET), 'image/png', 'qr.png');
  const document = DocumentApp.openById(id);
  document
    .getBody()
    .appendImage(picture)
    .setWidth(CODE_PIXELS)
    .setHeight(CODE_PIXELS)
    .setAltDescription(`「${title}」の回答ページのQRコード`);
  document.saveAndClose();
}

function clearing(document: Document): readonly Request[] {
  const content = document.body?.content ?? [];
  const end = content[content.length - 1]?.endIndex ?? 2;
  return end > 2 ? [{ deleteContentRange: { range: { startIndex: 1, endIndex: end - 1 } } }] : [];
}

const QR_TITLE = 'スマートフォンからも答えられます';

function structure(sheet: PaperSheet): readonly Request[] {
  const atEnd = (text: string): Request => ({ insertText: { endOfSegmentLocation: {}, text } });
  const table = (rows: number, columns: number): Request => ({
    insertTable: { endOfSegmentLocation: {}, rows, columns },
  });
  return [
    style.page(),
    atEnd(`${[sheet.title, sheet.purpose, sheet.how].join('\n')}\n`),
    ...sheet.sections.flatMap((section) => [
      atEnd([section.title, ...(section.help === '' ? [] : [section.help])].join('\n')),
      table(section.rows.length, 2),
    ]),
    atEnd(`${QR_TITLE}\n${sheet.url}\n`),
  ];
}

/** From the end backwards, so that no text moves what is still to be written. */
function filling(sheet: PaperSheet, document: Document): Request[] {
  const requests: Request[] = [];
  let table = sheet.sections.length - 1;
  const looks = looksOf(sheet);
  const content = document.body?.content ?? [];
  let paragraph = content.filter((element) => element.paragraph).length - 1;
  for (const element of [...content].reverse()) {
    if (element.table) {
      const rows = sheet.sections[table]?.rows;
      if (rows) requests.push(...fields(rows, element));
      table -= 1;
    } else if (element.paragraph) {
      const look = looks[paragraph];
      if (look) requests.push(...style.paragraph(look, element.startIndex ?? 0, element.endIndex ?? 1));
      paragraph -= 1;
    }
  }
  return requests;
}

/** The look of each paragraph between the tables, in order. */
function looksOf(sheet: PaperSheet): readonly style.LookName[] {
  const sections = sheet.sections.flatMap(({ help }): style.LookName[] =>
    help === '' ? ['heading'] : ['heading', 'help'],
  );
  return ['title', 'text', 'help', ...sections, 'heading', 'help'];
}

function fields(rows: PaperSheet['sections'][number]['rows'], element: Element): readonly Request[] {
  const start = element.startIndex ?? 0;
  const requests: Request[] = [...style.fieldTable(start)];
  for (const [r, row] of [...rows.entries()].reverse()) {
    const cells = element.table?.tableRows?.[r]?.tableCells ?? [];
    const index = (c: number) => cells[c]?.content?.[0]?.startIndex ?? 0;
    if (row.field !== '') requests.push(...put(row.field, index(1), 'field'));
    if (row.help !== '') requests.push(...put(`\n${row.help}`, index(0), 'help'));
    requests.push(...put(row.label, index(0), 'label'));
  }
  return requests;
}

function put(text: string, index: number, look: style.LookName): readonly Request[] {
  return [{ insertText: { location: { index }, text } }, ...style.cell(look, index, index + text.length)];
}
