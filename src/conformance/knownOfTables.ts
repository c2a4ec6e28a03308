import { checkTables } from '../formats/checkTables.js';
import type { Format } from '../formats/Format.js';
import { type NativeRow, NativeTables } from '../formats/NativeTables.js';
import type { ForceCode } from '../model/codes.js';
import { REGISTERS } from '../model/Source.js';
import type { Known } from './Known.js';

/** People beyond which a force is tested with some of them: every one is asked for in every way. */
const EVERYBODY_AT_MOST = 2_000;

const LOOKED_IN_BY = { MEETING: ['ref'], INCIDENT: ['log'], ENCOMPASS_NOTICE: ['ref', 'organisation'] } as const;

/** What a force's native data say about it: its people, what its registers hold, and how many rows do not parse. */
export function knownOfTables(
  force: ForceCode,
  format: Format,
  tables: Readonly<Record<string, readonly NativeRow[]>>,
  simulation: boolean,
): Known {
  const { nominals, registers, quarantined } = checkTables(format, new NativeTables(tables), simulation);
  const entries = REGISTERS.flatMap((register) =>
    registers[register].flatMap((values) =>
      LOOKED_IN_BY[register].flatMap((column) => {
        const value = values[column];
        return typeof value === 'string' ? [{ register, column, value }] : [];
      }),
    ),
  );
  const people = nominals.map(({ id }) => ({ by: 'NOMINAL', force, value: id }) as const);
  return { force, people, entries, everybody: people.length <= EVERYBODY_AT_MOST, quarantined };
}
