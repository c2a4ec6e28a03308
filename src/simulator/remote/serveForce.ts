import { createHash, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import type { ForceCall } from '../../formats/remote/forceProtocol.js';
import type { Wait } from './deliver.js';
import { FaultDice } from './FaultDice.js';
import { ForceDesk } from './ForceDesk.js';
import type { RemoteFault } from './RemoteFault.js';
import type { SimulatedRecords } from './SimulatedRecords.js';

/** The force's side of a connection that both sides prove who they are on. PEM texts. */
export interface ServedTls {
  /** Whose certificates brokers must have. */
  readonly ca: string;
  readonly cert: string;
  readonly key: string;
}

export interface ServeForceOptions {
  readonly records: SimulatedRecords;
  /** What a broker must bring as bearer. */
  readonly secret: string;
  /** Without it the force is served in the clear. */
  readonly tls?: ServedTls;
  readonly faults?: readonly RemoteFault[];
  /** What the draws of faults follow from, with the force's code. */
  readonly seed?: string;
  /** 0 or left out: the system chooses a free one. */
  readonly port?: number;
  readonly now?: () => Date;
  readonly wait?: Wait;
  readonly onCall?: (call: ForceCall, message: unknown) => void;
  readonly onGone?: (call: ForceCall) => void;
}

/** A force that answers over HTTP on this machine. */
export interface ServedForce {
  /** What an entry of a forces file gives as `address`. */
  readonly address: string;
  /** From the next call on. */
  setFaults(faults: readonly RemoteFault[]): void;
  /** Stops listening and closes every connection, answered or not. */
  stop(): Promise<void>;
}

const LOOPBACK = '127.0.0.1';

const waitUntil: Wait = async (milliseconds, signal) => {
  await setTimeout(milliseconds, undefined, { signal });
};

/** Serves a simulated force's records by the protocol of `docs/force-protocol.openapi.json`, on loopback only. */
export async function serveForce(options: ServeForceOptions): Promise<ServedForce> {
  const { records, secret, tls, seed = '1', now = () => new Date(), wait = waitUntil } = options;
  let faults = options.faults ?? [];
  const desk = new ForceDesk({
    records,
    isAdmitted: bearerIs(secret),
    dice: new FaultDice(`${seed} ${records.force}`),
    faults: () => faults,
    now,
    wait,
    onCall: options.onCall ?? (() => undefined),
    onGone: options.onGone ?? (() => undefined),
  });
  const answer = (...[request, response]: Parameters<ForceDesk['answer']>) => void desk.answer(request, response);
  const server =
    tls === undefined
      ? createServer(answer)
      : createTlsServer({ ...tls, requestCert: true, rejectUnauthorized: true, minVersion: 'TLSv1.2' }, answer);
  await listening(server, options.port ?? 0);
  const { port } = server.address() as AddressInfo;
  return {
    address: `${tls === undefined ? 'http' : 'https'}://${LOOPBACK}:${port}/`,
    setFaults(next) {
      faults = next;
    },
    async stop() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

function listening(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, LOOPBACK, resolve);
  });
}

const digestOf = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Compares in a time that does not tell how much of the secret was right. */
function bearerIs(secret: string): (request: IncomingMessage) => boolean {
  const expected = digestOf(`Bearer ${secret}`);
  return ({ headers }) => timingSafeEqual(digestOf(headers.authorization ?? ''), expected);
}
