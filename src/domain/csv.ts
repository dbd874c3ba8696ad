/**
 * Comma-separated values that spreadsheet programs open without harm: a cell
 * that would be read as a formula begins with an apostrophe more, which reading
 * takes off again (OWASP, "CSV Injection"). The full-width signs are here
 * because Japanese Excel reads them as the plain ones.
 */
const DANGEROUS = /^'*[=+\-@\t\r＝＋－＠]/;

/** The cell as it may stand in a file. */
export function defused(cell: string): string {
  return DANGEROUS.test(cell) ? `'${cell}` : cell;
}

/** The cell as it was before `defused`. */
export function undefused(cell: string): string {
  return cell.startsWith("'") && DANGEROUS.test(cell) ? cell.slice(1) : cell;
}

/** A list as a CSV file: with a byte-order mark, by which Excel knows UTF-8, and line ends of RFC 4180. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map((cell) => quoted(defused(cell))).join(',')}\r\n`).join('')}`;
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) || cell !== cell.trim() ? `"${cell.replace(/"/g, '""')}"` : cell;
}
