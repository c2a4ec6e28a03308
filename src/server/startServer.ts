import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { Logger } from 'pino';
import type { OtherLog } from '../broker/ElsewherePort.js';
import type { RequestContext } from '../broker/RequestContext.js';
import { answerOperations } from './answerOperations.js';
import type { Config } from './config.js';
import { createConsolePages } from './consolePages.js';
import { type Broker, createBroker, type Fittings } from './createBroker.js';
import { createContext } from './createContext.js';
import { createExecutor, type ExecutorParts } from './createExecutor.js';
import { createHttpServer, type HttpParts } from './createHttpServer.js';
import { exchangeEvery } from './exchangeEvery.js';
import { PreparedOperations } from './execution/PreparedOperations.js';
import { faultOf } from './faultOf.js';
import { formatError } from './formatError.js';
import { LoggedTree } from './LoggedTree.js';
import { closeServer, listen } from './listening.js';
import { createLogRoutes } from './logRoutes.js';
import { createMetrics } from './metrics.js';
import { operationLimits } from './operationLimits.js';
import { sentText } from './PendingAnswer.js';
import { type LoggedOutcomePlace, RecentReceipts } from './RecentReceipts.js';
import { repeatEvery } from './repeatEvery.js';
import { serveNotices } from './serveNotices.js';
import { watchEvery } from './watchEvery.js';

/** Tokens of a query document, at most. */
const TOKENS_AT_MOST = 10_000;

/** Between two rounds of the exchange with other instances, in milliseconds. */
const EXCHANGE_MS = 1_000;

/** A broker that listens. */
export interface RunningServer {
  readonly url: string;
  /** Where this process alone listens; null where it has no port of its own. */
  readonly ownUrl: string | null;
  readonly broker: Broker;
  /** Stops listening, lets requests in progress finish, then closes the ledger and the forces. */
  stop(): Promise<void>;
}

/** @throws StartupError for anything wrong with configuration, policy, schema or data. */
export async function startServer(config: Config, logger: Logger, fittings: Fittings = {}): Promise<RunningServer> {
  const broker = await createBroker(config, logger, fittings);
  const metrics = createMetrics(
    () => broker.ledger.available,
    broker.parts.lines,
    () => broker.exchange?.standings() ?? [],
  );
  const recent = new RecentReceipts();
  const apollo = await startApollo(broker, logger, {
    operations: new PreparedOperations({
      schema: broker.schema,
      rules: broker.parts.rules,
      policyVersion: broker.parts.policy.version,
      compiles: config.executor === 'compiled',
    }),
    onFinished: metrics.finished,
    onLogged: ({ requestId, requester }, { index }) => recent.note(requestId, index, requester),
  });
  const tree = new LoggedTree(broker.ledger.folder);
  logger.info({ verifierKey: await tree.verifierKey() }, 'the access log is signed by this key');
  const exchangeMs = broker.exchange === null ? 0 : (fittings.exchangeEveryMs ?? EXCHANGE_MS);
  const rounds = exchangeEvery(exchangeMs, async () => broker.exchange?.round(), logger);
  const httpParts: HttpParts = {
    apollo,
    metrics,
    pages: createConsolePages(new URL('../../../console/dist/', import.meta.url)),
    log: createLogRoutes({
      tree,
      authenticate: (header) => broker.authenticator.authenticate(header),
      findElsewhere: (requestId) => findElsewhere(broker, requestId),
      findOutcome: async (requestId) => recent.find(requestId) ?? (await findOutcome(broker, requestId)),
      logger,
    }),
    whyNotReady: () => {
      if (!broker.ledger.available) return 'the access log cannot be written';
      return rounds.areOverdue() ? 'what instances share cannot be reached' : null;
    },
    lines: broker.parts.lines,
    instances: () => broker.exchange?.standings() ?? [],
    createContext: (request, signal) => createContext(broker, logger, request, signal),
  };
  const http = createHttpServer(httpParts);
  const { port, ownPort, host } = config;
  const own = ownPort === null ? null : createHttpServer(httpParts);
  const [url, ownUrl] = await listenAt().catch(async (error: unknown) => {
    await Promise.all([http, own].map((server) => server?.listening && closeServer(server)));
    await close();
    throw error;
  });
  const closeSockets = serveNotices(http, broker, logger);
  broker.exchange?.tellAddress(config.instanceUrl ?? ownUrl);
  const stopWatching = watchEvery(config.watchMinutes, () => broker.watch(), logger);
  const stopFollowing = repeatEvery(
    exchangeMs,
    () => broker.refreshFollowed(),
    (error) => logger.warn({ fault: faultOf(error) }, 'what others have decided could not be read for followers'),
  );
  const stopIndexing = repeatEvery(
    exchangeMs,
    async () => broker.index?.(),
    (error) => logger.warn({ fault: faultOf(error) }, 'the index of accesses could not be written'),
  );
  return {
    url,
    ownUrl,
    broker,
    async stop() {
      await closeSockets();
      await Promise.all([http, own].map((server) => server && closeServer(server)));
      await stopWatching();
      await stopIndexing();
      await stopFollowing();
      await close();
    },
  };

  /** On the port of all, and then on that of this process alone. */
  async function listenAt(): Promise<readonly [url: string, ownUrl: string | null]> {
    const shared = await listen(http, { port, host }, { host: 'HOST', port: 'PORT' });
    if (own === null) return [shared, null];
    const variables = { host: 'HOST', port: 'PROVISO_OWN_PORT' };
    return [shared, await listen(own, { port: ownPort ?? 0, host, exclusive: true }, variables)];
  }

  async function close(): Promise<void> {
    await rounds.stop();
    await apollo.stop();
    await broker.close();
  }
}

/** The outcome of a request that is no longer remembered. */
async function findOutcome({ ledger, ledgerReader }: Broker, requestId: string): Promise<LoggedOutcomePlace | null> {
  const access = await ledgerReader.findRequest(requestId, ledger.durable());
  if (access?.outcome == null) return null;
  return { index: access.outcome.index, requester: access.intent?.requester ?? null };
}

/** Which other log has a request, where the index of all logs knows. */
async function findElsewhere({ parts }: Broker, requestId: string): Promise<OtherLog | null> {
  const [found] = (await parts.elsewhere?.find({ requestId }, 1)) ?? [];
  return parts.elsewhere?.logs().find(({ log }) => log === found?.log) ?? null;
}

/** The executor stands after validation and before the answer. */
async function startApollo(
  broker: Broker,
  logger: Logger,
  fitted: Omit<ExecutorParts, 'schema' | 'logger'>,
): Promise<ApolloServer<RequestContext>> {
  const executor = createExecutor({ schema: broker.schema, logger, ...fitted });
  const apollo = new ApolloServer<RequestContext>({
    schema: broker.schema,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    formatError,
    stringifyResult: sentText,
    validationRules: [operationLimits],
    parseOptions: { maxTokens: TOKENS_AT_MOST },
    stopOnTerminationSignals: false,
    plugins: [
      answerOperations(executor),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
    logger: {
      debug() {},
      info() {},
      warn: (message) => logger.warn(String(message)),
      error: () => logger.error('the GraphQL server reported an error'),
    },
  });
  await apollo.start();
  return apollo;
}
