import { fiscalYearOf, isPartialDate } from '../domain/calendar.ts';
import { TaneError } from '../domain/errors.ts';
import type { Row } from '../domain/schema/index.ts';
import type { Ports } from './ports.ts';
import { transact } from './transact.ts';

/** What the coordinator writes; the rest follows from the matches. */
export type CaseFields = Partial<Omit<Row<'cases'>, 'id' | 'matches'>> & Pick<Row<'cases'>, 'headline' | 'content'>;

/**
 * Writes the 事例 of one or more completed matches of the same event.
 * @throws TaneError `case.notCompleted`, `case.exists`
 */
export function writeCase(ports: Ports, matchIds: readonly string[], fields: CaseFields): Row<'cases'> {
  return transact(ports, { act: '事例の作成', tables: ['matches', 'cases'] }, (book) => {
    const told = [...new Set(matchIds)];
    const matches = told.map((id) => book.get('matches', id));
    for (const match of matches) {
      if (match.stage !== '完了') throw new TaneError('case.notCompleted', { key: match.id, stage: match.stage });
      const known = book.all('cases').find((row) => row.matches.includes(match.id));
      if (known) throw new TaneError('case.exists', { key: match.id, case: known.id });
    }
    const distinct = (names: readonly string[]) => [...new Set(names)].join('、');
    // A person may have written words where a day belongs.
    const days = [fields.heldOn ?? '', ...matches.map(({ completedOn }) => completedOn)];
    const held = days.find(isPartialDate) ?? book.at;
    return book.add('cases', {
      groupName: distinct(matches.map((match) => match.groupName)),
      partnerName: distinct(matches.map((match) => match.partnerName)),
      ...fields,
      matches: told,
      fiscalYear: fields.fiscalYear ?? fiscalYearOf(held),
    });
  });
}
