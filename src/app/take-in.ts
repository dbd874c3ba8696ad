import { FORMS, type FormKey } from '../domain/forms.ts';
import type { Doubt } from '../domain/intake.ts';
import { linkOf } from '../domain/tokens.ts';
import type { Book } from './book.ts';
import { takeAnswer } from './take-in/answer.ts';
import { takeExpert } from './take-in/expert.ts';
import { takeFeedback } from './take-in/feedback.ts';
import { takeHearing } from './take-in/hearing.ts';
import { takePost } from './take-in/post.ts';
import { doubt, type Outcome, type Standing, type Submission } from './take-in/submission.ts';

export type { Outcome, Standing, Submission, Values } from './take-in/submission.ts';

/** Turns a submission into a record. What exists is changed only in the name of its party or of staff. */
export function takeIn(book: Book, submission: Submission, standing: Standing): Outcome {
  const outcome = TAKERS[submission.form](book, withTypist(submission, standing), standing);
  const { link } = standing;
  if ('record' in outcome && link) {
    book.edit('links', link.id, { state: '使用済み', usedAt: book.at, record: outcome.record });
  }
  return outcome;
}

const TAKERS: Readonly<Record<FormKey, (book: Book, submission: Submission, standing: Standing) => Outcome>> = {
  hearing: takeHearing,
  expertSignup: takeExpert,
  post: takePost,
  answer: takeAnswer,
  feedback: takeFeedback,
};

/** What staff typed in for somebody says so, with who and when. */
function withTypist(submission: Submission, { link }: Standing): Submission {
  if (link?.purpose !== '代行') return submission;
  const typed = ['代行入力', `${link.issuedBy} ${submission.at.replace('T', ' ')}`] as const;
  return { ...submission, unknown: [...submission.unknown, typed] };
}

/** In whose name a token speaks; doubts where it is none of ours, spent, expired, or made for something else. */
export function standingOf(
  book: Book,
  form: FormKey,
  token: string,
  on: string,
): { readonly standing: Standing; readonly doubts: readonly Doubt[] } {
  const nobody: Standing = { authority: 'none', party: '' };
  if (token.trim() === '') return { standing: nobody, doubts: [] };
  const link = linkOf(book.all('links'), token);
  const refuse = (code: string, params: Readonly<Record<string, string>> = {}) => ({
    standing: nobody,
    doubts: [doubt('', code, params)],
  });
  if (!link) return refuse('link.unknown');
  const about = { link: link.id, name: link.partyName };
  if (link.form !== form) return refuse('link.foreign', { ...about, form: formTitle(link.form) });
  if (link.state === '使用済み') return refuse('link.used', about);
  if (link.state === '取り消し') return refuse('link.revoked', about);
  if (link.state === '期限切れ' || link.expires < on) return refuse('link.expired', { ...about, date: link.expires });
  const authority = link.purpose === '代行' ? 'staff' : 'party';
  return { standing: { authority, party: link.party, link }, doubts: [] };
}

function formTitle(key: string): string {
  return FORMS[key as FormKey]?.title ?? key;
}
