import { basename } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { z } from 'zod';
import type { BrokenField } from '../formats/checkTables.js';
import { FORMAT_NAMES, FORMATS } from '../formats/formats.js';
import { FORCE_CODE_PATTERN, type ForceCode } from '../model/codes.js';
import type { LeftOut } from '../model/LeftOut.js';
import { StartupError } from '../model/StartupError.js';
import { EmbeddedSource } from './embedded/EmbeddedSource.js';
import type { IndexPeople } from './embedded/PeopleIndex.js';
import type { WeighSought } from './finding/bestFits.js';
import { HTTP_ENTRY } from './http/httpEntry.js';
import { openHttpSource } from './http/openHttpSource.js';
import { leftOutOf } from './leftOutOf.js';
import { MONGO_ENTRY } from './mongo/mongoEntry.js';
import { pathOf } from './pathOf.js';
import { readJson } from './readJson.js';
import { readTables } from './readTables.js';
import type { Source } from './Source.js';

/** The simulated forces that are shipped with the product. */
export const PACKAGED_FORCES = new URL('../../../forces/simulated.json', import.meta.url);

const faults = z.strictObject({
  hang: z.boolean().optional(),
  refuse: z.boolean().optional(),
  /** For the process that serves the force: what it is to do wrong. */
  served: z.array(z.string()).optional(),
});
export type ForceFaults = z.infer<typeof faults>;

const common = {
  code: z.string().regex(FORCE_CODE_PATTERN),
  name: z.string().min(1),
  organisation: z.string().min(1),
  area: z.string().min(1),
  contact: z.string().min(1),
  format: z.enum(FORMAT_NAMES),
  faults: faults.optional(),
};
const embeddedForce = z.strictObject({ ...common, connector: z.literal('embedded'), data: z.string().min(1) });
const httpForce = z.strictObject({ ...common, ...HTTP_ENTRY });
const mongoForce = z.strictObject({ ...common, ...MONGO_ENTRY });
const force = z.discriminatedUnion('connector', [embeddedForce, httpForce, mongoForce]);
const CONNECTORS = force.options.map(({ shape }) => shape.connector.value);
export type ForceEntry = z.infer<typeof force>;

const forcesFile = z.strictObject({ simulation: z.boolean(), forces: z.array(force).min(1) });

export interface LoadedForce {
  readonly code: ForceCode;
  readonly name: string;
  readonly organisation: string;
  readonly area: string;
  readonly contact: string;
  readonly source: Source;
  /** Native rows that were left out when the force was opened; one that is asked elsewhere says so with each answer. */
  readonly quarantined: number;
  /** Why, for the force's records manager: by place, without values. */
  readonly quarantine: readonly Omit<BrokenField, 'row'>[];
  /** The same as it is when it is called. */
  readonly leftOut: () => LeftOut;
}

export interface LoadedForces {
  readonly simulation: boolean;
  readonly forces: readonly LoadedForce[];
}

/** Stands before a source whose entry names faults. */
export type WrapSource = (source: Source, faults: ForceFaults) => Source;

/** A forces file as it is written, with where it stands. */
export interface ForcesFile {
  readonly at: URL;
  readonly simulation: boolean;
  readonly forces: readonly ForceEntry[];
  /** A complaint about a field of the force at a place in the file. */
  readonly wrong: (index: number, field: string, problem: string) => StartupError;
}

/**
 * Reads the forces file (null: the simulated one).
 * @throws StartupError naming the file and the path inside it, such as `forces[1].format`; never a value.
 */
export async function readForcesFile(file: string | null): Promise<ForcesFile> {
  const at = file === null ? PACKAGED_FORCES : pathToFileURL(file);
  const name = basename(fileURLToPath(at));
  const parsed = forcesFile.safeParse(await readJson(at));
  if (!parsed.success) throw new StartupError(`${name}: ${pathOf(parsed.error)}`, wordsFor(parsed.error));
  const { simulation, forces } = parsed.data;
  const wrong = (index: number, field: string, problem: string) =>
    new StartupError(`${name}: forces[${index}].${field}`, problem);
  const twice = forces.findIndex(({ code }, index) => forces.findIndex((other) => other.code === code) !== index);
  if (twice !== -1) throw wrong(twice, 'code', 'stands twice');
  return { at, simulation, forces, wrong };
}

export interface LoadOptions {
  readonly wrap: WrapSource;
  /** What searches of embedded forces are answered from. */
  readonly indexPeople?: IndexPeople | undefined;
  /** By what those who fit a search weigh, of forces whose nominals are looked up here. */
  readonly weigh?: WeighSought | undefined;
}

/** Reads the forces file and opens each force. @throws StartupError as `readForcesFile`, and for the forces' own files. */
export async function loadForces(file: string | null, options: LoadOptions): Promise<LoadedForces> {
  const read = await readForcesFile(file);
  const opened = read.forces.map((_entry, index) => openEntry(read, index, options));
  return { simulation: read.simulation, forces: await Promise.all(opened) };
}

/** Opens one force of a file. @throws StartupError for the force's own files. */
export async function openEntry(
  { at, simulation, forces, wrong }: ForcesFile,
  index: number,
  options: LoadOptions,
): Promise<LoadedForce> {
  const entry = forces[index];
  if (entry === undefined) throw new RangeError(`the forces file has no entry ${index}`);
  return openForce(entry, {
    base: at,
    simulation,
    ...options,
    wrong: (field, problem) => wrong(index, field, problem),
  });
}

interface Opening extends LoadOptions {
  readonly base: URL;
  readonly simulation: boolean;
  readonly wrong: (field: string, problem: string) => StartupError;
}

async function openForce(entry: ForceEntry, opening: Opening): Promise<LoadedForce> {
  const { code, name, organisation, area, contact, faults: given } = entry;
  const { source, quarantine, quarantined, leftOut } = await openSource(entry, opening);
  const wrapped = given === undefined ? source : opening.wrap(source, given);
  return { code, name, organisation, area, contact, source: wrapped, quarantined, quarantine, leftOut };
}

type Opened = Pick<LoadedForce, 'source' | 'quarantined' | 'quarantine' | 'leftOut'>;

/** The driver of MongoDB is loaded where a force is asked through it: that takes a sixth of the start. */
async function openSource(entry: ForceEntry, opening: Opening): Promise<Opened> {
  const { base, simulation, indexPeople, weigh, wrong } = opening;
  const { code: force, name } = entry;
  const format = FORMATS[entry.format];
  switch (entry.connector) {
    case 'embedded': {
      if (entry.faults?.served !== undefined)
        throw wrong('faults.served', 'is for forces that are served over HTTP, and this one is opened here');
      const tables = await readTables(new URL(entry.data, base), entry.format);
      const source = new EmbeddedSource({ force, name, format, tables, simulation, indexPeople, weigh });
      const { quarantined, quarantine } = source;
      return { source, quarantined, quarantine, leftOut: () => leftOutOf(source) };
    }
    case 'http': {
      const source = await openHttpSource(entry, { force, name, format, simulation, base, wrong, env: process.env });
      return { source, quarantined: 0, quarantine: [], leftOut: () => leftOutOf(source) };
    }
    case 'mongodb': {
      const { openMongoSource } = await import('./mongo/openMongoSource.js');
      const source = await openMongoSource(entry, { force, name, format, simulation, weigh, wrong, env: process.env });
      const { quarantined, quarantine } = source;
      return { source, quarantined, quarantine, leftOut: () => leftOutOf(source) };
    }
  }
}

function wordsFor({ issues }: z.ZodError): string {
  const [issue] = issues;
  if (issue?.code === 'invalid_union' && issue.discriminator === 'connector')
    return `must be ${CONNECTORS.join(' or ')}`;
  if (issue?.code === 'unrecognized_keys') return `does not know ${issue.keys.join(', ')}`;
  if (issue?.code === 'invalid_value') return `must be ${issue.values.join(' or ')}`;
  return 'is missing or not what is expected';
}
