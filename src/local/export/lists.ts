import type { DocsDocument, Paragraph } from '../docs/types.ts';

/** The sign before a list's paragraph: a bullet or its number; `counters` counts by list and level. */
export function listMarker(document: DocsDocument, { bullet }: Paragraph, counters: Map<string, number>): string {
  const level = bullet?.nestingLevel ?? 0;
  const glyph = document.lists?.[bullet?.listId ?? '']?.listProperties.nestingLevels[level];
  if (glyph?.glyphSymbol) return { '●': '・', '○': '－' }[glyph.glyphSymbol] ?? glyph.glyphSymbol;
  if (!isNumbered(document, { bullet } as Paragraph)) return '□';
  const key = `${bullet?.listId}/${level}`;
  const number = (counters.get(key) ?? 0) + 1;
  counters.set(key, number);
  for (let below = level + 1; below < 9; below += 1) counters.delete(`${bullet?.listId}/${below}`);
  if (glyph?.glyphType === 'ALPHA') return `${String.fromCharCode(96 + number)}.`;
  return `${number}.`;
}

/** Whether a list's paragraph is numbered. */
export function isNumbered(document: DocsDocument, { bullet }: Paragraph): boolean {
  const type =
    document.lists?.[bullet?.listId ?? '']?.listProperties.nestingLevels[bullet?.nestingLevel ?? 0]?.glyphType;
  return type !== undefined && type !== 'GLYPH_TYPE_UNSPECIFIED';
}
