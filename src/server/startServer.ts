import type { AddressInfo } from 'node:net';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { Logger } from 'pino';
import type { RequestContext } from '../broker/RequestContext.js';
import type { Config } from './config.js';
import { createConsolePages } from './consolePages.js';
import { type Broker, createBroker, type Fittings } from './createBroker.js';
import { createContext } from './createContext.js';
import { createExecutor, type ExecutorParts } from './createExecutor.js';
import { createHttpServer } from './createHttpServer.js';
import { PreparedOperations } from './execution/PreparedOperations.js';
import { formatError } from './formatError.js';
import { LoggedTree } from './LoggedTree.js';
import { createLogRoutes } from './logRoutes.js';
import { createMetrics } from './metrics.js';
import { operationLimits } from './operationLimits.js';
import { sentText } from './PendingAnswer.js';
import { type LoggedOutcomePlace, RecentReceipts } from './RecentReceipts.js';
import { serveNotices } from './serveNotices.js';
import { watchEvery } from './watchEvery.js';

/** Tokens of a query document, at most. */
const TOKENS_AT_MOST = 10_000;

/** How long requests in progress may take to finish once the broker is told to stop. */
const STOP_PATIENCE_MS = 10_000;

/** A broker that listens. */
export interface RunningServer {
  readonly url: string;
  readonly broker: Broker;
  /** Stops listening, lets requests in progress finish, then closes the ledger and the forces. */
  stop(): Promise<void>;
}

/** @throws StartupError for anything wrong with configuration, policy, schema or data. */
export async function startServer(config: Config, logger: Logger, fittings: Fittings = {}): Promise<RunningServer> {
  const broker = await createBroker(config, logger, fittings);
  const metrics = createMetrics(() => broker.ledger.available, broker.parts.lines);
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
  const http = createHttpServer({
    apollo,
    metrics,
    pages: createConsolePages(new URL('../../../console/dist/', import.meta.url)),
    log: createLogRoutes({
      tree,
      authenticate: (header) => broker.authenticator.authenticate(header),
      findOutcome: async (requestId) => recent.find(requestId) ?? (await findOutcome(broker, requestId)),
      logger,
    }),
    isReady: () => broker.ledger.available,
    lines: broker.parts.lines,
    createContext: (request, signal) => createContext(broker, logger, request, signal),
  });
  const closeSockets = serveNotices(http, broker, logger);
  await new Promise<void>((resolve, reject) => {
    http.once('error', reject);
    http.listen(config.port, config.host, resolve);
  });
  const { port } = http.address() as AddressInfo;
  const stopWatching = watchEvery(config.watchMinutes, () => broker.watch(), logger);
  return {
    url: `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`,
    broker,
    async stop() {
      await closeSockets();
      const closed = new Promise((resolve) => http.close(resolve));
      http.closeIdleConnections();
      const patience = setTimeout(() => http.closeAllConnections(), STOP_PATIENCE_MS);
      await closed;
      clearTimeout(patience);
      await stopWatching();
      await apollo.stop();
      await broker.close();
    },
  };
}

/** The outcome of a request that is no longer remembered. */
async function findOutcome({ ledger, ledgerReader }: Broker, requestId: string): Promise<LoggedOutcomePlace | null> {
  const access = await ledgerReader.findRequest(requestId, ledger.durable());
  if (access?.outcome == null) return null;
  return { index: access.outcome.index, requester: access.intent?.requester ?? null };
}

/** The executor stands where a gateway’s would: after validation, before the answer. */
async function startApollo(
  broker: Broker,
  logger: Logger,
  fitted: Omit<ExecutorParts, 'schema' | 'logger'>,
): Promise<ApolloServer<RequestContext>> {
  const executor = createExecutor({ schema: broker.schema, logger, ...fitted });
  const apollo = new ApolloServer<RequestContext>({
    gateway: {
      onSchemaLoadOrUpdate(callback) {
        callback({ apiSchema: broker.schema, coreSupergraphSdl: '' });
        return () => undefined;
      },
      load: async () => ({ executor }),
      stop: async () => undefined,
    },
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
    plugins: [ApolloServerPluginCacheControlDisabled(), ApolloServerPluginUsageReportingDisabled()],
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
