import { basename } from 'node:path';
import { readTable } from '../formats/readTable.js';
import { type Group, OFFICE_CODES, RECIPIENT_GROUPS } from '../model/codes.js';
import { StartupError } from '../model/StartupError.js';

/** May this group call this operation? An operation that the table does not name is nobody's. */
export type MayCall = (operation: string, group: Group) => boolean;

const COLUMN_OF_GROUP = { ...RECIPIENT_GROUPS, ...OFFICE_CODES } as const satisfies Record<Group, string>;
const COLUMNS: readonly string[] = ['operation', ...Object.values(COLUMN_OF_GROUP)];
const MAY = '●';

/**
 * Reads who may call what: a row per operation, a column per group, a cell `●` or empty.
 * @throws StartupError naming file, line and column for an unknown or missing group, a duplicate, an unknown cell
 */
export function loadOperations(file: URL): MayCall {
  const name = basename(file.pathname);
  const table = readTable(file);
  for (const column of table.columns) {
    if (!COLUMNS.includes(column)) throw new StartupError(`${name}:1:${column}`, 'is no group');
  }
  for (const column of COLUMNS) {
    if (!table.columns.includes(column)) throw new StartupError(`${name}:1`, `column ${column} is missing`);
  }
  const callers = new Map<string, ReadonlySet<string>>();
  for (const row of table.rows) {
    const operation = row.cell('operation');
    if (!/^[a-z][A-Za-z]*$/.test(operation)) throw row.wrong('operation', 'is no operation name');
    if (callers.has(operation)) throw row.wrong('operation', 'the operation stands twice');
    const wrong = COLUMNS.slice(1).find((column) => row.cell(column) !== MAY && row.cell(column) !== '');
    if (wrong !== undefined) throw row.wrong(wrong, `is neither ${MAY} nor empty`);
    callers.set(operation, new Set(COLUMNS.slice(1).filter((column) => row.cell(column) === MAY)));
  }
  return (operation, group) => callers.get(operation)?.has(COLUMN_OF_GROUP[group]) ?? false;
}
