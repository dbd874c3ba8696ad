import { TaneError } from '../domain/errors.ts';
import { columnOf, type Row, type TableKey } from '../domain/schema/index.ts';
import { sameValue } from '../domain/values.ts';
import { say } from '../messages/index.ts';
import type { Book } from './book.ts';
import type { Ports } from './ports.ts';
import { type Proposal, readProposal } from './proposals.ts';
import { type Standing, takeIn, type Values } from './take-in.ts';
import { transact } from './transact.ts';

/** What a decision about a row of 受付 reads. */
export const DESK_TABLES: readonly TableKey[] = [
  'intake',
  'groups',
  'experts',
  'seedSheets',
  'items',
  'matches',
  'entries',
  'feedback',
  'links',
];

/**
 * Registers what a row of 受付 proposes: a new record, or the difference it
 * found. @throws TaneError `desk.noProposal`, `desk.notYet`, `desk.moved`
 */
export function acceptIntake(ports: Ports, id: string): Row<'intake'> {
  return decide(ports, '受付の登録', id, (book, proposal, row) => {
    const record = proposal.kind === 'edit' ? applyEdit(book, proposal) : take(book, proposal, row, proposal.party);
    return { state: '登録した', record };
  });
}

/** Takes it as the word of a party that is registered: its record is changed. @throws TaneError `desk.noTarget` */
export function mergeIntake(ports: Ports, id: string, target: string): Row<'intake'> {
  return decide(ports, '受付の統合', id, (book, proposal, row) => {
    if (proposal.kind === 'edit' || !tableFor(book, proposal, target))
      throw new TaneError('desk.noTarget', { key: target });
    return { state: '統合した', record: take(book, proposal, row, target) };
  });
}

/** Puts a row aside; it stays, with the reason. @throws TaneError `desk.noReason` */
export function refuseIntake(ports: Ports, id: string, reason: string): Row<'intake'> {
  if (reason.trim() === '') throw new TaneError('desk.noReason');
  return transact(ports, { act: '受付の取り下げ', tables: ['intake'] }, (book) => {
    assertOpen(book.get('intake', id));
    return settle(book, id, { state: '取り下げ', answer: reason.trim() });
  });
}

/** Whether a party is one that such an answer can speak of. */
export function tableFor(
  book: Book,
  proposal: Extract<Proposal, { kind: 'submission' }>,
  target: string,
): 'groups' | 'experts' | undefined {
  const table = { hearing: 'groups', post: 'groups', expertSignup: 'experts' } as const;
  const wanted = table[proposal.submission.form as keyof typeof table];
  return wanted && book.find(wanted, target) ? wanted : undefined;
}

function decide(
  ports: Ports,
  act: string,
  id: string,
  work: (book: Book, proposal: Proposal, row: Row<'intake'>) => Partial<Row<'intake'>>,
): Row<'intake'> {
  return transact(ports, { act, tables: DESK_TABLES }, (book) => {
    const row = book.get('intake', id);
    assertOpen(row);
    const proposal = readProposal(row.proposal);
    if (!proposal) throw new TaneError('desk.noProposal');
    return settle(book, id, work(book, proposal, row));
  });
}

function assertOpen(row: Row<'intake'>): void {
  if (row.state !== '要確認') throw new TaneError('desk.handled', { key: row.id, state: row.state });
}

function settle(book: Book, id: string, patch: Partial<Row<'intake'>>): Row<'intake'> {
  return book.edit('intake', id, { ...patch, handledAt: book.at, handledBy: book.who });
}

function take(
  book: Book,
  { submission }: Extract<Proposal, { kind: 'submission' }>,
  row: Row<'intake'>,
  party: string,
): string {
  const standing: Standing = { authority: 'staff', party, accepted: true };
  const outcome = takeIn(book, { ...submission, content: [['', row.content]] }, standing);
  if ('record' in outcome) return outcome.record;
  const reasons = outcome.doubts.map(({ code, params }) => say(code, params)).join(' ');
  throw new TaneError('desk.notYet', { reasons });
}

/** Only what still stands as the proposal saw it is changed: a person's later word is not written over unseen. */
function applyEdit(book: Book, { table, key, before, after }: Extract<Proposal, { kind: 'edit' }>): string {
  const held = book.get(table, key) as unknown as Values;
  for (const [column, value] of Object.entries(before)) {
    if (!sameValue(held[column] ?? '', value)) {
      const { label } = columnOf(table, column);
      throw new TaneError('desk.moved', { column: label, value: String(held[column]) });
    }
  }
  book.edit(table, key, after as Partial<Row<typeof table>>);
  return key;
}
