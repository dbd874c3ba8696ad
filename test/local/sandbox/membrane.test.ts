import { describe, expect, it } from 'vitest';
import { type CallRecord, ServiceError } from '../../../src/local/kernel.ts';
import { ExecutionKilled } from '../../../src/local/membrane.ts';
import { evaluate, workspaceOf } from '../script/support.ts';

describe('values between sandbox and services', () => {
  it('a Date goes in and comes out as a Date of the other side', () => {
    expect(evaluate("Utilities.formatDate(new Date(0), 'GMT', 'yyyy')")).toBe('1970');
    expect(evaluate('new Date(5)')).toEqual(new Date(5));
  });

  it('the same object is the same proxy, and enum constants are equal to themselves only', () => {
    const code = `[SpreadsheetApp.getActiveSpreadsheet() === SpreadsheetApp.getActive(),
      FormApp.ItemType.TEXT === FormApp.ItemType.TEXT, FormApp.ItemType.TEXT === FormApp.ItemType.DATE,
      FormApp.ItemType.TEXT.name(), String(FormApp.ItemType.TEXT), typeof FormApp.ItemType.TEXT]`;
    expect(evaluate(code)).toEqual([true, true, false, 'TEXT', 'TEXT', 'object']);
  });

  it('an object with a field "$" survives both ways', () => {
    const code = `(() => { const p = PropertiesService.getScriptProperties(); p.setProperties({$: 'ref', b: 'c'}); return p.getProperties(); })()`;
    expect(evaluate(code)).toEqual({ $: 'ref', b: 'c' });
  });

  it.each([
    ['a function', '() => 1'],
    ['NaN', 'NaN'],
    ['a Map', 'new Map()'],
    ['a symbol', 'Symbol()'],
    ['a cycle', '(() => { const a = {}; a.a = a; return a; })()'],
  ])('%s is no argument', (_, value) => {
    expect(() => evaluate(`Utilities.newBlob(${value})`)).toThrow(/Invalid argument/);
  });

  it('surplus arguments are refused with the words Apps Script uses', () => {
    expect(() => evaluate('LockService.getScriptLock().tryLock(1, 2)')).toThrow(
      "The parameters (number,number) don't match the method signature for Lock.tryLock.",
    );
  });
});

describe('errors', () => {
  it('a ServiceError is an Error of the realm with name, message and details', () => {
    const code = `(() => { try { Docs.Documents.get('nowhere'); } catch (e) { return [e instanceof Error, e.name, e.details.code]; } })()`;
    expect(evaluate(code)).toEqual([true, 'GoogleJsonResponseException', 404]);
  });

  it('what is not emulated ends the execution, even where the script catches it', () => {
    const code = "(() => { try { FormApp.create('f', true).setIsQuiz(true); } catch (e) { return 'went on'; } })()";
    expect(() => evaluate(code)).toThrow('Form.setIsQuiz is not emulated by the local Workspace');
  });

  it('a method Google does not have either is not undefined but an error', () => {
    expect(() => evaluate('typeof SpreadsheetApp.getEverything')).toThrow('SpreadsheetApp.getEverything');
  });
});

describe('each call passes the kernel', () => {
  it('is logged with service, method and arguments; REST-shaped calls also as REST', () => {
    const records: CallRecord[] = [];
    evaluate("(Docs.Documents.create({title: 'a'}), CacheService.getScriptCache().put('k', 'v', 5), null)", {
      beforeCall: (record) => void records.push(record),
    });
    expect(records).toEqual([
      {
        service: 'Docs.Documents',
        method: 'create',
        args: [{ title: 'a' }],
        rest: { api: 'docs', method: 'documents.create', params: {}, body: { title: 'a' } },
      },
      { service: 'CacheService', method: 'getScriptCache', args: [] },
      { service: 'Cache', method: 'put', args: ['k', 'v', 5] },
    ]);
  });

  it('a fault before the call is an error for the script, and nothing was done', () => {
    const workspace = workspaceOf('', {
      beforeCall: ({ method }) => {
        if (method === 'setProperty') throw new ServiceError('Service error: Properties');
      },
    });
    const code =
      "(() => { const p = PropertiesService.getScriptProperties(); try { p.setProperty('a', 'b'); } catch (e) { return [e.message, p.getProperty('a')]; } })()";
    expect(workspace.run('evaluate', [code])).toEqual(['Service error: Properties', null]);
  });

  it('killed after call N: the call took effect, no catch or finally does anything more', () => {
    const workspace = workspaceOf('', {
      afterCall: ({ method }) => {
        if (method === 'setProperty') throw new ExecutionKilled('killed');
      },
    });
    const code =
      "(() => { const p = PropertiesService.getScriptProperties(); try { p.setProperty('a', '1'); } finally { p.deleteAllProperties(); } })()";
    expect(() => workspace.run('evaluate', [code])).toThrow(ExecutionKilled);
    expect(workspace.world.properties.script).toEqual({ a: '1' });
    expect(workspace.executions.at(-1)?.status).toBe('failed');
  });

  it('an execution may start between two calls of another, as its own user', () => {
    let nested: unknown;
    const workspace = workspaceOf('function who() { return Session.getEffectiveUser().getEmail(); }', {
      user: 'a@example.jp',
      beforeCall: ({ method }) => {
        if (method === 'getUuid') nested = workspace.run('who', [], { user: 'b@example.jp' });
      },
    });
    expect(workspace.run('evaluate', ['(Utilities.getUuid(), who())'])).toBe('a@example.jp');
    expect(nested).toBe('b@example.jp');
  });
});
