import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { matchingEn, matchingJa } from '../../src/messages/matching.ts';

const folder = new URL('../../src/matching/', import.meta.url);
const source = readdirSync(folder)
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'))
  .join('\n');

/** Codes as they stand in the source: whole ones, and the short names given to `against`, `inFavour` and `ask`. */
function codesUsed(): string[] {
  const whole = [...source.matchAll(/'((?:reason|caution|block|unknown)\.[\w-]+)'/g)].map(([, code = '']) => code);
  const short = (helper: string, prefix: string): string[] =>
    [...source.matchAll(new RegExp(`${helper}\\('([\\w-]+)'`, 'g'))].map(([, name = '']) => `${prefix}.${name}`);
  return [...whole, ...short('against', 'caution'), ...short('inFavour', 'reason'), ...short('ask', 'unknown')];
}

it('every code has a sentence in both languages', () => {
  const used = codesUsed();
  expect(used.length).toBeGreaterThan(30);
  expect(used.filter((code) => !(code in matchingJa))).toEqual([]);
});

it('both languages fill the same places', () => {
  const places = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).sort();
  for (const [code, sentence] of Object.entries(matchingJa)) {
    expect([code, ...places(matchingEn[code as keyof typeof matchingJa])]).toEqual([code, ...places(sentence)]);
  }
});

it('every obstacle says what would remove it', () => {
  const obstacles = Object.keys(matchingJa).filter((code) => code.startsWith('block.'));
  expect(obstacles.length).toBeGreaterThan(10);
  expect(obstacles.filter((code) => !(`un${code}` in matchingJa))).toEqual([]);
});
