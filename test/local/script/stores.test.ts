import { describe, expect, it } from 'vitest';
import { evaluate, inScript, workspaceOf } from './support.ts';

describe('PropertiesService (reference/properties/properties, guides/services/quotas)', () => {
  it('keeps strings from one execution to the next; deleteAllOthers deletes', () => {
    const workspace = workspaceOf('');
    workspace.run('evaluate', ["PropertiesService.getDocumentProperties().setProperties({a: '1', b: '2'})"]);
    workspace.run('evaluate', ["PropertiesService.getDocumentProperties().setProperties({b: '3', c: '4'}, true)"]);
    expect(workspace.run('evaluate', ['PropertiesService.getDocumentProperties().getProperties()'])).toEqual({
      b: '3',
      c: '4',
    });
  });

  it('user properties are one store a user', () => {
    const workspace = workspaceOf('');
    workspace.run('evaluate', ["PropertiesService.getUserProperties().setProperty('a', '1')"], {
      user: 'x@example.jp',
    });
    expect(
      workspace.run('evaluate', ["PropertiesService.getUserProperties().getProperty('a')"], { user: 'y@example.jp' }),
    ).toBeNull();
  });

  it.each([
    ['a value over 9 KB', "p.setProperty('a', 'x'.repeat(9 * 1024 + 1))", /Argument too large/],
    ['a value of 9 KB counted in bytes', "p.setProperty('a', 'あ'.repeat(3073))", /Argument too large/],
    ['a store over 500 KB', "for (let i = 0; i < 60; i++) p.setProperty('k' + i, 'x'.repeat(9000))", /storage quota/],
    ['a number', "p.setProperty('a', 1)", /not emulated/],
  ])('%s is refused', (_, code, message) => {
    expect(() => evaluate(inScript(`const p = PropertiesService.getScriptProperties(); ${code}`))).toThrow(message);
  });
});

describe('CacheService (reference/cache/cache)', () => {
  it.each([
    ['600 seconds by default', "put('a', 'b')", 599, 601],
    ['as long as asked', "put('a', 'b', 20)", 19, 21],
    ['at most 6 hours', "put('a', 'b', 21600)", 21_599, 21_601],
  ])('a value stays %s', (_, put, kept, gone) => {
    for (const [seconds, expected] of [
      [kept, 'b'],
      [gone, null],
    ] as const) {
      const workspace = workspaceOf('');
      workspace.run('evaluate', [`CacheService.getDocumentCache().${put}`]);
      workspace.advance(seconds * 1000 - 500);
      expect(workspace.run('evaluate', ["CacheService.getDocumentCache().get('a')"])).toBe(expected);
    }
  });

  it.each([
    ['a key over 250 characters', "c.put('k'.repeat(251), 'v')"],
    ['a value over 100 KB', "c.put('k', 'v'.repeat(102401))"],
    ['an expiration over 6 hours', "c.put('k', 'v', 21601)"],
  ])('%s is refused', (_, code) => {
    expect(() => evaluate(inScript(`const c = CacheService.getScriptCache(); ${code}`))).toThrow(
      /Argument|not emulated/,
    );
  });

  it('of more than 1,000 items the 900 farthest from expiration stay', () => {
    const body = `const c = CacheService.getScriptCache();
      const all = {}; for (let i = 0; i < 1000; i++) all['k' + i] = 'v';
      c.put('first', 'v', 1); c.putAll(all, 600); return [c.get('first'), Object.keys(c.getAll(Object.keys(all))).length];`;
    expect(evaluate(inScript(body))).toEqual([null, 900]);
  });

  it('may forget at any time (A-CACHE-EVICTION)', () => {
    const body = "const c = CacheService.getScriptCache(); c.put('a', 'b'); return c.get('a');";
    expect(evaluate(inScript(body), { assume: { 'A-CACHE-EVICTION': 'forgets' } })).toBeNull();
  });
});
