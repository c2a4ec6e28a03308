import { statSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import type { Known } from '../../conformance/Known.js';
import { knownOfTables } from '../../conformance/knownOfTables.js';
import { FORMATS } from '../../formats/formats.js';
import type { ForceCode } from '../../model/codes.js';
import type { SubjectKey } from '../../model/Source.js';
import { StartupError } from '../../model/StartupError.js';
import { faultySource } from '../../simulator/faultySource.js';
import { EmbeddedSource } from '../../sources/embedded/EmbeddedSource.js';
import { openEntry, readForcesFile } from '../../sources/forcesFile.js';
import { HTTP_ENTRY } from '../../sources/http/httpEntry.js';
import { openHttpSource } from '../../sources/http/openHttpSource.js';
import { leftOutOf } from '../../sources/leftOutOf.js';
import { readJson } from '../../sources/readJson.js';
import { readTables } from '../../sources/readTables.js';
import type { CheckFlags, Witness } from './checkFlags.js';
import { CheckFlagsError } from './checkFlags.js';
import type { Stranger } from './Stranger.js';

/**
 * Opens what is to be checked: a URL of the protocol, an entry of a forces file, a data file or a folder of tables.
 * @throws StartupError for what cannot be opened, CheckFlagsError for what has not been said.
 */
export async function openStranger(flags: CheckFlags): Promise<Stranger> {
  if (/^https?:\/\//.test(flags.target)) return openUrl(flags);
  if (statSync(flags.target, { throwIfNoEntry: false })?.isDirectory() ?? false) return openData(flags);
  const isForcesFile = z.object({ forces: z.array(z.unknown()), simulation: z.unknown() });
  const content = await readJson(pathToFileURL(flags.target));
  return isForcesFile.safeParse(content).success ? openForcesFile(flags) : openData(flags);
}

/** A data file, or a folder with a file for each table. */
async function openData({ target, code, format, simulated }: CheckFlags): Promise<Stranger> {
  if (format === null) throw new CheckFlagsError('--format: a data file does not say which it is in');
  const force = code ?? 'NEW';
  const tables = await readTables(pathToFileURL(target), format);
  const layout = FORMATS[format];
  const source = new EmbeddedSource({ force, name: force, format: layout, tables, simulation: simulated });
  const known = knownOfTables(force, layout, tables, simulated);
  return { source, format: layout, connector: 'embedded', known, leftOut: () => leftOutOf(source) };
}

async function openForcesFile(flags: CheckFlags): Promise<Stranger> {
  const file = await readForcesFile(flags.target);
  const codes = file.forces.map(({ code }) => code);
  const index = flags.code === null && codes.length === 1 ? 0 : codes.indexOf(flags.code ?? '');
  const entry = file.forces[index];
  if (entry === undefined) throw new CheckFlagsError(`--code: expected one of ${codes.join(', ')}`);
  const { source, leftOut } = await openEntry(file, index, { wrap: faultySource });
  const format = FORMATS[entry.format];
  const known =
    entry.connector === 'embedded'
      ? knownOfTables(entry.code, format, await readTables(new URL(entry.data, file.at), entry.format), file.simulation)
      : knownOf(entry.code, flags.witnesses);
  return { source, format, connector: entry.connector, known, leftOut };
}

async function openUrl({ target, code, format, simulated, witnesses, http }: CheckFlags): Promise<Stranger> {
  if (code === null) throw new CheckFlagsError('--code: a URL does not say which force it is');
  if (format === null) throw new CheckFlagsError('--format: a URL does not say which it is in');
  const known = knownOf(code, witnesses);
  const parsed = z.strictObject(HTTP_ENTRY).safeParse({ connector: 'http', address: target, ...http });
  if (!parsed.success) throw new StartupError(String(parsed.error.issues[0]?.path[0] ?? 'address'), 'is not valid');
  const source = await openHttpSource(parsed.data, {
    force: code,
    name: code,
    format: FORMATS[format],
    simulation: simulated,
    base: pathToFileURL('./'),
    wrong: (field, problem) => new StartupError(flagFor(field), problem),
    env: process.env,
  });
  return { source, format: FORMATS[format], connector: 'http', known, leftOut: () => leftOutOf(source) };
}

/** A force that is not in memory does not list its people: they have to be named. */
function knownOf(force: ForceCode, witnesses: readonly Witness[]): Known {
  if (witnesses.length === 0)
    throw new CheckFlagsError('name people whom the force holds: --pnc, --cro, --reference, or --name with --born');
  const people = witnesses.map((witness): SubjectKey => {
    if (witness.by === 'REFERENCE') return { by: 'NOMINAL', force, value: witness.value };
    if (witness.by === 'NAME') return { ...witness, soundsAlike: false };
    return { by: witness.by, value: witness.value };
  });
  return { force, people, entries: [], everybody: false, quarantined: null };
}

const flagFor = (field: string): string => `--${field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
