import * as cells from './cells.ts';
import type { Handler, Requests } from './context.ts';
import * as dimensions from './dimensions.ts';
import * as find from './find.ts';
import * as marks from './marks.ts';
import * as metadata from './metadata.ts';
import * as paste from './paste.ts';
import * as sheets from './sheets.ts';

/** The request kinds that are emulated: https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/request */
export const HANDLERS: { readonly [K in keyof Requests]?: Handler<K> } = {
  ...sheets,
  ...cells,
  ...dimensions,
  ...metadata,
  ...marks,
  ...paste,
  ...find,
};
