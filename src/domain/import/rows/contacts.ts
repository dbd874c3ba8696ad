import { readEmails, readPhones } from '../cells/contacts.ts';
import { plain } from '../text.ts';
import type { RowBuilder } from './builder.ts';

/** Telephone, fax and mail: the first of each is the one to use, the others are kept apart and shown to nobody. */
export function readContacts(row: RowBuilder): void {
  const { areaCode } = row.scene.plan.context;
  const others: string[] = [];
  const several = (column: string, label: string, all: readonly string[]): void => {
    row.values[column] = all[0] ?? '';
    others.push(...all.slice(1).map((one) => `${label} ${one}`));
  };
  const phones = row.has('phone') ? row.take('phone', 'phones', readPhones(row.text('phone'), areaCode)) : [];
  several('phone', '電話', phones);
  const fax = row.has('fax') ? row.take('fax', 'fax', readPhones(row.text('fax'), areaCode)) : [];
  several('fax', 'FAX', fax);
  const emails = row.has('email') ? row.take('email', 'emails', readEmails(row.text('email'))) : [];
  several('email', 'メール', emails);
  if (others.length > 0) row.values.otherContacts = others;
  Object.assign(row.facts, { phones, fax, emails });
  if (emails.some((email) => /^(?:\+|=|-)/.test(email)))
    row.doubt('emails', 'import.email.unread', { label: 'メール' });
}

/** A number or address in a remark may belong to somebody else: it is pointed out, never used. */
export function watchNote(row: RowBuilder, text: string): void {
  if (readPhones(text).value.length > 0) {
    const fax = /fax|ファックス/i.test(plain(text));
    row.doubt(fax ? 'fax' : 'phones', 'import.note.contact', { text: text.trim() });
  } else if (readEmails(text).value.length > 0) row.doubt('emails', 'import.note.contact', { text: text.trim() });
}
