import { feesIn, readCount } from '../cells/amounts.ts';
import { CORPORATE_KINDS, kindInName, LEGAL_FORM, readFields, readKind, UNINCORPORATED } from '../cells/choices.ts';
import { extensionIn, readAddress, readPostal, readUrl } from '../cells/contacts.ts';
import { readFoundation } from '../cells/dates.ts';
import { isVagueArea } from '../cells/terms.ts';
import { isBlank, oneLine, plain } from '../text.ts';
import type { RowBuilder } from './builder.ts';
import { readConsents } from './consents.ts';
import { readContacts, watchNote } from './contacts.ts';
import { readKana, readName, readPerson } from './names.ts';

const PLAIN = [
  'role',
  'dues',
  'purpose',
  'activities',
  'corporateNumber',
  'registeredOn',
  'updatedOn',
  'listNo',
  'expires',
];

/** One line of a list of groups. Returns why it cannot become a record: '' when it can. */
export function readGroup(row: RowBuilder): string {
  const held = readName(row, 'name');
  readKana(row);
  readGroupKind(row);
  readPerson(row, 'representative');
  readPlace(row);
  readContacts(row);
  readHistory(row);
  readMembers(row);
  readGroupFields(row);
  readArea(row);
  readSite(row);
  for (const column of PLAIN) if (row.has(column)) row.plain(column);
  const remarks = remarksOf(row);
  readConsents(row, remarks);
  if (row.has('note')) row.values.note = row.text('note').trim();
  for (const text of remarks) watchNote(row, text);
  row.facts.fee_yen = row.has('dues') ? feesIn(row.text('dues')) : null;
  const extension = extensionIn(row.text('phone'));
  if (extension !== '') row.facts.phone_ext = extension;
  return held;
}

/** What staff wrote beside the facts. */
export function remarksOf(row: RowBuilder): readonly string[] {
  return row.scene.plan.columns.flatMap(({ column, heading, dropped }, i) => {
    const text = row.line.cells[i] ?? '';
    return !dropped && !isBlank(text) && (column === 'note' || (column === '' && /備考|メモ|注|特記/.test(heading)))
      ? [text]
      : [];
  });
}

function readGroupKind(row: RowBuilder): void {
  const name = plain(String(row.values.name));
  const stated = row.has('kind') ? row.take('kind', 'kind', readKind(row.text('kind'))) : '';
  const kind = isBlank(row.text('kind')) ? kindInName(name) : stated;
  row.values.kind = kind;
  row.facts.kind = UNINCORPORATED.includes(kind) ? '任意団体' : kind;
  const copied = row.markOf('kind') !== '';
  if (copied && CORPORATE_KINDS.includes(kind) && !LEGAL_FORM.test(name)) {
    row.doubt('kind', 'import.kind.copied', { mark: row.markOf('kind'), kind });
  }
  if (kind !== '' && !CORPORATE_KINDS.includes(kind) && (LEGAL_FORM.test(name) || /npo/i.test(name))) {
    row.doubt('kind', 'import.kind.name', { kind });
  }
}

function readPlace(row: RowBuilder): void {
  const postal = row.has('postal') ? row.take('postal', 'postal', readPostal(row.text('postal'))) : '';
  const place = row.has('address') ? row.take('address', 'address', readAddress(row.text('address'))) : undefined;
  row.values.postal = postal || place?.postal || '';
  row.values.address = place?.address ?? '';
  // 「同上」 beside a postal code of its own: one of the two stands in the wrong line.
  const above = readPostal(row.line.above[row.indexOf('postal')] ?? '').value;
  const copied = row.markOf('address');
  if (copied !== '' && postal !== '' && row.markOf('postal') === '' && above !== postal) {
    row.doubt('address', 'import.address.copied', { mark: copied, postal });
  }
}

function readHistory(row: RowBuilder): void {
  if (!row.has('founded')) return;
  const { founded, incorporated } = row.take('founded', 'founded', readFoundation(row.text('founded')));
  row.values.founded = founded;
  if (incorporated !== '') row.values.incorporated = incorporated;
  else if (row.has('incorporated')) row.plain('incorporated');
}

function readMembers(row: RowBuilder): void {
  if (row.has('members')) row.values.members = row.take('members', 'members', readCount(row.text('members')));
}

function readGroupFields(row: RowBuilder): void {
  if (!row.has('fields')) return;
  const { fields, unread } = row.take('fields', 'fields', readFields(row.text('fields')));
  row.values.fields = fields;
  if (unread.length > 0) row.facts.fields_unread = unread;
}

function readArea(row: RowBuilder): void {
  if (!row.has('area')) return;
  const area = oneLine(row.text('area'));
  row.values.area = area;
  if (isVagueArea(area)) row.doubt('area', 'import.area.vague', { text: area });
}

function readSite(row: RowBuilder): void {
  if (!row.has('url')) return;
  row.values.url = row.take('url', 'website', readUrl(row.text('url'), row.link('url')));
  if (row.link('url') !== '' && row.text('url').trim() !== row.link('url')) row.keep('url');
}
