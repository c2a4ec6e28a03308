import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { FaultTextError, parseFault } from './RemoteFault.js';
import { RequestError, readMessage } from './readMessage.js';

/** A force as its faults are controlled. */
export interface ControlledForce {
  readonly code: string;
  readonly address: string;
  /** As they are written. */
  faults: readonly string[];
}

/** Puts faults into effect, wherever the force runs. */
export type SetFaults = (code: string, faults: readonly string[]) => void;

const LOOPBACK = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/;

/**
 * A server that shows the faults of simulated forces (`GET /`) and changes them while they run (`PUT /faults/NMR` with a
 * list of faults). It takes questions from this machine only, and none that a page of some site could send.
 */
export function createFaultControl(forces: readonly ControlledForce[], setFaults: SetFaults): Server {
  return createServer((request, response) => {
    answer(forces, setFaults, request)
      .then((body) => send(response, 200, body))
      .catch((error: unknown) => {
        if (error instanceof RequestError) send(response, error.status, { error: error.code });
        else if (error instanceof FaultTextError) send(response, 400, { error: error.message });
        else send(response, 500, { error: 'FAILED' });
      });
  });
}

async function answer(forces: readonly ControlledForce[], setFaults: SetFaults, request: IncomingMessage) {
  if (!LOOPBACK.test(request.headers.host ?? '')) throw new RequestError(403, 'NOT_LOOPBACK');
  if (request.method === 'GET' && request.url === '/') return { forces };
  const [, code] = /^\/faults\/([A-Z]{3})$/.exec(request.url ?? '') ?? [];
  const force = forces.find((one) => one.code === code);
  if (force === undefined || request.method !== 'PUT') throw new RequestError(404, 'NO_SUCH_FORCE');
  const texts = await readMessage(request);
  if (!Array.isArray(texts) || !texts.every((text): text is string => typeof text === 'string'))
    throw new FaultTextError('expected a list of faults, such as ["half", "latency:fixed(100)"]');
  for (const text of texts) parseFault(text);
  force.faults = texts;
  setFaults(force.code, texts);
  return force;
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(`${JSON.stringify(body)}\n`);
}
