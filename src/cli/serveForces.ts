import { randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { StartupError } from '../model/StartupError.js';
import { type ControlledForce, createFaultControl } from '../simulator/remote/createFaultControl.js';
import { FaultTextError, parseFault } from '../simulator/remote/RemoteFault.js';
import { type ForceEntry, type ForcesFile, readForcesFile } from '../sources/forcesFile.js';
import { ForceProcess } from './serving/ForceProcess.js';

export interface ServeForcesOptions {
  /** The forces file; null means the simulated ones that are shipped. */
  readonly forcesFile: string | null;
  /** Where the forces file for the broker is written, and the secrets that it names. */
  readonly folder: string;
  /** What is wrong with which force, besides what the forces file says. */
  readonly faults: ReadonlyMap<string, readonly string[]>;
  /** What the draws of faults follow from. */
  readonly seed: string;
  /** Told of a force whose process ended although nobody told it to. */
  readonly onLost: (code: string) => void;
}

export interface ServedForces {
  /** What `PROVISO_FORCES` names for a broker that is to ask them. */
  readonly forcesFile: string;
  readonly forces: readonly ControlledForce[];
  /** Where faults are shown and changed. */
  readonly control: string;
  stop(): Promise<void>;
}

/** Processes that are started at once: beyond that they would only wait for each other. */
const STARTED_AT_ONCE = 4;

type EmbeddedEntry = Extract<ForceEntry, { connector: 'embedded' }>;

/**
 * Runs every embedded force of a forces file as a process of its own that answers over HTTP on loopback, and writes a
 * forces file with their addresses; entries with another connector stand in it as they were.
 * @throws StartupError for a forces file or data that is wrong, or that is no simulation.
 */
export async function serveForces(options: ServeForcesOptions): Promise<ServedForces> {
  const file = await readForcesFile(options.forcesFile);
  const faults = faultsOf(file, options.faults);
  const running = new RunningForces(options, file);
  try {
    const embedded = file.forces.filter((entry): entry is EmbeddedEntry => entry.connector === 'embedded');
    for (let at = 0; at < embedded.length; at += STARTED_AT_ONCE) {
      const next = embedded.slice(at, at + STARTED_AT_ONCE);
      await Promise.all(next.map((entry) => running.start(entry, faults.get(entry.code) ?? [])));
    }
    return await running.served();
  } catch (error) {
    await running.stop();
    throw error;
  }
}

/** The faults of each force: of the forces file, then of the call. @throws StartupError naming where a wrong one stands. */
function faultsOf(file: ForcesFile, given: ServeForcesOptions['faults']): ReadonlyMap<string, readonly string[]> {
  if (!file.simulation)
    throw new StartupError('the forces file', 'names real forces, and only simulated ones are served');
  const stranger = [...given.keys()].find((code) => !file.forces.some((entry) => entry.code === code));
  if (stranger !== undefined) throw new StartupError('--fault', 'names a force that the forces file does not');
  return new Map(
    file.forces.map(({ code, faults = {} }, index) => {
      const own = [...(faults.hang ? ['hang'] : []), ...(faults.refuse ? ['refuse'] : []), ...(faults.served ?? [])];
      checkFaults(own, (problem) => file.wrong(index, 'faults.served', problem));
      const more = given.get(code) ?? [];
      checkFaults(more, (problem) => new StartupError('--fault', problem));
      return [code, [...own, ...more]];
    }),
  );
}

function checkFaults(texts: readonly string[], wrong: (problem: string) => StartupError): void {
  try {
    for (const text of texts) parseFault(text);
  } catch (error) {
    throw error instanceof FaultTextError ? wrong(error.message) : error;
  }
}

class RunningForces {
  readonly #options: ServeForcesOptions;
  readonly #file: ForcesFile;
  readonly #processes = new Map<string, ForceProcess>();
  readonly #controlled = new Map<string, ControlledForce>();
  #control: Server | null = null;
  #isStopping = false;

  constructor(options: ServeForcesOptions, file: ForcesFile) {
    this.#options = options;
    this.#file = file;
  }

  async start({ code: force, name, format, data }: EmbeddedEntry, faults: readonly string[]): Promise<void> {
    const { folder, seed, onLost } = this.#options;
    const secret = randomBytes(24).toString('base64url');
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(join(folder, secretFileOf(force)), secret, { mode: 0o600 });
    const message = { force, name, format, data: new URL(data, this.#file.at).href, secret, seed, faults };
    const onEnd = () => {
      if (!this.#isStopping && this.#processes.has(force)) onLost(force);
    };
    const { process, address } = await ForceProcess.start(message, onEnd);
    this.#processes.set(force, process);
    this.#controlled.set(force, { code: force, address, faults });
  }

  async served(): Promise<ServedForces> {
    const forcesFile = join(this.#options.folder, 'forces.json');
    const forces = this.#file.forces.map((entry) => this.#entryFor(entry));
    await writeFile(forcesFile, `${JSON.stringify({ simulation: true, forces }, null, 2)}\n`, { mode: 0o600 });
    const controlled = this.#file.forces.flatMap(({ code }) => this.#controlled.get(code) ?? []);
    this.#control = createFaultControl(controlled, (code, faults) => this.#processes.get(code)?.setFaults(faults));
    const control = await addressOf(this.#control);
    return { forcesFile, forces: controlled, control, stop: () => this.stop() };
  }

  async stop(): Promise<void> {
    this.#isStopping = true;
    this.#control?.close();
    this.#control?.closeAllConnections();
    await Promise.all([...this.#processes.values()].map((process) => process.stop()));
  }

  /** The entry for the broker: the force where it is served. Files of other entries are named in full. */
  #entryFor(entry: ForceEntry): object {
    const controlled = this.#controlled.get(entry.code);
    if (controlled === undefined || entry.connector !== 'embedded') return this.#inFull(entry);
    const { connector, data, faults, ...common } = entry;
    return { ...common, connector: 'http', address: controlled.address, secretFile: secretFileOf(entry.code) };
  }

  #inFull(entry: ForceEntry): object {
    const files = ['ca', 'cert', 'key', 'secretFile'];
    return Object.fromEntries(
      Object.entries(entry).map(([name, value]) => [
        name,
        files.includes(name) && typeof value === 'string' ? new URL(value, this.#file.at).href : value,
      ]),
    );
  }
}

const secretFileOf = (code: string): string => `${code}.secret`;

function addressOf(server: Server): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`));
  });
}
