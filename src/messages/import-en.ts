import type { importJa } from './import.ts';

/** The same codes in English. */
export const importEn: Readonly<Record<keyof typeof importJa, string>> = {
  'import.empty': 'The file is empty. Please check that it is the right file.',
  'import.unclosedQuote':
    'The quotation mark that begins on line {line} is never closed, so nobody can tell where the rows after it end. Close or remove it and import again.',
  'import.strayQuote':
    'A quotation mark in row {row} stands in a wrong place. Please check that row in the original list.',
  'import.noHeadings':
    'No row of headings was found. Put headings such as 団体名 and 電話 into row 1 and import again.',
  'import.noColumn':
    'There is no column “{column}” (the headings are in row {row}). Add it, or rename the heading of the names to “{column}”.',
  'import.noRows': 'There are no rows to import into “{table}”. Please check that there are rows below the headings.',
  'import.oneColumn':
    'There is only one column: the commas between the fields seem to be lost. Save the original list again as “CSV UTF-8 (comma separated)”.',
  'import.headingTwice':
    'The heading “{heading}” stands twice (columns {first} and {second}, row {row}). Rename the one that is not to be used, for instance to 備考.',
  'import.pastSheet': 'The sheet “{sheet}” seems to list those who have left. It is not imported unless you choose it.',
  'import.skip.title': 'A title or date.',
  'import.skip.heading': 'Headings.',
  'import.skip.blank': 'An empty row.',
  'import.skip.note': 'A note.',
  'import.skip.total': 'A row of totals.',
  'import.total.differs': 'A row of totals. It says “{stated}”, but {rows} rows are imported. Please check.',
  'import.aside':
    'Words of the list that became no record (titles, notes, those who left). Please check whether something is needed.',
  'import.tooManyCells':
    'Row {row} has {cells} fields, more than the {columns} headings: a comma in a sentence seems to have split it. Find out which field it belongs to and register it.',
  'import.tooFewCells':
    'Row {row} has only {cells} fields, fewer than the {columns} headings: it seems to be cut off. Check the original list and register it.',
  'import.formula':
    '“{heading}” in row {row} holds a formula ({text}). Formulas cannot be imported: paste values only, and import again.',
  'import.tooLong':
    '“{heading}” in row {row} has {length} characters, too many for one field. Put the essentials into the field and the rest into a document.',
  'import.noName': '“{label}” is empty. Find out the name and register it.',
  'import.name.control': '“{label}” holds control characters ({text}). Please type the right name.',
  'import.name.turning':
    '“{label}” holds unseen characters that turn the direction of writing ({text}). Please type the right name.',
  'import.name.unseen': '“{label}” holds unseen characters ({text}). Please type the right name.',
  'import.name.markup': '“{label}” looks like HTML ({text}). Please check the name.',
  'import.case.noPartner': 'The other party has no name. Whom was the match with?',
  'import.case.noYear': 'Neither the fiscal year nor the day can be read. When was it?',
  'import.case.cancelled': 'It was cancelled or did not come about, so it is no case. Decide whether to keep it.',
  'import.case.planned': 'It has not taken place yet, so it is no case. Register it when it is over.',
  'import.name.formula': 'The name begins with = + - or @ ({text}). It was registered as text, not as a formula.',
  'import.name.placeholder': '“{text}” seems to be no name. It is a different person from others written the same way.',
  'import.untold': '“{label}” says “{text}”. The field is empty; the words are kept in the notes.',
  'import.phone.unread': '“{text}” in “{label}” is no telephone number. It is kept in the notes.',
  'import.phone.zero': '“{text}” in “{label}” seems to have lost its leading zero, which was added. Please check.',
  'import.phone.areaCode': '“{text}” in “{label}” has no area code; {code} was added. Please check.',
  'import.email.unread': '“{text}” in “{label}” is no e-mail address. It is kept in the notes.',
  'import.email.disguised': '“{text}” in “{label}” was read with “@”. Please check.',
  'import.postal.unread': '“{text}” in “{label}” is no postal code. It is kept in the notes.',
  'import.address.remark': '“{label}” holds a remark instead of an address ({text}). It is kept in the notes.',
  'import.address.untold': '“{label}” says “{text}”: there is no address.',
  'import.address.copied':
    '“{mark}” means the address above, but the postal code ({postal}) differs from that row’s. Were rows moved?',
  'import.url.unread': '“{text}” in “{label}” is no web address. It is kept in the notes.',
  'import.same.nothing': '“{label}” says “{mark}”, but what it points to is empty. Please check.',
  'import.kind.unread': '“{text}” is not among the options of “{label}”. It is kept in the notes.',
  'import.kind.copied': '“{mark}” means “{kind}” above, but the name does not look like one. Was it forgotten?',
  'import.kind.name':
    'The name sounds like a corporation, but the kind is “{kind}”. A name alone makes none. Please check.',
  'import.fields.unread': '“{text}” belongs to none of the 20 fields. It is kept in the notes.',
  'import.choice.unread': '“{label}” holds words that are no options ({text}). They are kept in the notes.',
  'import.date.unread': '“{text}” in “{label}” is no date. It is kept in the notes.',
  'import.date.about': '“{label}” is only approximate (“{text}”).',
  'import.date.afterEra': '“{words}” in “{label}” is after the end of that era; it was read as {date}. Please check.',
  'import.date.several': '“{label}” holds several dates or a period ({text}). Only the first was taken.',
  'import.date.moved': '“{label}” tells of a change ({text}). Please check the actual day.',
  'import.date.tooEarly':
    'The registration date “{text}” ({year}) is long before those of the other rows. Is it a slip?',
  'import.year.unread': '“{text}” in “{label}” is no fiscal year.',
  'import.year.noEra': 'The fiscal year “{words}” has no era; it was read as {year}, following the row above.',
  'import.year.differs': 'The fiscal year ({year}) and the day ({date}) do not agree. Which one is right?',
  'import.count.unread': '“{text}” in “{label}” is no number of people. It is kept in the notes.',
  'import.count.untold': '“{label}” says “{text}”: there is no number of people.',
  'import.count.sum': '“{text}” in “{label}” was added up to {sum}. Is the sum right?',
  'import.count.unit': '“{text}” in “{label}” counts {unit}. Is it to be taken for people?',
  'import.count.otherThing': '“{text}” in “{label}” does not count people. It is kept in the notes.',
  'import.count.about': '“{text}” in “{label}” is approximate.',
  'import.amount.unread': 'No amount can be read from “{text}” in “{label}”. It is kept in the notes.',
  'import.amount.conditional': '“{text}” in “{label}” does not tell the most for one application. Please check.',
  'import.amount.several': '“{label}” holds several amounts ({text}). Please check the limit.',
  'import.deadline.unread': 'No day can be read from the deadline “{text}”. It is kept beside the deadline.',
  'import.deadline.several': 'There are several deadlines ({text}). Which round is it?',
  'import.deadline.noYear':
    'The deadline “{text}” has no year; it was read as {date}, whose weekday fits. Please check.',
  'import.consultation.unread': '“{text}” does not tell whether a consultation is required. Please check.',
  'import.consultation.by': 'The last day for a consultation ({text}) is no date. Please check.',
  'import.area.vague': '“{text}” does not tell which municipalities are meant. Please check.',
  'import.fee.unread': 'The fee “{text}” cannot be read. It is kept beside the fee.',
  'import.flag.unread': '“{text}” in “{label}” is neither yes nor no.',
  'import.availability.noDays': '“{text}” names no days of the week.',
  'import.note.availability': 'The notes restrict times or numbers ({text}).',
  'import.note.contact': 'The notes hold contact data ({text}). Are they the person’s own? They are not published.',
  'import.person.role': '“{text}” seems to hold a role. Please check.',
  'import.consent.condition': '“{label}” says “{text}”. Since that is not “○” alone, it is not published.',
  'import.consent.whole': '“○” in “{label}” does not tell what may be published. Nothing is.',
  'import.consent.blank': 'Nothing is said about publishing {what}. It is not published.',
  'import.consent.remark': 'A remark restricts publication ({text}). What it concerns is not published.',
  'import.duplicateCase': 'There is a case of the same year and parties ({id}). Is it the same?',
  'import.duplicateGrant': 'There is a grant of the same name ({id}). Is it this round?',
  'import.known': '“{name}” ({id}) is registered. The list differs in: {columns}. Which is right?',
  'import.again': 'The same row was imported before ({place}).',
  'import.sameAsRegistered': 'The same is registered ({id}).',
  'import.hearing.draft':
    'It says that it is a draft, not confirmed by the group. Ask the group before registering it.',
  'import.hearing.noGroup': 'No name of a group was found. Please check the field 団体名.',
  'import.hearing.nameFromTitle':
    'There is no field for the name; “{name}” was read from its first words. Please check.',
  'import.hearing.noDate': 'The day of the hearing cannot be read ({text}). Please check.',
  'import.hearing.partialDate': 'The day of the hearing is only “{text}”. Please check.',
  'import.hearing.noLabels': 'None of the fields of a seed sheet were found. Is it the record of a hearing?',
  'import.hearing.sample': 'Sample text of the form was left ({text}). It is kept in the notes only.',
  'import.hearing.offerKind':
    'What can be given is not sorted into people, goods and places; it was taken as people. Please check.',
  'import.hearing.partners': 'The wished partners hold words that are no options ({text}). They are kept in the notes.',
  'import.hearing.previous':
    'The sheet also holds the last hearing. Only this one was registered; the last is kept in the notes.',
  'import.unknownColumn': 'No column takes “{text}”. Decide where it belongs.',
  'setting.areaNames.help':
    'Names for several municipalities, one a line: “朝霞地区4市＝朝霞市、志木市、和光市、新座市”.',
  'import.file.done':
    '{imported} registered, {intake} put into 受付 to be checked, {skipped} rows are no records, {refused} rows refused.',
  'import.noSuchImport': 'There is no import “{import}”. Please check the number.',
  'import.noSource': 'There is no sheet or file to import. Open the sheet or choose the file again.',
  'import.notReadable': 'Google Drive could not turn this file into a list or document ({message}).',
  'import.ownSheet': '“{sheet}” belongs to the registry itself. Paste the list into a new sheet.',
  'import.noLink': 'This is no link to a file. Copy the file’s link again and paste it.',
  'import.notSeen':
    'Tane cannot see this file. If it is a Google spreadsheet, check its sharing. Download Excel and other files and choose them under “A file on this computer”.',
  'import.columnTwice': '“{column}” is chosen for two columns. Please change one of them.',
  'amend.typedMeanwhile':
    'Somebody typed into the row of {key} in the very moment in which it was removed or written over. Put the words that are to stay into the record again.',
  'merge.sameRecord': 'A record cannot be merged with itself. Choose two records.',
  'merge.notFound': 'There is no merge “{operation}”. Please check the number.',
  'merge.changedSince': '“{column}” of {key} was changed after the merge. Please check before undoing it.',
};
