import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FORMS } from '../src/domain/forms.ts';
import { deskJa } from '../src/messages/desk.ts';
import { en } from '../src/messages/en.ts';
import { ja as often } from '../src/messages/ja.ts';
import { matchingEn, matchingJa } from '../src/messages/matching.ts';
import { seldomJa } from '../src/messages/seldom.ts';
import { sidebarEn, sidebarJa } from '../src/messages/sidebar.ts';
import { workbenchEn, workbenchJa } from '../src/messages/workbench.ts';

const ja = { ...often, ...seldomJa };

function sourcesBelow(folder: string): readonly string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? sourcesBelow(path) : [path];
  });
}

const SOURCES = ['src/app', 'src/google', 'src/domain'].flatMap(sourcesBelow);

describe('the catalogue', () => {
  it('has every message that the product says or throws', () => {
    const said = SOURCES.flatMap((path) => {
      const text = readFileSync(path, 'utf8');
      return [...text.matchAll(/\b(?:say|new TaneError)\(\s*'([^']+)'/g)].map(([, code = '']) => `${path}: ${code}`);
    });
    expect(said.length).toBeGreaterThan(200);
    expect(said.filter((one) => !(one.slice(one.indexOf(': ') + 2) in ja))).toEqual([]);
  });

  it.each([
    ['the script', ja, en],
    ['matching', matchingJa, matchingEn],
    ['the sidebar', sidebarJa, sidebarEn],
    ['the workbench', workbenchJa, workbenchEn],
  ] as const)('fills the same places in both languages: %s', (_, japanese, english) => {
    const places = (text = ''): string => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort().join();
    const others: Readonly<Record<string, string>> = english;
    const apart = Object.entries(japanese).filter(([code, words]) => places(words) !== places(others[code]));
    expect(apart.map(([code]) => code)).toEqual([]);
  });

  it.each(['hearing', 'expertSignup', 'post'] as const)('calls the Form %s by its own title in the sidebar', (key) => {
    expect(deskJa[`sidebar.links.form.${key}`]).toBe(FORMS[key].title);
  });
});
