import type { DocsDocument, Paragraph, StructuralElement, Table, TableCell, TextStyle } from '../docs/types.ts';
import { isNumbered } from './lists.ts';
import { headerCount } from './pdf-table.ts';
import { boxOf, groupBy, headingLevel, hex, line, paragraphLook, picturesIn, points, shownContent } from './style.ts';

/** A document as one self-contained page of semantic HTML, readable on a screen and printed on A4. */
export function docHtml(
  document: DocsDocument,
  { lang, title }: { readonly lang: string; readonly title: string },
): string {
  const { pageSize, marginLeft, marginRight, marginTop, marginBottom } = document.documentStyle;
  const paper = `${points(pageSize?.width, 595.28)}pt ${points(pageSize?.height, 841.89)}pt`;
  const margins = [marginTop, marginRight, marginBottom, marginLeft]
    .map((margin) => `${points(margin, 72)}pt`)
    .join(' ');
  return `<!DOCTYPE html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${CSS}@page{size:${paper};margin:${margins}}</style>
</head>
<body>
<main>
${blocks(document, shownContent(document))}
</main>
<footer>近似（Tane のローカル環境で作成）</footer>
</body>
</html>
`;
}

const CSS = `
:root{color-scheme:light}
body{margin:0;background:#f4f4f1;color:#1a1a1a;font:11pt/1.7 "BIZ UDPGothic","BIZ UDPゴシック","Hiragino Sans","Yu Gothic UI","Meiryo",sans-serif}
main{box-sizing:border-box;max-width:210mm;margin:2rem auto;padding:18mm 20mm;background:#fff;box-shadow:0 1px 6px #0002}
main p,main h1,main h2,main h3,main h4,main h5,main h6{margin:0;line-break:strict;overflow-wrap:anywhere}
main ul,main ol{margin:0;padding-left:1.6em}
.box{padding:.5em .8em}
table{border-collapse:collapse;width:100%;margin:0}
th,td{vertical-align:top;text-align:left;font-weight:inherit}
a{color:inherit}
footer{max-width:210mm;margin:0 auto 2rem;color:#5c5c5c;font-size:8pt}
@media (max-width:50rem){main{margin:0;padding:1.2rem}.scroll{overflow-x:auto}}
@media print{body{background:#fff}main{margin:0;padding:0;max-width:none;box-shadow:none}h1,h2,h3,h4{break-after:avoid}tr{break-inside:avoid}}
`;

function blocks(document: DocsDocument, content: readonly StructuralElement[]): string {
  return groupBy(content, ({ paragraph }) =>
    paragraph?.bullet ? `list ${paragraph.bullet.listId}` : paragraph ? boxOf(paragraph) : '',
  )
    .map((group) => {
      const first = group[0]?.paragraph;
      if (first?.bullet)
        return list(
          document,
          group.flatMap(({ paragraph }) => paragraph ?? []),
        );
      const inner = group.map((element) => block(document, element)).join('\n');
      return first && boxOf(first) !== '' ? `<div class="box"${boxStyle(first)}>\n${inner}\n</div>` : inner;
    })
    .filter((html) => html !== '')
    .join('\n');
}

function block(document: DocsDocument, { paragraph, table }: StructuralElement): string {
  if (table) return tableOf(document, table);
  if (!paragraph) return '';
  const level = headingLevel(document, paragraph);
  const name = level > 0 ? `h${level}` : 'p';
  const breaks = paragraph.elements.some((element) => element.pageBreak) || paragraph.paragraphStyle.pageBreakBefore;
  const inner = runs(paragraph) + pictures(document, paragraph) || '<br>';
  return `<${name}${paragraphStyle(paragraph, level > 0, breaks === true)}>${inner}</${name}>`;
}

/** List paragraphs nested by their levels. */
function list(document: DocsDocument, items: readonly Paragraph[], level = 0): string {
  const first = items[0];
  const name = first && isNumbered(document, first) ? 'ol' : 'ul';
  let html = `<${name}>`;
  for (let i = 0; i < items.length; ) {
    const item = items[i];
    let next = i + 1;
    while (next < items.length && (items[next]?.bullet?.nestingLevel ?? 0) > level) next += 1;
    const below = items.slice(i + 1, next);
    html += `<li>${item ? runs(item) : ''}${below.length > 0 ? list(document, below, level + 1) : ''}</li>`;
    i = next;
  }
  return `${html}</${name}>`;
}

function tableOf(document: DocsDocument, table: Table): string {
  const headers = headerCount(table);
  const row = (cells: readonly TableCell[], header: boolean) =>
    `<tr>${cells.map((cell) => cellOf(document, cell, header)).join('')}</tr>`;
  const rows = table.tableRows.map(({ tableCells }, i) => row(tableCells, i < headers));
  const head = headers > 0 ? `<thead>${rows.slice(0, headers).join('\n')}</thead>` : '';
  return `<div class="scroll"><table>${columns(table)}${head}<tbody>${rows.slice(headers).join('\n')}</tbody></table></div>`;
}

function columns({ tableStyle }: Table): string {
  const widths = tableStyle.tableColumnProperties.map(({ widthType, width }) =>
    widthType === 'FIXED_WIDTH' ? points(width) : 0,
  );
  const cols = widths.map((width) => (width > 0 ? `<col style="width:${width}pt">` : '<col>')).join('');
  return `<colgroup>${cols}</colgroup>`;
}

function cellOf(document: DocsDocument, { content, tableCellStyle: style }: TableCell, header: boolean): string {
  const side = (name: string, border = line(undefined, 1)) =>
    border.width > 0 ? `border-${name}:${border.width}pt solid ${border.color}` : '';
  const css = [
    side('top', line(style.borderTop, 1)),
    side('right', line(style.borderRight, 1)),
    side('bottom', line(style.borderBottom, 1)),
    side('left', line(style.borderLeft, 1)),
    `padding:${[style.paddingTop, style.paddingRight, style.paddingBottom, style.paddingLeft].map((padding) => `${points(padding, 5)}pt`).join(' ')}`,
    hex(style.backgroundColor) ? `background:${hex(style.backgroundColor)}` : '',
    style.contentAlignment === 'MIDDLE' ? 'vertical-align:middle' : '',
  ];
  const name = header ? 'th' : 'td';
  return `<${name}${header ? ' scope="col"' : ''}${styled(css)}>${blocks(document, content)}</${name}>`;
}

function pictures(document: DocsDocument, paragraph: Paragraph): string {
  return picturesIn(document, paragraph)
    .map(
      ({ uri, width, height, alt }) =>
        `<img src="${uri}" alt="${escaped(alt)}" style="width:${width}pt;height:${height}pt">`,
    )
    .join('');
}

function runs(paragraph: Paragraph): string {
  const base = paragraphLook(paragraph).text;
  return paragraph.elements
    .map(({ textRun }) => (textRun ? run(textRun.content.replace(/\n$/, ''), textRun.textStyle, base) : ''))
    .join('');
}

function run(text: string, own: TextStyle, base: TextStyle): string {
  if (text === '') return '';
  const style = { ...base, ...own };
  const css = [
    own.fontSize ? `font-size:${points(own.fontSize)}pt` : '',
    own.foregroundColor ? `color:${hex(own.foregroundColor) ?? 'inherit'}` : '',
    hex(own.backgroundColor) ? `background:${hex(own.backgroundColor)}` : '',
    style.bold ? 'font-weight:bold' : own.bold === false ? 'font-weight:normal' : '',
    style.underline ? 'text-decoration:underline' : style.strikethrough ? 'text-decoration:line-through' : '',
  ];
  const inner = escaped(text).replace(/\u000b/g, '<br>');
  const url = style.link?.url;
  if (url && /^(https?:|mailto:)/i.test(url)) return `<a href="${escaped(url)}"${styled(css)}>${inner}</a>`;
  return styled(css) ? `<span${styled(css)}>${inner}</span>` : inner;
}

function paragraphStyle(paragraph: Paragraph, heading: boolean, breaks: boolean): string {
  const { paragraph: style, text } = paragraphLook(paragraph);
  return styled([
    style.spaceAbove && points(style.spaceAbove) > 0 ? `margin-top:${points(style.spaceAbove)}pt` : '',
    style.spaceBelow && points(style.spaceBelow) > 0 ? `margin-bottom:${points(style.spaceBelow)}pt` : '',
    points(style.indentStart) > 0 ? `margin-left:${points(style.indentStart)}pt` : '',
    ({ CENTER: 'text-align:center', END: 'text-align:right', JUSTIFIED: 'text-align:justify' } as const)[
      style.alignment ?? ''
    ] ?? '',
    heading || paragraph.paragraphStyle.namedStyleType === 'SUBTITLE'
      ? `font-size:${points(text.fontSize, 11)}pt;font-weight:normal;line-height:1.4;color:${hex(text.foregroundColor)}`
      : '',
    breaks ? 'break-before:page' : '',
  ]);
}

function boxStyle({ paragraphStyle: { shading, borderLeft, borderTop, borderBottom } }: Paragraph): string {
  const side = (name: string, { width, color }: ReturnType<typeof line>) =>
    width > 0 ? `border-${name}:${width}pt solid ${color}` : '';
  const fill = hex(shading?.backgroundColor);
  const padding = fill || line(borderLeft).width > 0 ? '' : 'padding:0';
  return styled([
    fill ? `background:${fill}` : '',
    side('left', line(borderLeft)),
    side('top', line(borderTop)),
    side('bottom', line(borderBottom)),
    padding,
  ]);
}

function styled(css: readonly string[]): string {
  const kept = css.filter((one) => one !== '').join(';');
  return kept ? ` style="${escaped(kept)}"` : '';
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
