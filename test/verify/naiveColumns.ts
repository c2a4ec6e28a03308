const COLUMN_COUNT = 13;

export const emptyColumns = (): Buffer => Buffer.from([1, 0]);

/** A column block of at most 127 rows, each of 13 values, that foretells nothing and shares nothing. */
export function naiveColumns(rows: readonly (readonly (string | null)[])[]): Buffer {
  if (rows.length === 0) return emptyColumns();
  const columns = Array.from({ length: COLUMN_COUNT }, (_, column) => {
    const values = rows.map((row) => row[column] ?? null);
    const strings = [...new Set(values)].filter((value) => value !== null);
    const dictionary = strings.flatMap((string) => [Buffer.from([0, Buffer.byteLength(string)]), Buffer.from(string)]);
    const steps = values.map((value) => Buffer.from([0, value === null ? 0 : strings.indexOf(value) + 1]));
    return Buffer.concat([Buffer.from([strings.length]), ...dictionary, ...steps]);
  });
  return Buffer.concat([Buffer.from([1, rows.length]), ...columns]);
}

/** Some rows that differ from one number to the next. */
export function sampleColumns(number: number): Buffer {
  const row = (path: string, decision: string) => {
    const record = ['DISCLOSURE', `ref-${number}`, 'NMR', 'ARREST', `r-${number}`];
    return [...record, path, 'OFFENCE_FACTS', decision, null, null, null, null, null];
  };
  return naiveColumns([row('arrests.date', 'F'), row('arrests.place', number % 2 === 0 ? 'N' : 'F')]);
}
