import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { en } from '../src/messages/en.ts';
import { ja as often } from '../src/messages/ja.ts';
import { seldomJa } from '../src/messages/seldom.ts';

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

  it('fills the same places in both languages', () => {
    const places = (text: string): readonly string[] => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();
    const apart = Object.entries(ja).filter(
      ([code, words]) => places(words).join() !== places(en[code as keyof typeof ja]).join(),
    );
    expect(apart.map(([code]) => code)).toEqual([]);
  });
});
