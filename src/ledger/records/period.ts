const PERIOD = /^(\d{4})Q([1-4])$/;
const MONTHS = 3;

/** The quarter of an instant in UTC, e.g. `2026Q4`: what one key seals. */
export function periodOf(ms: number): string {
  const date = new Date(ms);
  return `${String(date.getUTCFullYear()).padStart(4, '0')}Q${Math.floor(date.getUTCMonth() / MONTHS) + 1}`;
}

/** The first instant after a quarter, in ms; null for what is no quarter. */
export function endOfPeriod(period: string): number | null {
  const match = PERIOD.exec(period);
  return match === null ? null : Date.UTC(Number(match[1]), Number(match[2]) * MONTHS);
}

/** The instant `years` after the end of a quarter, in ms; null for what is no quarter. */
export function yearsAfter(period: string, years: number): number | null {
  const end = endOfPeriod(period);
  if (end === null) return null;
  const date = new Date(end);
  return date.setUTCFullYear(date.getUTCFullYear() + years);
}
