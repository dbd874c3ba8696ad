import { describe, expect, it } from 'vitest';
import { workspaceOf } from './support.ts';

const MENU = `function onOpen() {
  const ui = SpreadsheetApp.getUi();
  ui.createMenu('共助').addItem('開く', 'show').addSeparator()
    .addSubMenu(ui.createMenu('管理').addItem('設定', 'setUp')).addToUi();
}
function show() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('<p>').setTitle('側')); }`;

describe('menus and sidebar (guides/menus, guides/dialogs)', () => {
  it('opening the workbook runs onOpen and shows its menus', () => {
    expect(workspaceOf(MENU).openBook()).toEqual([
      {
        caption: '共助',
        items: [
          { caption: '開く', handler: 'show' },
          { caption: '', separator: true },
          { caption: '管理', items: [{ caption: '設定', handler: 'setUp' }] },
        ],
      },
    ]);
  });

  it('showSidebar shows a page', () => {
    const workspace = workspaceOf(MENU);
    workspace.run('show');
    expect(workspace.sidebar).toEqual({ title: '側', html: '<p>', width: null, height: null });
  });
});

describe('alert and prompt (reference/base/ui)', () => {
  const ask =
    "(ui => { const b = ui.alert('題', '本当に？', ui.ButtonSet.YES_NO); return [b === ui.Button.YES, b.name()]; })(SpreadsheetApp.getUi())";

  it('the person sees title, message and buttons, and the script gets the button', () => {
    const workspace = workspaceOf('');
    const seen: unknown[] = [];
    workspace.onDialog((dialog) => {
      seen.push(dialog);
      return { button: 'YES' };
    });
    expect(workspace.run('evaluate', [ask])).toEqual([true, 'YES']);
    expect(seen).toEqual([{ kind: 'alert', title: '題', message: '本当に？', buttons: ['YES', 'NO'] }]);
  });

  it('a question nobody answers is closed', () => {
    expect(workspaceOf('').run('evaluate', [ask])).toEqual([false, 'CLOSE']);
  });

  it('prompt gives the text', () => {
    const workspace = workspaceOf('');
    workspace.onDialog(() => ({ button: 'OK', text: '和光' }));
    expect(workspace.run('evaluate', ["SpreadsheetApp.getUi().prompt('市は？').getResponseText()"])).toBe('和光');
  });
});

it('in a trigger there is no user interface', () => {
  const workspace = workspaceOf('function f() { SpreadsheetApp.getUi(); }');
  expect(() => workspace.run('f', [], { context: 'trigger' })).toThrow(
    'Cannot call SpreadsheetApp.getUi() from this context.',
  );
});

describe('simple triggers (guides/triggers, "Restrictions")', () => {
  it.each([
    ['MailApp', "MailApp.sendEmail({to: 'a@example.jp'})"],
    ['Drive', 'Drive.Files.list({})'],
    ['the Sheets API', 'Sheets.Spreadsheets.get(SpreadsheetApp.getActive().getId())'],
    ['triggers', 'ScriptApp.getProjectTriggers()'],
  ])('may not use %s', (_, call) => {
    const workspace = workspaceOf(`function onOpen() { ${call}; }`);
    expect(() => workspace.openBook()).toThrow(/You do not have permission to call/);
  });

  it('may not run longer than 30 seconds', () => {
    const workspace = workspaceOf('function onOpen() { Utilities.sleep(31000); SpreadsheetApp.getUi(); }');
    expect(() => workspace.openBook()).toThrow('Exceeded maximum execution time');
  });
});

describe('google.script.run (guides/html/communication)', () => {
  const workspace = workspaceOf(`
    function echo(value) { return value; }
    function nothing() {}
    function date() { return {a: [new Date()]}; }
    function service() { return SpreadsheetApp.getActive(); }
    function secret_() { return 1; }
    function kinds(o) { return [o.a instanceof Array, o.a[0] === null]; }`);
  const call = (name: string, ...args: unknown[]): unknown => workspace.run(name, args, { context: 'sidebar' });

  it.each([
    ['primitives, arrays and objects pass', ['echo', { a: [1, 'x', null, true] }], { a: [1, 'x', null, true] }],
    ['undefined in an array becomes null', ['kinds', { a: [undefined] }], [true, true]],
    ['no result becomes null', ['nothing'], null],
  ] as const)('%s', (_, [name, ...args], expected) => {
    expect(call(name, ...args)).toEqual(expected);
  });

  const cycle: { self?: unknown } = {};
  cycle.self = cycle;
  it.each([
    ['a Date', new Date(0)],
    ['a function inside', { f: () => 1 }],
    ['a cycle', cycle],
  ])('%s is no argument', (_, value) => {
    expect(() => call('echo', value)).toThrow(/illegal value/);
  });

  it.each(['date', 'service'])('a result of %s fails', (name) => {
    expect(() => call(name)).toThrow(/not a supported return type/);
  });

  it.each(['secret_', 'missing', 'toString', 'eval'])('%s cannot be called', (name) => {
    expect(() => call(name)).toThrow(`Script function not found: ${name}`);
  });
});
