/**
 * Where Google's documentation is silent, both possibilities are emulated and
 * one of them is switched on: the first, which is the unkind one. The product
 * must survive either. assumptions.md is written from this list.
 *
 * What is not here is documented (each test names the page), is refused where
 * Google might be kinder (newer syntax and library functions, look-around in a
 * Form's pattern), or ends the execution as not emulated.
 */

interface Assumption {
  /** What the documentation does not say. */
  readonly open: string;
  /** The page that was asked, below developers.google.com. */
  readonly page: string;
  /** What is emulated; the first is the default. */
  readonly options: readonly [string, string, ...string[]];
  /** Why the product can do nothing but say so under the other possibility. */
  readonly beyond?: string;
}

const DECLARED = {
  'A-WORDING': {
    open: 'The words and the status with which a service refuses, beside its documented code (Apps Script also translates them).',
    page: 'workspace/sheets/api/troubleshoot-api-errors',
    options: ['as reported', 'other'],
  },
  'A-INTL': {
    open: 'Whether scripts have `Intl`.',
    page: 'apps-script/guides/v8-runtime',
    options: ['absent', 'present'],
  },
  'A-LIBRARY': {
    open: "Which edition's library functions scripts have.",
    page: 'apps-script/guides/v8-runtime',
    options: ['ES2020', 'newest'],
  },
  'A-CACHE-EVICTION': {
    open: 'When cached values vanish early: never, so that they grow stale, or always.',
    page: 'apps-script/reference/cache/cache',
    options: ['keeps', 'forgets'],
  },
  'A-CSV': {
    open: 'Whether `Utilities.parseCsv` takes rows of unequal length.',
    page: 'apps-script/reference/utilities/utilities',
    options: ['refused', 'kept'],
  },
  'A-TRIGGER-USER': {
    open: 'Whom `Session.getActiveUser()` names in an installable trigger.',
    page: 'apps-script/reference/base/session',
    options: ['blank', 'owner'],
  },
  'A-TRIGGER-SPENT': {
    open: 'Whether a one-time trigger that has fired still counts against the 20.',
    page: 'apps-script/guides/services/quotas',
    options: ['counts', 'gone'],
  },
  'A-TRIGGER-GONE': {
    open: 'Whether deleting a trigger that is already gone throws.',
    page: 'apps-script/reference/script/script-app',
    options: ['refused', 'ignored'],
  },
  'A-TRIGGER-MISSED': {
    open: 'How often an hourly or daily trigger fires after a pause of the service.',
    page: 'apps-script/guides/triggers/installable',
    options: ['once', 'each'],
  },
  'A-FORM-UNPUBLISHED': {
    open: 'Whether `FormApp.create(title)` follows the Forms API, whose new forms are unpublished after 2026-06-30.',
    page: 'apps-script/reference/forms/form-app',
    options: ['unpublished', 'published'],
  },
  'A-FORM-RESPONDERS': {
    open: 'Who may respond to a new Form made by a script.',
    page: 'workspace/forms/api/guides/publish-form',
    options: ['editors', 'anyone'],
  },
  'A-FORM-UNANSWERED': {
    open: "Whether an unanswered text or date question has an ItemResponse holding '' (reference) or none (public reports).",
    page: 'apps-script/reference/forms/form-response',
    options: ['empty', 'absent'],
  },
  'A-FORM-SINCE': {
    open: 'Whether `getResponses(timestamp)` includes a response of exactly that time.',
    page: 'apps-script/reference/forms/form',
    options: ['exclusive', 'inclusive'],
  },
  'A-FORM-DATE': {
    open: 'How a date answer reads.',
    page: 'apps-script/reference/forms/item-response',
    options: ['yyyy-MM-dd', 'yyyy/MM/dd'],
  },
  'A-FORM-NAME': {
    open: "Whether a Form's `setTitle` renames its file.",
    page: 'apps-script/reference/forms/form',
    options: ['kept', 'renamed'],
  },
  'A-FORMS-API': {
    open: "Whether the script's Cloud project has the Forms API switched on: the default project of Apps Script cannot.",
    page: 'workspace/forms/api/guides/apps-script-setup',
    options: ['on', 'off'],
  },
  'A-FORM-RESPONSE-ID': {
    open: 'Whether a response has the same id in the Forms API as in FormApp.',
    page: 'workspace/forms/api/reference/rest/v1/forms.responses',
    options: ['other', 'same'],
  },
  'A-FORM-BLANK': {
    open: 'Whether blanks alone answer a required question.',
    page: 'workspace/forms/api/reference/rest/v1/forms',
    options: ['answer', 'none'],
  },
  'A-SHEETS-READONLY': {
    open: 'Whether a read-only field in a request is refused or ignored.',
    page: 'workspace/sheets/api/reference/rest/v4/spreadsheets',
    options: ['refused', 'ignored'],
  },
  'A-SHEETS-STRICT': {
    open: 'Whether an API write that breaks a strict validation rule is refused with its batch.',
    page: 'workspace/sheets/api/reference/rest/v4/spreadsheets/cells',
    options: ['refused', 'taken'],
  },
  'A-SHEETS-FILTER-ORDER': {
    open: 'In which order `batchGetByDataFilter` returns its ranges: by sheet, row and column, or by filter.',
    page: 'workspace/sheets/api/reference/rest/v4/spreadsheets.values/batchGetByDataFilter',
    options: ['sheet', 'filter'],
  },
  'A-SHEETS-READ-GRID': {
    open: 'Whether reading a range that starts past the grid fails.',
    page: 'workspace/sheets/api/guides/values',
    options: ['fails', 'answers nothing'],
  },
  'A-SHEETS-GRID': {
    open: 'What a writing request does with a range that only ends past the grid.',
    page: 'workspace/sheets/api/reference/rest/v4/spreadsheets/request',
    options: ['refused', 'clipped'],
  },
  'A-SHEETS-INSERT': {
    open: 'Whether inserted rows and columns inherit validation besides formats.',
    page: 'workspace/sheets/api/reference/rest/v4/spreadsheets/request',
    options: ['formats', 'formats and rules'],
  },
  'A-SHEETS-ZERO': {
    open: 'Whether a `sheetId` of 0 is written into the ranges and metadata locations of responses.',
    page: 'workspace/sheets/api/reference/rest/v4/spreadsheets/other',
    options: ['omitted', 'written'],
  },
  'A-SHEETS-APPEND': {
    open: 'Whether formats and validation are the "data" behind which `appendCells` writes.',
    page: 'workspace/sheets/api/reference/rest/v4/spreadsheets/request',
    options: ['values', 'anything'],
  },
  'A-SHEETS-SORT': {
    open: 'Whether validation moves with the rows that are sorted.',
    page: 'workspace/sheets/api/reference/rest/v4/spreadsheets/request',
    options: ['moves', 'stays'],
  },
  'A-SHEETS-SORT-MIXED': {
    open: 'Which comes first when numbers and texts are sorted.',
    page: 'workspace/sheets/api/reference/rest/v4/spreadsheets/request',
    options: ['numbers', 'texts'],
  },
  'A-SHEETS-MOVE': {
    open: 'What a range becomes when a row or column moves across its border: it follows its ends, or stays.',
    page: 'workspace/sheets/api/reference/rest/v4/spreadsheets/request',
    options: ['follows', 'stays'],
  },
  'A-SHEETS-NONE': {
    open: 'Whether deleting metadata that nothing matches is an error.',
    page: 'workspace/sheets/api/guides/metadata',
    options: ['refused', 'ignored'],
  },
  'A-SHEETS-COPY': {
    open: 'Whether a copied workbook keeps developer metadata.',
    page: 'workspace/sheets/api/guides/metadata',
    options: ['kept', 'dropped'],
  },
  'A-SHEETS-QUOTES': {
    open: 'Which titles responses put in quotes: all but plain ASCII words, or all.',
    page: 'workspace/sheets/api/guides/concepts',
    options: ['needed', 'all'],
  },
  'A-SHEETS-TYPED': {
    open: 'Whether full-width digits that a person types become numbers and dates.',
    page: 'workspace/sheets/api/reference/rest/v4/ValueInputOption',
    options: ['text', 'number'],
  },
  'A-SHEETS-RESPONSE': {
    open: 'Whether a bad `responseRanges` entry undoes its batch, or only its answer fails.',
    page: 'workspace/sheets/api/reference/rest/v4/spreadsheets/batchUpdate',
    options: ['undoes', 'answers'],
  },
  'A-SHEETS-PASTE': {
    open: 'Whether `copyPaste` also copies the rows of its source that a filter hides.',
    page: 'workspace/sheets/api/reference/rest/v4/spreadsheets/request',
    options: ['left out', 'copied'],
  },
  'A-SHEETS-EMPTY': {
    open: 'Whether `stringValue: ""` leaves the cell empty or holding an empty text.',
    page: 'workspace/sheets/api/reference/rest/v4/spreadsheets/other',
    options: ['empty', 'text'],
  },
  'A-DOCS-RANGE-EDGE': {
    open: 'Whether text inserted exactly at an end of a named range extends it.',
    page: 'workspace/docs/api/how-tos/named-ranges',
    options: ['outside', 'inside'],
    beyond: 'What people type right at the edge of a field then belongs to it, and goes with its next change.',
  },
  'A-DOCS-RANGE-EMPTY': {
    open: 'What becomes of a named range whose whole content is deleted.',
    page: 'workspace/docs/api/how-tos/named-ranges',
    options: ['removed', 'kept'],
  },
  'A-DOCS-RANGE-MISSING': {
    open: 'Whether `deleteNamedRange` for a name or id that is not there is an error.',
    page: 'workspace/docs/api/reference/rest/v1/documents/request',
    options: ['refused', 'ignored'],
  },
  'A-DOCS-RANGE-END': {
    open: "Whether other requests than deletions may name a range that takes in the body's last newline.",
    page: 'workspace/docs/api/reference/rest/v1/documents/request',
    options: ['refused', 'taken'],
  },
  'A-DOCS-COPY-RANGES': {
    open: 'Whether `files.copy` of a document keeps its named ranges (under new ids).',
    page: 'workspace/drive/api/reference/rest/v3/files/copy',
    options: ['removed', 'kept'],
  },
  'A-DOCS-MERGE': {
    open: 'Which style paragraphs joined by a deletion get.',
    page: 'workspace/docs/api/reference/rest/v1/documents/request',
    options: ['last', 'first'],
  },
  'A-DOCS-STYLE-START': {
    open: 'Which style text inserted at the start of a paragraph gets: that of the text after it, or none.',
    page: 'workspace/docs/api/reference/rest/v1/documents/request',
    options: ['after', 'none'],
  },
  'A-DOCS-NAMED-STYLE': {
    open: 'Whether setting `namedStyleType` resets a paragraph\'s other properties ("affects other properties").',
    page: 'workspace/docs/api/reference/rest/v1/documents',
    options: ['resets', 'keeps'],
  },
  'A-DOCS-BLOB-NAME': {
    open: "How `Document.getAs` names its blob: like the Doc, with or without the format's ending.",
    page: 'apps-script/reference/document/document',
    options: ['ending', 'plain'],
  },
  'A-DRIVE-EXPORT-ALT': {
    open: "Whether `Drive.Files.export` needs `{alt: 'media'}` in Apps Script (issuetracker 468534237).",
    page: 'apps-script/advanced/drive',
    options: ['needed', 'implied'],
  },
  'A-DRIVE-EXPORT-RESULT': {
    open: 'What `Drive.Files.export` returns in Apps Script: a Blob, or a string of Latin-1 characters.',
    page: 'apps-script/advanced/drive',
    options: ['blob', 'string'],
  },
  'A-DRIVE-ADD-PARENT': {
    open: 'What `addParents` without `removeParents` does.',
    page: 'workspace/drive/api/guides/folder',
    options: ['refused', 'moves'],
  },
  'A-DRIVE-NAME-CASE': {
    open: 'Whether `name =` in a query heeds case.',
    page: 'workspace/drive/api/guides/ref-search-terms',
    options: ['exact', 'any case'],
  },
  'A-DRIVE-PERMISSION-VIEW': {
    open: 'Whether `permissions.list` shows `view` unasked (one page says four fields, a sample on another reads it).',
    page: 'workspace/drive/api/guides/manage-sharing',
    options: ['hidden', 'shown'],
  },
  'A-DRIVE-OTHER-SERVICES': {
    open: 'Whether Forms made by FormApp in the same script are within `drive.file`.',
    page: 'workspace/drive/api/guides/api-specific-auth',
    options: ['within', 'outside'],
    beyond: 'A script cannot then open its Forms to responders: 初期設定 says so, and staff do it by hand.',
  },
} as const satisfies Readonly<Record<string, Assumption>>;

type Declared = typeof DECLARED;
export type AssumptionId = keyof Declared;
export type Assumptions = { readonly [Id in AssumptionId]: Declared[Id]['options'][number] };

export const ASSUMPTIONS: Readonly<Record<AssumptionId, Assumption>> = DECLARED;

/**
 * The assumptions whose value somebody has asked for since the program began:
 * no other can have mattered. Whoever asks does so last, where the answer tells.
 */
export const consulted = new Set<AssumptionId>();

/** The unkind possibility of each assumption, but for those that are given. */
export function assumptions(given: Partial<Assumptions> = {}): Assumptions {
  const result = {};
  for (const id of Object.keys(DECLARED) as AssumptionId[]) {
    const value = given[id] ?? DECLARED[id].options[0];
    const get = (): string => {
      consulted.add(id);
      return value;
    };
    Object.defineProperty(result, id, { get, enumerable: true });
  }
  return result as Assumptions;
}

/** Reads `A-ID=value`. @throws Error for what is not declared */
export function readAssumption(text: string | undefined): Partial<Assumptions> {
  if (!text) return {};
  const [, id = '', value = ''] = /^([^=]+)=(.*)$/.exec(text) ?? [];
  const declared = DECLARED[id as AssumptionId] as Assumption | undefined;
  if (!declared?.options.includes(value)) throw new Error(`no such assumption: ${text}`);
  return { [id]: value };
}

/** The list as people read it. */
export function assumptionsText(): string {
  const lines = Object.entries(ASSUMPTIONS).map(
    ([
      id,
      {
        open,
        page,
        options: [first, ...others],
        beyond,
      },
    ]) => {
      const choice = `**${first}** or ${others.join(' or ')}`;
      return `- ${id}: ${open} We take ${choice}. [${page}](https://developers.google.com/${page})${beyond ? ` ${beyond}` : ''}`;
    },
  );
  const head = `# What Google's documentation does not say\n
Each line is a switch of the local Workspace: both possibilities are emulated, the bold one is the default.
The product must survive either; \`TANE_ASSUME=ID=value\` switches one over.\n`;
  return `${head}\n${lines.join('\n')}\n`;
}
