import type { IntakeDetail, IntakeLine, IntakeView } from '../contract.ts';
import { displayText } from '../domain/documents.ts';
import type { Described } from '../domain/duplicates/compare.ts';
import { coreName } from '../domain/duplicates/forms.ts';
import { answerKey, questionsOf } from '../domain/forms/layout.ts';
import { FORMS } from '../domain/forms.ts';
import type { Answers } from '../domain/intake.ts';
import { columnOf, type Row, type TableKey, type Value } from '../domain/schema/index.ts';
import { isEmpty, readAnswer } from '../domain/values.ts';
import type { Book } from './book.ts';
import { DESK_TABLES, tableFor } from './intake-desk.ts';
import { partiesLike, percentOf } from './likeness.ts';
import type { Ports } from './ports.ts';
import { type Proposal, readProposal } from './proposals.ts';
import { lastSheet } from './take-in/hearing.ts';
import type { Values } from './take-in.ts';
import { consult } from './transact.ts';

/** The rows of 受付 that wait for a person, oldest first. */
export function intakeDesk(ports: Ports): readonly IntakeView[] {
  return consult(ports, ['intake'], (book) =>
    book
      .all('intake')
      .filter((row) => row.state === '要確認')
      .map(viewOf),
  );
}

/** What the desk shows of a row. */
export function viewOf(row: Row<'intake'>): IntakeView {
  return {
    id: row.id,
    at: row.receivedAt,
    channel: row.channel,
    reasons: row.reasons,
    ready: readProposal(row.proposal) !== undefined,
  };
}

/** Parties offered for merging. */
const TARGETS = 5;

/** Columns that tell a party from others. */
const DESCRIBING = [
  'name',
  'kana',
  'representative',
  'phone',
  'fax',
  'email',
  'address',
  'residence',
  'corporateNumber',
];

/** One row with what it would change, before beside after; `target` is the party it would be merged into. */
export function intakeDetail(ports: Ports, id: string, target: string): IntakeDetail {
  return consult(ports, DESK_TABLES, (book) => {
    const row = book.get('intake', id);
    const proposal = readProposal(row.proposal);
    const targets = proposal?.kind === 'submission' ? targetsOf(book, proposal) : [];
    return {
      ...viewOf(row),
      state: row.state,
      content: row.content,
      targets,
      lines: proposal ? linesOf(book, proposal, target) : [],
      mergeable: proposal?.kind === 'submission' && tableFor(book, proposal, target) !== undefined,
    };
  });
}

function linesOf(book: Book, proposal: Proposal, target: string): readonly IntakeLine[] {
  if (proposal.kind === 'edit') {
    return Object.entries(proposal.after).map(([column, value]) => ({
      label: columnOf(proposal.table, column).label,
      before: shown(proposal.table, column, proposal.before[column] ?? ''),
      after: shown(proposal.table, column, value),
    }));
  }
  const { submission } = proposal;
  const party = target || proposal.party;
  const seen = new Set<string>();
  return questionsOf(FORMS[submission.form]).flatMap(({ slot, table, question }) => {
    const key = answerKey(slot);
    const answer = submission.answers[key];
    if (answer === undefined || seen.has(key)) return [];
    seen.add(key);
    const column = columnOf(table, question.column);
    const reading = readAnswer(column, answer);
    const before = heldBy(book, table, party)?.[question.column] ?? '';
    const after = 'value' in reading ? shown(table, question.column, reading.value) : [answer].flat().join('、');
    return [{ label: column.label, before: shown(table, question.column, before), after }];
  });
}

function heldBy(book: Book, table: TableKey, party: string): Values | undefined {
  if (party === '') return undefined;
  if (table === 'seedSheets') return lastSheet(book, party) as Values | undefined;
  return table === 'groups' || table === 'experts' ? (book.find(table, party) as Values | undefined) : undefined;
}

function shown(table: TableKey, key: string, value: Value): string {
  return isEmpty(value) ? '' : displayText(key, columnOf(table, key), value);
}

/** From here on a party is offered: less than it takes to ask about it unbidden. */
const OFFERED = 0.15;

/** Registered parties that it may speak of: the one that was asked about, then the likest, then those of a like name. */
function targetsOf(
  book: Book,
  { submission, party }: Extract<Proposal, { kind: 'submission' }>,
): IntakeDetail['targets'] {
  const { form } = submission;
  const table = form === 'expertSignup' ? 'experts' : form === 'hearing' || form === 'post' ? 'groups' : undefined;
  if (!table) return [];
  const said = describedIn(submission.answers);
  const alike = partiesLike(book, table, said, OFFERED);
  const likely = new Map(alike.map(({ id, likelihood }) => [id, percentOf(likelihood)]));
  const written = coreName(said.name ?? '');
  const isNamedLike = ({ name }: { readonly name: string }): boolean => {
    const core = coreName(name);
    return written.length > 1 && (core.includes(written) || written.includes(core));
  };
  const rows = book.all(table).filter((row) => row.id === party || likely.has(row.id) || isNamedLike(row));
  const rank = (id: string): number => (id === party ? 101 : (likely.get(id) ?? 0));
  return rows
    .sort((a, b) => rank(b.id) - rank(a.id))
    .slice(0, TARGETS)
    .map(({ id, name }) => ({ id, name, percent: id === party ? null : (likely.get(id) ?? null) }));
}

/** What a submission says of its party, under the names of the party's columns. */
function describedIn(answers: Answers): Partial<Described> {
  const said: Record<string, string> = {};
  for (const [key, answer] of Object.entries(answers)) {
    const column = key.startsWith('groups.') ? key.slice('groups.'.length) : key === 'groupName' ? 'name' : key;
    if (typeof answer === 'string' && DESCRIBING.includes(column)) said[column] = answer;
  }
  return said;
}
