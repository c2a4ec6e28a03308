import { basename } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { z } from 'zod';
import type { BrokenField } from '../formats/checkTables.js';
import { FORMAT_NAMES, FORMATS } from '../formats/formats.js';
import { tableNames } from '../formats/joinsOfFormat.js';
import { FORCE_CODE_PATTERN, type ForceCode } from '../model/codes.js';
import { StartupError } from '../model/StartupError.js';
import { EmbeddedSource } from './embedded/EmbeddedSource.js';
import { readJson } from './readJson.js';
import type { Source } from './Source.js';

/** The simulated forces that are shipped with the product. */
export const PACKAGED_FORCES = new URL('../../../forces/simulated.json', import.meta.url);

const faults = z.strictObject({ hang: z.boolean().optional(), refuse: z.boolean().optional() });
export type ForceFaults = z.infer<typeof faults>;

const force = z.strictObject({
  code: z.string().regex(FORCE_CODE_PATTERN),
  name: z.string().min(1),
  organisation: z.string().min(1),
  area: z.string().min(1),
  contact: z.string().min(1),
  connector: z.literal('embedded'),
  format: z.enum(FORMAT_NAMES),
  data: z.string().min(1),
  faults: faults.optional(),
});

const forcesFile = z.strictObject({ simulation: z.boolean(), forces: z.array(force).min(1) });

/** A native data file: tables of rows. */
const tables = z.record(z.string(), z.array(z.record(z.string(), z.unknown())));

export interface LoadedForce {
  readonly code: ForceCode;
  readonly name: string;
  readonly organisation: string;
  readonly area: string;
  readonly contact: string;
  readonly source: Source;
  /** Native rows that were left out. */
  readonly quarantined: number;
  /** Why, for the force's records manager: by place, without values. */
  readonly quarantine: readonly BrokenField[];
  /** Meetings, incidents and Operation Encompass notices, where gates look (brief 2.1). */
  readonly registers: EmbeddedSource['registers'];
}

export interface LoadedForces {
  readonly simulation: boolean;
  readonly forces: readonly LoadedForce[];
}

/** Stands before a source whose entry names faults. */
export type WrapSource = (source: Source, faults: ForceFaults) => Source;

/**
 * Reads the forces file (null: the simulated one) and each force's data.
 * @throws StartupError naming the file and the path inside it, such as `forces[1].format`; never a value.
 */
export async function loadForces(file: string | null, { wrap }: { readonly wrap: WrapSource }): Promise<LoadedForces> {
  const at = file === null ? PACKAGED_FORCES : pathToFileURL(file);
  const name = basename(fileURLToPath(at));
  const parsed = forcesFile.safeParse(await readJson(at));
  if (!parsed.success) throw new StartupError(`${name}: ${pathOf(parsed.error)}`, wordsFor(parsed.error));
  const { simulation, forces } = parsed.data;
  const twice = forces.findIndex(({ code }, index) => forces.findIndex((other) => other.code === code) !== index);
  if (twice !== -1) throw new StartupError(`${name}: forces[${twice}].code`, 'stands twice');
  return { simulation, forces: await Promise.all(forces.map((entry) => openForce(entry, at, simulation, wrap))) };
}

async function openForce(
  { code, name, organisation, area, contact, format, data, faults: given }: z.infer<typeof force>,
  base: URL,
  simulation: boolean,
  wrap: WrapSource,
): Promise<LoadedForce> {
  const at = new URL(data, base);
  const parsed = tables.safeParse(await readJson(at));
  if (!parsed.success) {
    throw new StartupError(
      `${basename(fileURLToPath(at))}: ${pathOf(parsed.error)}`,
      'expected tables, each a list of rows',
    );
  }
  const known = tableNames(FORMATS[format]);
  const stranger = Object.keys(parsed.data).find((table) => !known.has(table));
  if (stranger !== undefined) {
    throw new StartupError(`${basename(fileURLToPath(at))}: ${stranger}`, `is no table of the format ${format}`);
  }
  const source = new EmbeddedSource({ force: code, name, format: FORMATS[format], tables: parsed.data, simulation });
  const wrapped = given === undefined ? source : wrap(source, given);
  const { quarantined, quarantine, registers } = source;
  return { code, name, organisation, area, contact, source: wrapped, quarantined, quarantine, registers };
}

const pathOf = ({ issues }: z.ZodError): string =>
  (issues[0]?.path ?? []).reduce<string>((path, step) => {
    if (typeof step === 'number') return `${path}[${step}]`;
    return path === '' ? String(step) : `${path}.${String(step)}`;
  }, '') || 'top level';

function wordsFor({ issues }: z.ZodError): string {
  const [issue] = issues;
  if (issue?.code === 'unrecognized_keys') return `does not know ${issue.keys.join(', ')}`;
  if (issue?.code === 'invalid_value') return `must be ${issue.values.join(' or ')}`;
  return 'is missing or not what is expected';
}
