import { addDays, fiscalYearOf, isDate } from './calendar.ts';

/** How long a registration lasts, as an office may set it; anything else is read as the first. */
export const EXPIRY_RULES = ['年度末', '1年', '期限なし'] as const;

/** A registration made this close before the end of the 年度 lasts through the next one. */
const NEAR_DAYS = 90;

/** The last day of a registration made or renewed on a day; '' for one without end. */
export function expiryOf(rule: string, on: string): string {
  if (rule === '期限なし') return '';
  if (rule === '1年') return addDays(on, 365);
  const end = endOfFiscalYear(on);
  return addDays(on, NEAR_DAYS) > end ? endOfFiscalYear(addDays(end, 1)) : end;
}

function endOfFiscalYear(on: string): string {
  return `${fiscalYearOf(on) + 1}-03-31`;
}

/** Whether a registration has ended. A row without a date has no end. */
export function isExpired(expires: string, today: string): boolean {
  return isDate(expires) && expires < today;
}

/** Whether a registration is to be renewed in this round: it ends with the present period, or has ended. */
export function isDue(rule: string, expires: string, today: string): boolean {
  if (rule === '期限なし' || !isDate(expires)) return false;
  return expires <= (rule === '1年' ? addDays(today, NEAR_DAYS) : endOfFiscalYear(today));
}
