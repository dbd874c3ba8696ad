import { type Action, ask, GENERAL, NEED, OUTSIDE, page } from './support.ts';

/** What is looked at. */
export const READS: readonly Action[] = [
  {
    name: 'openBook',
    limit: 15,
    why: 'the menu is built item by item: one call each, none to a server',
    act: (w) => w.openBook(),
  },
  { name: 'sidebarHome', limit: GENERAL, act: (w) => ask(w, 'sidebarHome') },
  {
    name: 'sidebarSelection',
    limit: GENERAL,
    before: (w) => w.person.select('団体', 2),
    act: (w) => ask(w, 'sidebarSelection'),
  },
  { name: 'suggestFor', limit: GENERAL, act: (w) => ask(w, 'suggestFor', NEED) },
  { name: 'renewalStatus', limit: GENERAL, act: (w) => ask(w, 'renewalStatus') },
  {
    name: 'report inspection',
    limit: 4 + OUTSIDE,
    why: `4, and ${OUTSIDE}: 4 a Form and 3 for the timers, which tell of themselves one by one`,
    act: (w) => page(w, 'inspection'),
  },
  { name: 'report public', limit: GENERAL, act: (w) => page(w, 'public') },
];
