import type { Report } from '../../../src/contract.ts';
import { type Action, act, GENERAL, page, WRITE } from './support.ts';

/** What a Doc takes besides: read, written, made a PDF (2) and put in its place. */
const A_DOC = 5;

let seen: Report;

/** Docs, and the public page. */
export const DOCUMENTS: readonly Action[] = [
  {
    name: 'makeDocuments, nothing to do',
    limit: GENERAL,
    before: (w) => void w.run('makeDocuments'),
    act: (w) => w.run('makeDocuments'),
  },
  {
    name: 'makeDocuments, one change',
    limit: WRITE + A_DOC,
    why: `${WRITE}, and ${A_DOC} a Doc: read, written, made a PDF (2) and put in its place`,
    before: (w) => w.person.type('種シート', 2, '活動概要', '花壇を手入れし、種を配る。'),
    act: (w) => w.run('makeDocuments'),
  },
  {
    name: 'publish, the first time',
    limit: GENERAL,
    why: 'and 1 for each 1,000 new entries more',
    before: (w) => {
      w.person.type('団体', 2, '公開同意', '名前、活動の紹介、求めること');
      seen = page(w, 'public');
    },
    act: (w) => act(w, 'public', 'publish', { about: seen.about }),
  },
  {
    name: 'and then its file',
    limit: GENERAL,
    act: (w) => act(w, 'public', 'write'),
  },
];
