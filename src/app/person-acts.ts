import type { Report } from '../contract.ts';
import { TaneError } from '../domain/errors.ts';
import { nameOf, ownTargets } from '../domain/person.ts';
import { columnOf } from '../domain/schema/index.ts';
import { readAnswer } from '../domain/values.ts';
import { say } from '../messages/index.ts';
import { amend, survey } from './amend.ts';
import { doneWords } from './disposal.ts';
import { erase } from './erase.ts';
import { personReport, requireTraces } from './person-data.ts';
import type { Ports } from './ports.ts';
import { THE_PAGE } from './public-page.ts';
import { report } from './report.ts';

/**
 * 訂正 (個人情報の保護に関する法律 第90条): one value put right, by the rules of its column.
 * @throws TaneError `person.oneLine`, or why the text cannot be read
 */
export function correctPerson(ports: Ports, id: string, keys: readonly string[], text: string): Report {
  amend(ports, { act: '訂正' }, (desk) => {
    const traces = requireTraces(desk, id);
    const [key] = keys;
    const cell = [...traces.own, ...traces.shared, ...traces.mentions].flatMap((trace) => {
      const column = key?.startsWith(`${nameOf(trace)} / `) ? key.slice(nameOf(trace).length + 3) : undefined;
      return column === undefined ? [] : [{ ...trace, column }];
    })[0];
    if (!cell || keys.length !== 1) throw new TaneError('person.oneLine');
    const column = columnOf(cell.table, cell.column);
    if (column.type === 'id' || column.type === 'ref')
      throw new TaneError('person.notCorrectable', { label: column.label });
    const reading = readAnswer(column, text);
    if ('problem' in reading) throw new TaneError(reading.problem, { label: column.label });
    desk.change(cell.table, cell.row, { [cell.column]: reading.value });
  });
  return personReport(ports, id, say('person.corrected'));
}

/** 利用停止 (第98条): never suggested again, its links revoked, its posts withdrawn. What is agreed already stays to be settled. */
export function stopPerson(ports: Ports, id: string): Report {
  amend(ports, { act: '利用停止' }, (desk) => {
    const { party, own } = requireTraces(desk, id);
    desk.change(party.table, party.row, { stoppedOn: desk.at.slice(0, 10) });
    for (const { table, row } of own) {
      if (table === 'links' && row.values.state === '有効') desk.change(table, row, { state: '取り消し' });
      if (table === 'outbox' && row.values.state === '下書き') desk.change(table, row, { state: '失敗' });
      if (table === 'items' && row.values.state === '募集中') desk.change(table, row, { state: '取り下げ' });
    }
  });
  return report('person', say('person.stopped'), { about: id, next: THE_PAGE });
}

/**
 * 消去 (第98条): the party's rows, Docs, PDFs, Form responses and the text of 監査
 * go; introductions and cases stay without its name, so that the counts stay
 * right. Elsewhere its name goes only where the person at the desk chose so:
 * it may be somebody else's.
 */
export function erasePerson(ports: Ports, id: string, keys: readonly string[]): Report {
  const chosen = new Set(keys);
  const done = erase(ports, '消去', {
    reason: say('person.eraseReason'),
    targets: (desk) => ownTargets(requireTraces(desk, id)),
    words: (desk) => requireTraces(desk, id).words,
    scrub: (desk) => {
      const shared = new Set(requireTraces(desk, id).shared.map(nameOf));
      return (table, row, column) => {
        const name = nameOf({ table, row });
        return shared.has(name) || chosen.has(`${name} / ${column}`);
      };
    },
  });
  return report('person', doneWords(done), { next: THE_PAGE });
}

/** The party that a person at the desk means by a number or a name. @throws TaneError `person.unknown` */
export function findPerson(ports: Ports, text: string): Report {
  const wanted = text.trim();
  const id = survey(ports, (desk) => {
    const parties = [...desk.rows('groups'), ...desk.rows('experts')];
    const found = parties.filter((row) => row.key === wanted || row.values.name === wanted);
    if (found.length > 1)
      throw new TaneError('person.several', { name: wanted, ids: found.map((row) => row.key).join('、') });
    return found[0]?.key;
  });
  if (!id) throw new TaneError('person.unknown', { id: wanted });
  return personReport(ports, id);
}
