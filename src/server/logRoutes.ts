import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import type { OtherLog } from '../broker/ElsewherePort.js';
import { parseTilePath } from '../ledger/tree/parseTilePath.js';
import { BrokerError } from '../model/BrokerError.js';
import type { Requester } from '../model/Requester.js';
import { faultOf } from './faultOf.js';
import type { LoggedTree } from './LoggedTree.js';
import type { LoggedOutcomePlace } from './RecentReceipts.js';
import { sendAnswer, sendError, sendJson } from './sendAnswer.js';

/** What the routes of the access log are fitted with. */
export interface LogRouteParts {
  readonly tree: LoggedTree;
  readonly authenticate: (header: string | undefined) => Promise<Requester>;
  /** The outcome of a request that has one. */
  readonly findOutcome: (requestId: string) => Promise<LoggedOutcomePlace | null>;
  /** The log of another instance that has the request, as far as is known. */
  readonly findElsewhere: (requestId: string) => Promise<OtherLog | null>;
  readonly logger: Logger;
}

export interface LogRoutes {
  /** Answers a request for the log; false when the request is for something else and was left untouched. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<boolean>;
}

type Answer = (parts: LogRouteParts, name: string, requester: Requester, response: ServerResponse) => Promise<void>;

/** The addresses under `/log/`, and who answers for each what its name stands for. */
const ROUTES: readonly (readonly [RegExp, Answer])[] = [
  [/^\/log\/(checkpoint)$/, forAuditors(sendCheckpoint)],
  [/^\/log\/(tile\/.*)$/, forAuditors(sendTile)],
  [/^\/log\/receipts\/([^/]+)$/, sendReceipt],
];

/** A tile never changes: who has it need not ask again. It is the auditor's own copy, for no shared cache. */
const FOREVER = { 'cache-control': 'private, max-age=31536000, immutable' };
const OCTETS = { 'content-type': 'application/octet-stream' };

/** Requests get ids of this form and no other. */
const REQUEST_ID = /^[A-Za-z0-9-]{1,64}$/;

/**
 * The log as others can check it, read-only: its checkpoint and tiles (C2SP tlog-tiles) for auditors, and for whoever
 * made a request the proof that its outcome is in the log. Entries are commitments; none of this reveals whom they are
 * about.
 */
export function createLogRoutes(parts: LogRouteParts): LogRoutes {
  return {
    async handle(request, response) {
      const path = (request.url ?? '').split('?', 1)[0] ?? '';
      for (const [form, answer] of ROUTES) {
        const name = form.exec(path)?.[1];
        if (name === undefined) continue;
        await serve(parts, request, response, (requester) => answer(parts, name, requester, response));
        return true;
      }
      return false;
    },
  };
}

async function serve(
  { authenticate, logger }: LogRouteParts,
  request: IncomingMessage,
  response: ServerResponse,
  answer: (requester: Requester) => Promise<void>,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('allow', 'GET, HEAD');
    return sendError(response, 405, 'BAD_REQUEST', 'the access log can be read here, with GET and HEAD');
  }
  try {
    await answer(await authenticate(request.headers.authorization));
  } catch (error) {
    if (error instanceof BrokerError && error.code !== 'INTERNAL') {
      return sendError(response, error.code === 'FORBIDDEN' ? 403 : 401, error.code, error.message);
    }
    logger.error({ fault: faultOf(error) }, 'a page of the access log could not be served');
    sendError(response, 500, 'INTERNAL', 'something went wrong');
  }
}

function forAuditors(answer: (tree: LoggedTree, name: string, response: ServerResponse) => Promise<void>): Answer {
  return async ({ tree }, name, { group }, response) => {
    if (group !== 'AUDITOR')
      throw new BrokerError('FORBIDDEN', 'checkpoints and tiles of the access log are for auditors');
    await answer(tree, name, response);
  };
}

async function sendCheckpoint(tree: LoggedTree, _name: string, response: ServerResponse): Promise<void> {
  const checkpoint = await tree.checkpoint();
  if (checkpoint === null) return sendNothing(response);
  sendAnswer(response, 200, checkpoint.note);
}

async function sendTile(tree: LoggedTree, path: string, response: ServerResponse): Promise<void> {
  const name = parseTilePath(path);
  if (name === null) return sendError(response, 400, 'BAD_REQUEST', 'no tile has such a path');
  const bytes = await tree.tile(name);
  if (bytes === null) return sendNothing(response);
  sendAnswer(response, 200, bytes, { ...OCTETS, ...FOREVER });
}

/**
 * Whoever did not make the request learns no more of it than of one that never was; of one in another log, which log
 * that is, since only its instance can say whose it is.
 */
async function sendReceipt(
  { tree, findOutcome, findElsewhere }: LogRouteParts,
  requestId: string,
  { id, organisation, group }: Requester,
  response: ServerResponse,
): Promise<void> {
  const place = REQUEST_ID.test(requestId) ? await findOutcome(requestId) : null;
  const other = place === null && REQUEST_ID.test(requestId) ? await findElsewhere(requestId) : null;
  if (other !== null) return sendJson(response, 421, { requestId, log: other.log, address: other.address });
  const isOwn = place?.requester?.id === id && place.requester.organisation === organisation;
  if (place === null || !(isOwn || group === 'AUDITOR')) return sendNothing(response);
  const proof = await tree.proofOf(place.index);
  if (proof !== null) return sendAnswer(response, 200, proof);
  sendJson(response, 202, { requestId, index: place.index, status: 'NOT_YET_IN_CHECKPOINT' }, { 'retry-after': '1' });
}

const sendNothing = (response: ServerResponse): void =>
  sendError(response, 404, 'BAD_REQUEST', 'there is nothing here');
