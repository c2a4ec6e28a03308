import type { IncomingMessage, ServerResponse } from 'node:http';
import type { z } from 'zod';
import {
  FORCE_PATHS,
  type ForceCall,
  JSON_TYPE,
  type Opening,
  PROTOCOL_VERSION,
  REQUEST_ID_HEADER,
  STREAM_TYPE,
} from '../../formats/remote/forceProtocol.js';
import { deliver, type Wait } from './deliver.js';
import type { DrawnFaults, FaultDice } from './FaultDice.js';
import { type AnswerLines, ForceAnswers } from './ForceAnswers.js';
import { consultMessage, countMessage, findMessage, readMessage as readMessageShape } from './messages.js';
import type { RemoteFault } from './RemoteFault.js';
import { RequestError, readMessage } from './readMessage.js';
import type { SimulatedRecords } from './SimulatedRecords.js';
import { type Answered, spoilLines, spoilOpening } from './spoilLines.js';
import { AskError } from './WantedCheck.js';

export interface DeskOptions {
  readonly records: SimulatedRecords;
  readonly isAdmitted: (request: IncomingMessage) => boolean;
  readonly dice: FaultDice;
  readonly faults: () => readonly RemoteFault[];
  readonly now: () => Date;
  readonly wait: Wait;
  /** Told of every call and what was asked, as it was sent. */
  readonly onCall: (call: ForceCall, message: unknown) => void;
  /** Told of every call whose broker went before it had the whole answer. */
  readonly onGone: (call: ForceCall) => void;
}

const ID = /^[\w-]{1,64}$/;
const CALLS = new Map(Object.entries(FORCE_PATHS).map(([call, path]) => [`/${path}`, call as ForceCall]));

/** Answers the calls of the force protocol, one by one, with whatever faults are drawn for each. */
export class ForceDesk {
  readonly #options: DeskOptions;
  readonly #answers: ForceAnswers;

  constructor(options: DeskOptions) {
    this.#options = options;
    this.#answers = new ForceAnswers(options.records);
  }

  /** Never rejects: what goes wrong is answered with a status and a code, or the broker has gone. */
  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const gone = new AbortController();
    const call = CALLS.get(request.url ?? '');
    response.once('close', () => {
      if (response.writableFinished) return;
      gone.abort();
      if (call !== undefined) this.#options.onGone(call);
    });
    try {
      await this.#answer(call, request, response, gone.signal);
    } catch (error) {
      if (gone.signal.aborted || response.headersSent) response.destroy();
      else refuse(response, error);
    }
  }

  async #answer(
    call: ForceCall | undefined,
    request: IncomingMessage,
    response: ServerResponse,
    gone: AbortSignal,
  ): Promise<void> {
    const { records, isAdmitted, dice, faults, now, wait, onCall } = this.#options;
    if (!isAdmitted(request)) throw new RequestError(401, 'NOT_ADMITTED');
    if (call === undefined) throw new RequestError(404, 'NO_SUCH_CALL');
    if (request.method !== (call === 'health' ? 'GET' : 'POST')) throw new RequestError(405, 'NO_SUCH_METHOD');
    const id = request.headers[REQUEST_ID_HEADER];
    if (typeof id !== 'string' || !ID.test(id)) throw new RequestError(400, 'NO_REQUEST_ID');
    const message = call === 'health' ? undefined : await readMessage(request);
    onCall(call, message);
    const drawn = dice.draw(faults());
    if (drawn.has('refuse')) return void response.destroy();
    if (drawn.has('hang')) return;
    if (drawn.latencyMs > 0) await wait(drawn.latencyMs, gone);
    if (drawn.has('busy')) throw new RequestError(503, 'BUSY');
    const { force, format } = records;
    const opening = { protocol: PROTOCOL_VERSION, force, format: format.name, request: id, at: now().toISOString() };
    const lines = await this.#lines(call, message, spoilOpening(opening, drawn), drawn, gone);
    const type = call === 'health' ? JSON_TYPE : STREAM_TYPE;
    await deliver(response, lines, { type, faults: drawn, wait, gone });
  }

  async #lines(
    call: ForceCall,
    message: unknown,
    opening: Opening,
    faults: DrawnFaults,
    gone: AbortSignal,
  ): Promise<readonly object[]> {
    if (call === 'health') return [{ ...opening, leftOut: await this.#answers.leftOut(gone) }];
    const [answered, { lines, ...counted }] = await this.#ask(call, message, gone);
    const spoilt = spoilLines(lines, answered, faults);
    return [opening, ...spoilt, { end: { lines: spoilt.length, ...counted } }];
  }

  async #ask(call: Answered['call'], message: unknown, gone: AbortSignal): Promise<[Answered, AnswerLines]> {
    switch (call) {
      case 'find': {
        const asked = parsed(findMessage, message);
        return [{ call, message: asked }, await this.#answers.find(asked, gone)];
      }
      case 'read': {
        const asked = parsed(readMessageShape, message);
        return [{ call, message: asked }, await this.#answers.read(asked, gone)];
      }
      case 'consult': {
        const asked = parsed(consultMessage, message);
        return [{ call, message: asked }, await this.#answers.consult(asked, gone)];
      }
      case 'count':
        return [{ call }, await this.#answers.count(parsed(countMessage, message), gone)];
    }
  }
}

function parsed<T>(shape: z.ZodType<T>, message: unknown): T {
  const result = shape.safeParse(message);
  if (!result.success) throw new RequestError(400, 'MISSHAPEN');
  return result.data;
}

function refuse(response: ServerResponse, error: unknown): void {
  const known = error instanceof AskError ? new RequestError(400, 'NOT_TO_BE_ASKED') : error;
  const { status, code } = known instanceof RequestError ? known : new RequestError(500, 'FAILED');
  response.writeHead(status, { 'content-type': JSON_TYPE, connection: 'close' });
  response.end(JSON.stringify({ error: { code } }));
}
