import type { Known } from '../../src/conformance/Known.js';
import { knownOfTables } from '../../src/conformance/knownOfTables.js';
import { FORMATS, type FormatName } from '../../src/formats/formats.js';
import type { NativeRow } from '../../src/formats/NativeTables.js';

/** What the native data of a simulated force say about it. */
export const knownOf = (
  force: string,
  format: FormatName,
  tables: Readonly<Record<string, readonly NativeRow[]>>,
): Known => knownOfTables(force, FORMATS[format], tables, true);

/** Names of the checks that failed, with what they found. */
export const failuresOf = (results: readonly { name: string; status: string; findings: readonly unknown[] }[]) =>
  results.filter(({ status }) => status === 'FAILED').map(({ name, findings }) => ({ name, findings }));
