import type { Table } from '../../formats/readTable.js';
import { StartupError } from '../../model/StartupError.js';

/** A table with a column for each recipient group has the columns expected and no others. @throws StartupError. */
export function checkColumns(file: string, table: Table, expected: readonly string[]): void {
  const stranger = table.columns.find((column) => !expected.includes(column));
  if (stranger !== undefined) throw new StartupError(`${file}:1:${stranger}`, 'is no recipient group');
  const missing = expected.find((column) => !table.columns.includes(column));
  if (missing !== undefined) throw new StartupError(`${file}:1`, `column ${missing} is missing`);
}
