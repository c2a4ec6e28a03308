import { createHash } from 'node:crypto';
import type { Server } from 'node:http';
import {
  type DocumentNode,
  type ExecutionArgs,
  GraphQLError,
  getOperationAST,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import { useServer as serveSubscriptions } from 'graphql-ws/use/ws';
import type { Logger } from 'pino';
import { WebSocketServer } from 'ws';
import { followNotices } from '../broker/casework/followNotices.js';
import type { NoticeView } from '../broker/casework/NoticeDoors.js';
import type { RequestContext } from '../broker/RequestContext.js';
import { Asker, type GoneSignal } from '../model/Asker.js';
import { BrokerError } from '../model/BrokerError.js';
import type { Broker } from './createBroker.js';
import { faultOf } from './faultOf.js';
import { operationLimits } from './operationLimits.js';
import { brokerErrorIn, internalError, isErrorCode, toGraphQLError } from './toGraphQLError.js';

/** Bytes of one message, and connections at once: a subscription is short, and each organisation needs few. */
const BYTES_AT_MOST = 16_384;
const CONNECTIONS_AT_MOST = 500;
/** Tokens of a document: a subscription selects a few fields. */
const TOKENS_AT_MOST = 1_000;
/** Milliseconds within which a connection must say who it is. */
const HELLO_WITHIN_MS = 5_000;

/**
 * Subscriptions at `/graphql` by the graphql-ws protocol. The token is the `authorization` of the connection’s hello and is
 * checked again for each notice. Nothing but a subscription runs here: queries and commands go by the way that logs them.
 * Gives what closes every connection.
 */
export function serveNotices(http: Server, broker: Broker, logger: Logger): () => Promise<void> {
  const sockets = new WebSocketServer({ server: http, path: '/graphql', maxPayload: BYTES_AT_MOST });
  const headerOf = (params: Readonly<Record<string, unknown>> | undefined): string | undefined => {
    const given = params?.authorization;
    return typeof given === 'string' ? given : undefined;
  };
  const served = serveSubscriptions(
    {
      connectionInitWaitTimeout: HELLO_WITHIN_MS,
      onConnect: async ({ connectionParams }) => {
        if (sockets.clients.size > CONNECTIONS_AT_MOST) return false;
        return broker.authenticator.authenticate(headerOf(connectionParams)).then(
          () => true,
          () => false,
        );
      },
      onSubscribe: async ({ connectionParams, extra }, _id, payload) => {
        const asker = new Asker();
        extra.socket.once('close', () => asker.leave());
        const header = headerOf(connectionParams);
        return argumentsOf(broker, logger, header, payload, asker).catch((error: unknown) => [shown(error, logger)]);
      },
      onError: (_context, _id, _payload, errors) => errors.map((error) => shown(error, logger).toJSON()),
    },
    sockets,
  );
  return async () => {
    await served.dispose();
  };
}

/** What to execute, or the errors of what is no subscription. */
async function argumentsOf(
  { parts, desk, schema, authenticator }: Broker,
  logger: Logger,
  header: string | undefined,
  { query, variables, operationName }: { query: string; variables?: unknown; operationName?: unknown },
  signal: GoneSignal,
): Promise<ExecutionArgs | readonly GraphQLError[]> {
  const document = parsed(query);
  const errors = validate(schema, document, [...specifiedRules, operationLimits]);
  if (errors.length > 0)
    return [toGraphQLError(new BrokerError('GRAPHQL_VALIDATION_FAILED', 'the operation does not fit the schema'))];
  const name = typeof operationName === 'string' ? operationName : null;
  if (getOperationAST(document, name)?.operation !== 'subscription')
    throw new BrokerError('BAD_REQUEST', 'only a subscription runs here');
  const requester = await authenticator.authenticate(header);
  if (!parts.mayCall('notifications', requester.group))
    throw new BrokerError('FORBIDDEN', 'your group may not call this operation');
  const who = () => authenticator.authenticate(header);
  const queryHash = createHash('sha256').update(query).digest('hex');
  const contextValue: RequestContext = {
    parts,
    desk,
    requestId: parts.newRequestId(),
    requester,
    enquiry: null,
    problem: null,
    enquiryProblem: null,
    signal,
    notices: untilItFails(followNotices(parts, { who, queryHash, signal }), logger),
    live: null,
  };
  return {
    schema,
    document,
    operationName: name,
    variableValues: (variables ?? {}) as Record<string, unknown>,
    contextValue,
  };
}

/** The notices until one cannot be given: the token is over, or the log cannot be written. Then the subscription ends. */
async function* untilItFails(notices: AsyncIterable<NoticeView>, logger: Logger): AsyncGenerator<NoticeView, void> {
  try {
    yield* notices;
  } catch (error) {
    if (!(error instanceof BrokerError)) logger.error({ fault: faultOf(error) }, 'a subscription failed');
  }
}

/** @throws BrokerError GRAPHQL_PARSE_FAILED, without the text. */
function parsed(query: string): DocumentNode {
  try {
    return parse(query, { maxTokens: TOKENS_AT_MOST });
  } catch {
    throw new BrokerError('GRAPHQL_PARSE_FAILED', 'the text is no GraphQL document');
  }
}

function shown(error: unknown, logger: Logger): GraphQLError {
  if (error instanceof GraphQLError && isErrorCode(error.extensions.code)) return error;
  const known = brokerErrorIn(error instanceof GraphQLError ? (error.originalError ?? error) : error);
  if (known !== null) return toGraphQLError(known);
  logger.error({ fault: faultOf(error) }, 'a subscription failed');
  return toGraphQLError(internalError('of the subscription'));
}
