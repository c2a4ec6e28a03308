import { FORMATS } from '../../src/formats/formats.js';
import { NativeTables } from '../../src/formats/NativeTables.js';
import { parseFault } from '../../src/simulator/remote/RemoteFault.js';
import { type ServedForce, serveForce } from '../../src/simulator/remote/serveForce.js';
import { EmbeddedSource } from '../../src/sources/embedded/EmbeddedSource.js';
import type { FleetMessage } from './Fleet.js';
import { inventedForces } from './inventedForces.js';
import { ServerClock } from './ServerClock.js';

/** Serves all forces from a process of its own, so that their work is not the broker's. Told what to do by its parent. */
const served = new Map<string, ServedForce>();
const codes = new Map<string, string>();
const clock = new ServerClock((port) => codes.get(String(port)) ?? '');

async function serve(count: number, secret: string): Promise<void> {
  for (const { code, format, tables } of await inventedForces(count)) {
    const layout = FORMATS[format];
    const holdings = new EmbeddedSource({ force: code, name: code, format: layout, tables, simulation: true });
    const records = { force: code, format: layout, tables: new NativeTables(tables), holdings };
    served.set(code, await serveForce({ records, secret }));
  }
  for (const [code, { address }] of served) codes.set(new URL(address).port, code);
  const forces = [...served].map(([code, { address }]) => ({ code, address }));
  process.send?.({ forces });
}

process.on('message', (message: FleetMessage) => {
  if ('serve' in message) void serve(message.serve, message.secret);
  else if ('tell' in message) process.send?.({ times: clock.told() });
  else served.get(message.code)?.setFaults(message.faults.map(parseFault));
});
process.on('disconnect', () => process.exit(0));
