import type { Assumptions } from '../assumptions.ts';
import { type Kernel, unemulated } from '../kernel.ts';
import { deleteContentRange, insertPageBreak, insertTable, insertText } from './edit.ts';
import type { Doc } from './model.ts';
import { createNamedRange, deleteNamedRange } from './ranges.ts';
import { checkShape, Invalid } from './shape.ts';
import { REQUESTS, type RequestKind } from './shapes.ts';
import { createParagraphBullets, updateDocumentStyle, updateParagraphStyle, updateTextStyle } from './styles.ts';
import {
  pinTableHeaderRows,
  updateTableCellStyle,
  updateTableColumnProperties,
  updateTableRowStyle,
} from './tables.ts';

type Handler = (doc: Doc, request: object, assume: Assumptions, kernel: Kernel) => unknown;

/** One request kind each; an object that a handler returns is the kind's reply. */
const HANDLERS: Readonly<Record<RequestKind, Handler>> = {
  insertText,
  insertTable,
  insertPageBreak,
  deleteContentRange: (doc, request: { range?: object }, assume) => deleteContentRange(doc, request.range, assume),
  createNamedRange: (doc, request, _, kernel) => createNamedRange(doc, request, kernel),
  deleteNamedRange,
  updateTextStyle,
  updateParagraphStyle,
  createParagraphBullets: (doc, request, _, kernel) => createParagraphBullets(doc, request, kernel),
  updateDocumentStyle,
  updateTableCellStyle,
  updateTableRowStyle,
  updateTableColumnProperties,
  pinTableHeaderRows,
};

/**
 * Applies one request of a batch to a draft.
 * @returns its reply, empty for kinds that have none.
 * @throws Invalid where Google answers 400; `unemulated` for other kinds.
 */
export function applyRequest(doc: Doc, request: unknown, at: string, kernel: Kernel): object {
  const kind = kindOf(request, at);
  const body = (request as Readonly<Record<string, object>>)[kind] ?? {};
  checkShape(body, REQUESTS[kind], `${at}.${kind}`);
  try {
    const reply = HANDLERS[kind](doc, body, kernel.assume, kernel);
    return reply ? { [kind]: reply } : {};
  } catch (error) {
    if (error instanceof Invalid && !error.bare) throw new Invalid(`Invalid ${at}.${kind}: ${error.message}`, true);
    throw error;
  }
}

/** "Exactly one field is required" in a request: a union of kinds. */
function kindOf(request: unknown, at: string): RequestKind {
  const given = request as Readonly<Record<string, unknown>> | null | undefined;
  const kinds = Object.keys(given ?? {}).filter((kind) => given?.[kind] !== undefined && given[kind] !== null);
  const [kind] = kinds;
  if (kind === undefined) throw new Invalid(`Invalid ${at}: No request set.`, true);
  if (kinds.length > 1)
    throw new Invalid(
      `Invalid value at '${at}' (oneof), oneof field 'request' is already set. Cannot set '${kinds[1]}'`,
      true,
    );
  if (!(kind in REQUESTS)) throw unemulated(`Docs request ${kind}`);
  return kind as RequestKind;
}
