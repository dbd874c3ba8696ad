/** Thousands apart, as in 「1,200」; written out because number formats of a locale are not promised in Apps Script. */
export function grouped(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}
