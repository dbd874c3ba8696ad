import { useState } from 'preact/hooks';
import type { FormAnswers, FormItem, FormOutcome, FormSheet, FormView } from '../api.ts';
import { ask, messageOf } from '../client.ts';
import { t } from '../words.ts';
import { isQuestion } from './item.tsx';

/** What is wrong with the answers of a page, by item id. */
export type Problems = Readonly<Record<number, string>>;

/** A respondent's way through a Form. */
export interface Journey {
  readonly page: number;
  readonly items: readonly FormItem[];
  readonly answers: FormAnswers;
  readonly problems: Problems;
  /** Why the Form did not take the answers, where no question is to blame; '' otherwise. */
  readonly refused: string;
  readonly sending: boolean;
  /** Whether the answers are sent after this page, as they are now. */
  readonly isLast: boolean;
  readonly isFirst: boolean;
  readonly answer: (item: FormItem, value: string | readonly string[]) => void;
  /** On to the next page, or off with the answers; returns the first question that stops it. */
  readonly next: () => FormItem | undefined;
  readonly back: () => void;
}

const EMPTY: FormSheet = { items: [], next: 0 };

/** Keeps what was answered while one goes back and forth; `onSent` is told when the Form has taken it. */
export function useJourney(form: FormView, onSent: () => void): Journey {
  const [answers, setAnswers] = useState<FormAnswers>(form.given);
  const [trail, setTrail] = useState<readonly number[]>([0]);
  const [problems, setProblems] = useState<Problems>({});
  const [refused, setRefused] = useState('');
  const [sending, setSending] = useState(false);
  const page = trail.at(-1) ?? 0;
  const sheet = form.pages[page] ?? EMPTY;
  const following = nextPage(sheet, answers);
  const isLast = following >= form.pages.length;

  const turn = (to: readonly number[]): void => {
    setProblems({});
    setRefused('');
    setTrail(to);
  };
  const take = (outcome: FormOutcome): void => {
    if (outcome.ok) {
      onSent();
      return;
    }
    const where = trail.findIndex((at) => form.pages[at]?.items.some((item) => item.id === outcome.item));
    if (where >= 0) setTrail(trail.slice(0, where + 1));
    if (outcome.item === null) setRefused(outcome.message);
    else setProblems({ [outcome.item]: outcome.message });
  };
  const send = async (): Promise<void> => {
    if (sending) return;
    setSending(true);
    try {
      take(await ask<FormOutcome>(`form/${form.id}`, given(form, trail, answers)));
    } catch (error) {
      setRefused(messageOf(error));
    } finally {
      setSending(false);
    }
  };
  const next = (): FormItem | undefined => {
    const missing = missingIn(sheet.items, answers);
    setProblems(missing);
    const first = sheet.items.find((item) => item.id in missing);
    if (!first && isLast) void send();
    else if (!first) turn([...trail, following]);
    return first;
  };
  return {
    ...{ page, items: sheet.items, answers, problems, refused, sending, isLast, isFirst: trail.length === 1 },
    answer: (item, value) => setAnswers({ ...answers, [item.id]: value }),
    next,
    back: () => turn(trail.slice(0, -1)),
  };
}

function missingIn(items: readonly FormItem[], answers: FormAnswers): Problems {
  const missing = items.filter((item) => isQuestion(item) && item.required && (answers[item.id] ?? '').length === 0);
  return Object.fromEntries(missing.map((item) => [item.id, t('workbench.form.missing')]));
}

/** Where a page leads: where its last chosen branch says, else to the page that follows it. */
function nextPage({ items, next }: FormSheet, answers: FormAnswers): number {
  return items.flatMap(({ id, branches }) => branches[String(answers[id])] ?? []).at(-1) ?? next;
}

/** The answers on the way taken; what was left or emptied again is not sent at all. */
function given(form: FormView, trail: readonly number[], answers: FormAnswers): FormAnswers {
  const met = new Set(trail.flatMap((page) => form.pages[page]?.items.map((item) => String(item.id)) ?? []));
  return Object.fromEntries(Object.entries(answers).filter(([id, value]) => met.has(id) && value.length > 0));
}
