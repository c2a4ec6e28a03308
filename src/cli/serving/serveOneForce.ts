import { FORMATS } from '../../formats/formats.js';
import { NativeTables } from '../../formats/NativeTables.js';
import { StartupError } from '../../model/StartupError.js';
import { weighSought } from '../../server/weighSought.js';
import { parseFault } from '../../simulator/remote/RemoteFault.js';
import { type ServedForce, serveForce } from '../../simulator/remote/serveForce.js';
import { EmbeddedSource } from '../../sources/embedded/EmbeddedSource.js';
import { readTables } from '../../sources/readTables.js';
import type { ForceProcessFaults, ForceProcessReply, ForceProcessStart } from './ForceProcessMessage.js';

/*
 * A process of one simulated force. It is started with a channel to the process that serves all forces, is told there
 * what to serve, and ends when the channel does: also when that process is killed.
 */

async function serve({ force, name, format, data, secret, seed, faults }: ForceProcessStart): Promise<ServedForce> {
  const tables = await readTables(new URL(data), format);
  const holdings = new EmbeddedSource({
    force,
    name,
    format: FORMATS[format],
    tables,
    simulation: true,
    weigh: weighSought,
  });
  const records = { force, format: FORMATS[format], tables: new NativeTables(tables), holdings };
  return serveForce({ records, secret, seed, faults: faults.map(parseFault) });
}

function reply(message: ForceProcessReply): void {
  process.send?.(message);
}

let served: ServedForce | null = null;

async function start(message: ForceProcessStart): Promise<void> {
  try {
    served = await serve(message);
    process.on('message', ({ faults }: ForceProcessFaults) => served?.setFaults(faults.map(parseFault)));
    reply({ address: served.address });
  } catch (error) {
    if (!(error instanceof StartupError)) throw error;
    reply({ where: error.where, problem: error.message.slice(error.where.length + 2) });
    process.disconnect();
  }
}

async function stop(): Promise<void> {
  await served?.stop();
  process.exit();
}

process.once('message', (message: ForceProcessStart) => void start(message));
process.once('disconnect', () => void stop());
process.once('SIGTERM', () => void stop());
process.on('SIGINT', () => undefined);
