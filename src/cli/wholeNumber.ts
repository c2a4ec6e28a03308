/** The whole number that a flag was given, or, if it was not, the default. Null where it is none from `least` to `most`. */
export function wholeNumber(given: string | undefined, otherwise: number, least: number, most: number): number | null {
  if (given === undefined) return otherwise;
  const number = /^\d{1,10}$/.test(given) ? Number(given) : Number.NaN;
  return number >= least && number <= most ? number : null;
}
