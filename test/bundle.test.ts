import { readFileSync, statSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { parse } from 'acorn';
import { describe, expect, it } from 'vitest';

const CODE = readFileSync('dist/registry/Code.js', 'utf8');
const MANIFEST = JSON.parse(readFileSync('dist/registry/appsscript.json', 'utf8')) as { oauthScopes: string[] };

/** Every name through which a script reaches Google, and what a Node program would be tempted to use. */
const FORBIDDEN = `
  SpreadsheetApp DocumentApp FormApp DriveApp Drive Sheets Docs Session Utilities ScriptApp LockService PropertiesService
  CacheService MailApp GmailApp HtmlService UrlFetchApp ContentService Logger console Browser XmlService
  fetch URL setTimeout process require Buffer TextEncoder crypto Intl
`
  .trim()
  .split(/\s+/);

/** A global that nobody may touch while the script loads. */
function untouchable(name: string): unknown {
  const refuse = () => {
    throw new Error(`${name} was used at module scope`);
  };
  return new Proxy(() => {}, { get: refuse, apply: refuse, construct: refuse, has: refuse });
}

/** Loads a script in a realm whose services refuse everything; returns the realm. */
function load(code: string): ReturnType<typeof createContext> {
  const context = createContext(Object.fromEntries(FORBIDDEN.map((name) => [name, untouchable(name)])));
  runInContext('var splits = 0; const real = String.prototype.split;', context);
  runInContext('String.prototype.split = function (...a) { splits += 1; return real.apply(this, a); };', context);
  runInContext(code, context);
  return context;
}

describe('the built bundle', () => {
  it('adds exactly these names to the script', () => {
    const { body } = parse(CODE, { ecmaVersion: 2019, sourceType: 'script' });
    const names = body.flatMap((node) => {
      if (node.type === 'FunctionDeclaration') return [`function ${node.id.name}`];
      if (node.type === 'VariableDeclaration') {
        return node.declarations.map(({ id }) => `var ${id.type === 'Identifier' ? id.name : '?'}`);
      }
      return node.type === 'ExpressionStatement' && 'directive' in node ? [] : [node.type];
    });
    expect(names).toEqual([
      'var Tane',
      'function acceptIntake',
      'function documentsFromMenu',
      'function drafts',
      'function everyHour',
      'function everyNight',
      'function formsFromMenu',
      'function giveLink',
      'function importClose',
      'function importCsv',
      'function importFromMenu',
      'function importHearing',
      'function importOpen',
      'function importPart',
      'function importStretch',
      'function importUndo',
      'function inspectFromMenu',
      'function intakeDesk',
      'function intakeDetail',
      'function linksOf',
      'function makeDocuments',
      'function makePapers',
      'function mergeIntake',
      'function officeAct',
      'function officeReport',
      'function onFormSubmitted',
      'function onOpen',
      'function openSidebar',
      'function papersFromMenu',
      'function proposeImport',
      'function proposeMatch',
      'function recordCase',
      'function refuseIntake',
      'function renewalFromMenu',
      'function renewalStatus',
      'function restoreWorkbook',
      'function revokeLink',
      'function searchFor',
      'function sendLetters',
      'function setUp',
      'function setUpFromMenu',
      'function sidebarHome',
      'function sidebarSelection',
      'function startRenewal',
      'function stepMatch',
      'function suggestFor',
      'function sweepFromMenu',
      'function writeToSides',
    ]);
  });

  it('is a script of ES2019: nothing newer parses', () => {
    expect(() => parse(CODE, { ecmaVersion: 2019, sourceType: 'script' })).not.toThrow();
    expect(() => parse(`${CODE}\nvar late = a?.b;`, { ecmaVersion: 2019, sourceType: 'script' })).toThrow(SyntaxError);
  });

  it('calls no service while it loads: it may load without any authorisation', () => {
    expect(() => load(CODE)).not.toThrow();
    expect(() => load(`${CODE}\nvar late = Session.getActiveUser();`)).toThrow('Session was used at module scope');
  });

  it('does no heavy work while it loads: the thesaurus stays one undecoded text', () => {
    // A handful of declarations are written as one line of words; the thesaurus alone would be thousands.
    expect(runInContext('splits', load(CODE))).toBeLessThan(20);
    const eager = `${CODE}\nvar late = 'ab'.repeat(30).split('').map((one) => one.split(''));`;
    expect(runInContext('splits', load(eager))).toBeGreaterThan(20);
  });

  it('puts each function behind a plain stub', () => {
    const context = load(CODE);
    expect(runInContext('typeof everyHour + " " + everyHour.toString()', context)).toBe(
      'function function everyHour(...args) { return Tane.everyHour(...args); }',
    );
  });

  it('stays small enough to load with every call', () => {
    expect(statSync('dist/registry/Code.js').size).toBeLessThanOrEqual(600 * 1024);
  });
});

it('the manifest asks for these scopes and no others', () => {
  expect(MANIFEST.oauthScopes.map((scope) => scope.replace('https://www.googleapis.com/auth/', ''))).toEqual([
    'spreadsheets',
    'documents',
    'forms',
    'drive.file',
    'script.container.ui',
    'script.external_request',
    'script.scriptapp',
    'script.send_mail',
    'userinfo.email',
  ]);
});

it('the sidebar is one page that fetches nothing', () => {
  const page = readFileSync('dist/registry/Sidebar.html', 'utf8');
  expect(page).not.toMatch(/<(script|link|img)[^>]+(src|href)=/);
  expect(page).not.toMatch(/\/\*(STYLE|SCRIPT)\*\//);
});
