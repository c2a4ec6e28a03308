import type { Known } from '../../src/conformance/Known.js';
import { checkTables } from '../../src/formats/checkTables.js';
import { FORMATS, type FormatName } from '../../src/formats/formats.js';
import { type NativeRow, NativeTables } from '../../src/formats/NativeTables.js';
import { REGISTERS } from '../../src/model/Source.js';

const LOOKED_IN_BY = { MEETING: ['ref'], INCIDENT: ['log'], ENCOMPASS_NOTICE: ['ref', 'organisation'] } as const;

/** What a force's native data say about it: everybody in them, and how many rows do not parse. */
export function knownOf(
  force: string,
  format: FormatName,
  tables: Readonly<Record<string, readonly NativeRow[]>>,
): Known {
  const { nominals, registers, quarantined } = checkTables(FORMATS[format], new NativeTables(tables), true);
  const people = nominals.map(({ id }) => ({ by: 'NOMINAL', force, value: id }) as const);
  const entries = REGISTERS.flatMap((register) =>
    registers[register].flatMap((values) =>
      LOOKED_IN_BY[register].flatMap((column) => {
        const value = values[column];
        return typeof value === 'string' ? [{ register, column, value }] : [];
      }),
    ),
  );
  return { force, people, entries, everybody: true, quarantined };
}

/** Names of the checks that failed, with what they found. */
export const failuresOf = (results: readonly { name: string; status: string; findings: readonly unknown[] }[]) =>
  results.filter(({ status }) => status === 'FAILED').map(({ name, findings }) => ({ name, findings }));
