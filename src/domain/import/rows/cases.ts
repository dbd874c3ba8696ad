import { fiscalYearOf } from '../../calendar.ts';
import { readCount } from '../cells/amounts.ts';
import { momentsIn, readFiscalYear, readMoment } from '../cells/dates.ts';
import { isBlank, oneLine, partsOf, plain, squeezed } from '../text.ts';
import type { RowBuilder } from './builder.ts';
import { readName } from './names.ts';

/** How far a past introduction came. */
export type Outcome = 'done' | 'planned' | 'cancelled';

/** One line of a list of past matches. Returns why it cannot become a case: '' when it can. */
export function readCase(row: RowBuilder): string {
  const held = readName(row, 'groupName');
  row.values.partnerName = oneLine(row.text('partnerName'));
  const year = readYear(row);
  const heldOn = readDay(row);
  for (const column of [
    'content',
    'place',
    'organiser',
    'coOrganiser',
    'supporter',
    'cooperator',
    'background',
    'outcome',
    'issues',
    'source',
  ]) {
    if (row.has(column)) row.plain(column);
  }
  readParticipants(row);
  if (row.has('voices')) row.values.voices = voicesOf(row);
  if (row.has('note')) row.values.note = row.text('note').trim();
  row.values.headline = row.has('headline') ? oneLine(row.text('headline')) : headlineOf(row);
  row.values.fiscalYear = year ?? (heldOn === '' ? null : fiscalYearOf(heldOn));
  row.facts.outcome = outcomeOf(row);
  if (year !== null && heldOn.length >= 7 && fiscalYearOf(heldOn) !== year) {
    row.doubt('fiscalYear', 'import.year.differs', { year: String(year), date: heldOn });
  }
  return held || (String(row.values.partnerName) === '' ? 'import.case.noPartner' : '');
}

function readYear(row: RowBuilder): number | null {
  return row.has('fiscalYear')
    ? row.take('fiscalYear', 'fiscalYear', readFiscalYear(row.text('fiscalYear'), row.scene.year))
    : null;
}

/** The day it was held. Where several are named the first is taken as the beginning; a postponement takes none. */
function readDay(row: RowBuilder): string {
  if (!row.has('heldOn')) return '';
  const text = row.text('heldOn');
  if (outcomeOf(row) === 'cancelled' && momentsIn(text).length === 0) {
    row.keep('heldOn');
    return '';
  }
  if (/→|延期|変更/.test(text)) {
    row.keep('heldOn');
    row.doubt('heldOn', 'import.date.moved', { text: text.trim() });
    const month = momentsIn(text)[0]?.date.slice(0, 7) ?? '';
    row.values.heldOn = month;
    return month;
  }
  const date = row.take('heldOn', 'heldOn', readMoment(text));
  row.values.heldOn = date;
  return date;
}

function readParticipants(row: RowBuilder): void {
  if (!row.has('participants')) return;
  const text = row.text('participants');
  // 「0」 of something that did not take place counts nobody.
  if (/^0$/.test(squeezed(text)) && outcomeOf(row) !== 'done') row.keep('participants');
  else row.values.participants = row.take('participants', 'participants', readCount(text));
}

/** Voices word for word; a reference to another paper is none. */
function voicesOf(row: RowBuilder): readonly string[] {
  const text = row.text('voices');
  if (/^[(（].*[)）]$/.test(squeezed(text))) {
    row.keep('voices');
    return [];
  }
  return isBlank(text) ? [] : [partsOf(text, /\n/).join('')];
}

function headlineOf(row: RowBuilder): string {
  const names = [String(row.values.groupName), String(row.values.partnerName)].filter((name) => name !== '');
  return names.join(' × ');
}

function outcomeOf(row: RowBuilder): Outcome {
  const when = plain(row.text('heldOn'));
  const note = plain(`${row.text('note')}\n${row.text('outcome')}`);
  const called = /中止|取りやめ|キャンセル|断られ/;
  if (
    called.test(when) ||
    /^[(（][^)）]*(中止|取りやめ)/.test(plain(row.text('content'))) ||
    /^(不成立|中止)/.test(note)
  ) {
    return 'cancelled';
  }
  return /予定|未定|調整中/.test(when) || /調整中|未実施|検討中/.test(note) ? 'planned' : 'done';
}
