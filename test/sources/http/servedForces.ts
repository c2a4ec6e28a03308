import { FORMATS } from '../../../src/formats/formats.js';
import { NativeTables } from '../../../src/formats/NativeTables.js';
import { type ServedForce, type ServeForceOptions, serveForce } from '../../../src/simulator/remote/serveForce.js';
import type { EmbeddedSource } from '../../../src/sources/embedded/EmbeddedSource.js';
import { type ChannelTls, ForceChannel } from '../../../src/sources/http/ForceChannel.js';
import { HttpSource, type HttpSourceOptions } from '../../../src/sources/http/HttpSource.js';
import { nativeTables, openSource, type Simulated, type Tables } from '../simulatedForces.js';

export const SECRET = 'correct-horse-battery-staple';
export const MOST_BYTES = 4 * 1024 * 1024;

/** A simulated force that is served, the same force embedded, and a connector to it. */
export interface Served {
  readonly embedded: EmbeddedSource;
  readonly server: ServedForce;
  readonly source: HttpSource;
  /** Another connector to the same server, with connections and a memory of its own. */
  connect(address?: URL): HttpSource;
  stop(): Promise<void>;
}

export interface ServedOptions extends Omit<ServeForceOptions, 'records' | 'secret'> {
  readonly secret?: string;
  readonly brokerTls?: ChannelTls;
  readonly tables?: Tables;
  readonly connector?: Partial<HttpSourceOptions>;
}

export async function startServed(simulated: Simulated, options: ServedOptions = {}): Promise<Served> {
  const { force, format: name } = simulated;
  const { brokerTls, connector, secret = SECRET, tables: given, ...serving } = options;
  const tables = given ?? (await nativeTables(simulated));
  const embedded = openSource(simulated, tables);
  const format = FORMATS[name];
  const records = { force, format, tables: new NativeTables(tables), holdings: embedded };
  const server = await serveForce({ records, secret: SECRET, ...serving });
  const tls = brokerTls === undefined ? {} : { tls: brokerTls };
  const connected: HttpSource[] = [];
  const connect = (address = new URL(server.address)): HttpSource => {
    const channel = new ForceChannel({ address, secret, mostConnections: 8, ...tls });
    const base = { force, name: force, format, channel, mostBytes: MOST_BYTES, simulation: true };
    const source = new HttpSource({ ...base, ...connector });
    connected.push(source);
    return source;
  };
  return {
    embedded,
    server,
    source: connect(),
    connect,
    async stop() {
      for (const source of connected) await source.close();
      await server.stop();
    },
  };
}
