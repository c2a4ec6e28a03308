import { readTable } from '../formats/readTable.js';

/**
 * Which area a postcode lies in, by the letters it starts with (`postcode-areas.csv`: letters, area).
 * @throws StartupError with file, line and column.
 */
export function loadPostcodeAreas(file: URL): ReadonlyMap<string, string> {
  const areas = new Map<string, string>();
  for (const row of readTable(file).rows) {
    const letters = row.cell('letters');
    if (!/^[A-Z]{1,2}$/.test(letters)) throw row.wrong('letters', 'expected one or two capital letters');
    if (areas.has(letters)) throw row.wrong('letters', 'the row stands twice');
    if (row.cell('area') === '') throw row.wrong('area', 'is empty');
    areas.set(letters, row.cell('area'));
  }
  return areas;
}
