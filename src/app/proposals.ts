import type { TableKey } from '../domain/schema/index.ts';
import type { Submission, Values } from './take-in/submission.ts';

/** What a row of 受付 would do if a clerk accepts it. */
export type Proposal =
  | { readonly kind: 'submission'; readonly submission: Submission; readonly party: string }
  | {
      readonly kind: 'edit';
      readonly table: TableKey;
      readonly key: string;
      readonly before: Values;
      readonly after: Values;
    };

/** A proposal longer than this is not kept beside the text it came from: a cell would not hold it. */
const LONGEST = 45_000;

/** The text of a proposal for its cell; '' where it is too long, so that a clerk takes it in by hand. */
export function proposalText(proposal: Proposal | undefined): string {
  if (!proposal) return '';
  const text = JSON.stringify(proposal.kind === 'submission' ? withoutCopy(proposal) : proposal);
  return text.length > LONGEST ? '' : text;
}

/** What came in stands in its own column already. */
function withoutCopy(proposal: Extract<Proposal, { kind: 'submission' }>): Proposal {
  return { ...proposal, submission: { ...proposal.submission, content: [] } };
}

/** Reads a proposal back; undefined where there is none, or somebody wrote over it. */
export function readProposal(text: string): Proposal | undefined {
  try {
    const read = JSON.parse(text) as Proposal;
    return read?.kind === 'submission' || read?.kind === 'edit' ? read : undefined;
  } catch {
    return undefined;
  }
}
