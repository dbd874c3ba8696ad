import type { DocsDocument, NestingLevel, ParagraphStyle, TextStyle } from './types.ts';

const pt = (magnitude: number) => ({ magnitude, unit: 'PT' });
const grey = (level: number) => ({ color: { rgbColor: { red: level, green: level, blue: level } } });

function named(namedStyleType: string, size: number, above: number, below: number, more: TextStyle = {}) {
  const heading = namedStyleType !== 'NORMAL_TEXT';
  const paragraphStyle: ParagraphStyle = {
    namedStyleType,
    direction: 'LEFT_TO_RIGHT',
    ...(heading ? { keepWithNext: true } : { alignment: 'START', lineSpacing: 115 }),
    spaceAbove: pt(above),
    spaceBelow: pt(below),
  };
  return { namedStyleType, textStyle: { fontSize: pt(size), ...more }, paragraphStyle };
}

/** The named styles of a new document in the Docs editor; no request changes them. */
export const NAMED_STYLES: DocsDocument['namedStyles']['styles'] = [
  named('NORMAL_TEXT', 11, 0, 0, {
    bold: false,
    italic: false,
    underline: false,
    foregroundColor: grey(0),
    weightedFontFamily: { fontFamily: 'Arial', weight: 400 },
  }),
  named('HEADING_1', 20, 20, 6),
  named('HEADING_2', 16, 18, 6),
  named('HEADING_3', 14, 16, 4, { foregroundColor: grey(0.2627451) }),
  named('HEADING_4', 12, 14, 4, { foregroundColor: grey(0.4) }),
  named('HEADING_5', 11, 12, 4, { foregroundColor: grey(0.4) }),
  named('HEADING_6', 11, 12, 4, { foregroundColor: grey(0.4), italic: true }),
  named('TITLE', 26, 0, 3),
  named('SUBTITLE', 15, 0, 16, { foregroundColor: grey(0.4) }),
];

/** A paragraph's text and paragraph style with what it inherits: own named style, then normal text. */
export function inherited(type: string | undefined): { readonly text: TextStyle; readonly paragraph: ParagraphStyle } {
  const normal = NAMED_STYLES[0];
  const own = NAMED_STYLES.find((style) => style.namedStyleType === type);
  return {
    text: { ...normal?.textStyle, ...own?.textStyle },
    paragraph: { ...normal?.paragraphStyle, ...own?.paragraphStyle },
  };
}

const GLYPHS: Readonly<Record<string, readonly Omit<NestingLevel, 'glyphFormat'>[]>> = {
  BULLET_DISC_CIRCLE_SQUARE: [{ glyphSymbol: '●' }, { glyphSymbol: '○' }, { glyphSymbol: '■' }],
  BULLET_CHECKBOX: [{ glyphType: 'GLYPH_TYPE_UNSPECIFIED' }],
  NUMBERED_DECIMAL_ALPHA_ROMAN: [{ glyphType: 'DECIMAL' }, { glyphType: 'ALPHA' }, { glyphType: 'ROMAN' }],
};

export const BULLET_PRESETS: readonly string[] = Object.keys(GLYPHS);

/** The nine nesting levels of a list made with a preset; their glyphs repeat. */
export function nestingLevels(preset: string): NestingLevel[] {
  const glyphs = GLYPHS[preset] ?? [];
  return Array.from({ length: 9 }, (_, level) => {
    const glyph = glyphs[level % glyphs.length] ?? {};
    return { ...glyph, glyphFormat: preset.startsWith('NUMBERED') ? `%${level}.` : `%${level}` };
  });
}
