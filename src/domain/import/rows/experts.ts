import type { Value } from '../../schema/index.ts';
import { readFields, readYesNo } from '../cells/choices.ts';
import { readMoment } from '../cells/dates.ts';
import { availabilityIn, feeIn, reachIn } from '../cells/terms.ts';
import { isBlank, oneLine, partsOf, plain, squeezed } from '../text.ts';
import type { RowBuilder } from './builder.ts';
import { readConsents } from './consents.ts';
import { readContacts, watchNote } from './contacts.ts';
import { remarksOf } from './groups.ts';
import { readKana, readName } from './names.ts';

const PLAIN = [
  'profile',
  'qualifications',
  'contactPerson',
  'residence',
  'recommendedBy',
  'listNo',
  'expires',
  'days',
  'times',
];

/** Registration dates this much before the middle of the list are slips of the pen. */
const TOO_EARLY_YEARS = 15;

/** One line of a list of experts. Returns why it cannot become a record: '' when it can. */
export function readExpert(row: RowBuilder): string {
  const held = readName(row, 'name');
  readKana(row);
  row.values.kind = kindOf(row);
  readContacts(row);
  const { fields } = row.has('fields') ? row.take('fields', 'fields', readFields(row.text('fields'))) : { fields: [] };
  row.values.fields = fields;
  readSkills(row);
  readTerms(row);
  for (const column of PLAIN) if (row.has(column)) row.plain(column);
  if (row.has('targets')) row.values.targets = partsOf(row.text('targets'), /[、,\n]/);
  readRegistration(row);
  const remarks = remarksOf(row);
  readConsents(row, remarks);
  if (row.has('note')) row.values.note = row.text('note').trim();
  for (const text of remarks) watchRemark(row, text);
  return held;
}

function kindOf(row: RowBuilder): Value {
  const text = squeezed(row.text('kind'));
  if (/^(個人|団体)$/.test(text)) return text;
  if (text !== '') {
    row.keep('kind');
    row.doubt('kind', 'import.kind.unread', { label: '個人・団体', text });
  }
  return '';
}

/** 指導内容 is what the person teaches: its parts are the skills where no column of its own lists them. */
function readSkills(row: RowBuilder): void {
  if (row.has('skills')) row.values.skills = partsOf(row.text('skills'), /[、\n]/);
  else if (row.has('profile')) row.values.skills = partsOf(row.text('profile'), /[、\n]/);
}

function readTerms(row: RowBuilder): void {
  const { home, areaNames } = row.scene.office;
  const area = row.text('areas');
  const reach = reachIn(area, home, areaNames);
  if (row.has('areas')) {
    row.values.areas = reach.places.length > 0 ? reach.places : partsOf(area, /[、,\n]/);
    row.values.areaText = oneLine(area);
    for (const text of reach.vague) row.doubt('areas', 'import.area.vague', { text });
  }
  row.facts.areas = {
    scope: reach.scope,
    places: reach.places,
    ...(reach.vague.length > 0 ? { unknown: reach.vague.join('、') } : {}),
  };
  if (row.has('availability')) row.values.availability = oneLine(row.text('availability'));
  const free = availabilityIn(row.text('availability'));
  row.facts.availability = free;
  if (free?.part && !free.days && !free.season) {
    row.doubt('availability', 'import.availability.noDays', { text: row.text('availability').trim() });
  }
  const fee = feeIn(row.text('fee'));
  if (row.has('fee')) {
    row.values.fee = fee?.kind === '有償' ? '謝礼' : fee?.kind === '無償' ? '無償' : '';
    row.values.feeText = oneLine(row.text('fee'));
    if (!fee && !isBlank(row.text('fee'))) row.doubt('fee', 'import.fee.unread', { text: row.text('fee').trim() });
  }
  row.facts.fee = fee;
  const online = row.has('online') ? row.take('online', 'online', readYesNo(row.text('online'))) : null;
  row.values.online = online === true;
  row.facts.online = online;
}

function readRegistration(row: RowBuilder): void {
  if (!row.has('registeredOn')) return;
  const date = row.take('registeredOn', 'registered', readMoment(row.text('registeredOn')));
  row.values.registeredOn = date;
  row.facts.registered = date;
  const middle = Number(row.scene.plan.context.middleYear);
  if (date !== '' && middle > 0 && Number(date.slice(0, 4)) < middle - TOO_EARLY_YEARS) {
    row.doubt('registered', 'import.date.tooEarly', { text: row.text('registeredOn').trim(), year: date.slice(0, 4) });
  }
}

function watchRemark(row: RowBuilder, text: string): void {
  watchNote(row, text);
  const even = plain(text).replace(/[〜～]/g, '~');
  if (/\d+\s*月.*(不可|できない|休み)|(年間?|月|週)\s*\d+\s*(回|日)|まで$/.test(even)) {
    row.doubt('availability', 'import.note.availability', { text: text.trim() });
  }
}
