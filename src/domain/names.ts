/**
 * The key under which two spellings of one name meet. Names are stored as
 * typed; this form is for keys only. Legal forms, spaces and widths say
 * nothing about which group is meant.
 */
const LEGAL_FORMS =
  /(特定非営利活動法人|認定npo法人|npo法人|\(特非\)|\(npo\)|一般社団法人|\(一社\)|公益社団法人|\(公社\)|一般財団法人|\(一財\)|公益財団法人|\(公財\)|社会福祉法人|\(福\)|株式会社|\(株\)|有限会社|\(有\)|合同会社|合資会社|\(同\)|学校法人|医療法人)/g;

export function nameKey(name: string): string {
  const plain = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g, '');
  // A name that is nothing but a legal form or marks still means itself, not every other such name.
  return plain.replace(LEGAL_FORMS, '').replace(/[「」『』・･.。,、〜~―‐-]/g, '') || plain;
}
