import { addDays, makeDate } from '../../calendar.ts';
import { readFields } from '../cells/choices.ts';
import { momentsIn } from '../cells/dates.ts';
import { isBlank, oneLine, plain, squeezed } from '../text.ts';
import type { RowBuilder } from './builder.ts';
import { readName } from './names.ts';

const PLAIN = ['funder', 'projects', 'maxAmount', 'combinable', 'opensOn', 'url', 'listNo'];

/** One line of a list of grants. Returns why it cannot become a record: '' when it can. */
export function readGrant(row: RowBuilder): string {
  const held = readName(row, 'name');
  for (const column of PLAIN) if (row.has(column)) row.plain(column);
  if (row.has('ratio')) row.values.ratio = plain(row.text('ratio'));
  const read = row.has('fields') ? row.take('fields', 'fields', readFields(row.text('fields'))) : undefined;
  row.values.fields = read?.fields ?? [];
  row.values.anyField = read?.any ?? false;
  for (const column of ['eligible', 'areas', 'papers', 'uses']) {
    if (row.has(column)) row.values[column] = listOf(row.text(column));
  }
  readDeadline(row);
  readConsultation(row);
  if (row.has('fiscalYear')) row.plain('fiscalYear');
  if (row.has('note')) row.values.note = row.text('note').trim();
  return held;
}

/** The parts of a list; what stands in brackets belongs to its part. */
function listOf(text: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let part = '';
  for (const char of oneLine(text)) {
    if (/[(（]/.test(char)) depth += 1;
    if (/[)）]/.test(char)) depth -= 1;
    if (depth === 0 && /[、,・]/.test(char)) {
      parts.push(part);
      part = '';
    } else part += char;
  }
  return [...parts, part].map((one) => one.trim()).filter((one) => one !== '' && !/^[－\-―ー]$/.test(one));
}

/** The deadline, where one day is stated; its conditions and everything else stay words. */
function readDeadline(row: RowBuilder): void {
  if (!row.has('deadline')) return;
  const text = row.text('deadline');
  const even = plain(text);
  if (isBlank(text)) return;
  row.values.rolling = /随時/.test(even);
  const stated = momentsIn(text).filter(({ date }) => date.length === 10);
  const [only] = stated;
  const alone = stated.length === 1 && only !== undefined;
  const date = alone ? only.date : stated.length === 0 ? monthEnd(even) || byWeekday(row, even) : '';
  row.values.deadline = date;
  const rest = alone ? squeezed(even.replace(only.words, '').replace(/[(（][日月火水木金土](曜日?)?[)）]/, '')) : even;
  row.values.deadlineNote = alone ? rest : oneLine(text);
  row.facts.deadline = date;
  if (date === '' && !row.values.rolling) {
    const code = stated.length > 1 ? 'import.deadline.several' : 'import.deadline.unread';
    row.doubt('deadline', code, { text: text.trim() });
  }
}

/** 「令和9年1月末」 is the last day of that month. */
function monthEnd(even: string): string {
  if (!/月末(?:日)?/.test(even)) return '';
  const month = momentsIn(even)[0]?.date.slice(0, 7) ?? '';
  if (month.length !== 7) return '';
  const [year = 0, number = 0] = month.split('-').map(Number);
  return addDays(makeDate(number === 12 ? year + 1 : year, number === 12 ? 1 : number + 1, 1), -1);
}

/** A day without a year whose weekday fits only the next such day is that day; it is said, since the year is not written. */
function byWeekday(row: RowBuilder, even: string): string {
  const match = /(\d{1,2})(?:\/|月)\s*(\d{1,2})日?\s*\(([日月火水木金土])(?:曜日?)?\)/.exec(even);
  if (!match) return '';
  const { today } = row.scene.office;
  const year = Number(today.slice(0, 4));
  const days = [year, year + 1].map((one) => makeDate(one, Number(match[1]), Number(match[2])));
  const next = days.find((day) => day >= today && weekday(day) === match[3]);
  if (!next) return '';
  row.doubt('deadline', 'import.deadline.noYear', { text: even, date: next });
  return next;
}

const weekday = (day: string): string => '日月火水木金土'[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? '';

function readConsultation(row: RowBuilder): void {
  if (!row.has('consultation')) return;
  const text = row.text('consultation');
  const even = squeezed(text);
  if (even === '') return;
  const required = /^(要|必須|必要|○|事前相談必須|事前相談要)/.test(even);
  row.values.consultation = required;
  const simple = /^(不要|要|必須|必要|なし|事前相談必須|事前相談要)$/.test(even);
  if (!simple) row.keep('consultation');
  if (!simple && !required) row.doubt('consultation', 'import.consultation.unread', { text: text.trim() });
  const by = momentsIn(text)[0]?.date ?? '';
  if (by.length === 10) row.values.consultationBy = by;
  else if (/\d/.test(even)) row.doubt('consultationBy', 'import.consultation.by', { text: text.trim() });
}
