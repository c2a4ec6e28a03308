import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import type { Logger } from 'pino';
import { guardRoots } from '../../resolvers/guards.js';
import type { AccessLogPort } from '../broker/AccessLogPort.js';
import type { BrokerParts, CaseworkPort, Force } from '../broker/BrokerParts.js';
import { GivenBook } from '../broker/casework/GivenBook.js';
import { NoticeSender, type Post } from '../broker/casework/NoticeSender.js';
import { watchForces } from '../broker/casework/watchForces.js';
import { watchGiven } from '../broker/casework/watchGiven.js';
import { EnquiryDesk } from '../broker/EnquiryDesk.js';
import { ForceCalls } from '../broker/ForceCalls.js';
import { loadDeadlines } from '../casework/Deadlines.js';
import { parseWebhooks, type Webhook } from '../casework/webhooks.js';
import { checkRules } from '../disclosure/checkRules.js';
import { readRules } from '../disclosure/readRules.js';
import { loadEnquiryRules } from '../enquiry/loadEnquiryRules.js';
import { type Authenticator, createAuthenticator } from '../identity/createAuthenticator.js';
import { createDevelopmentIssuer } from '../identity/createDevelopmentIssuer.js';
import { loadIssuers } from '../identity/loadIssuers.js';
import { loadOperations } from '../identity/loadOperations.js';
import { loadOrganisations } from '../identity/loadOrganisations.js';
import type { Exchange } from '../instances/Exchange.js';
import type { Standing } from '../instances/InstanceWatch.js';
import { FolderKeyRing } from '../ledger/keys/FolderKeyRing.js';
import type { Ledger } from '../ledger/Ledger.js';
import type { LedgerFiles } from '../ledger/LedgerFiles.js';
import { openLedger } from '../ledger/openLedger.js';
import type { LedgerReader } from '../ledger/reading/LedgerReader.js';
import { openLedgerReader } from '../ledger/reading/openLedgerReader.js';
import { Asker } from '../model/Asker.js';
import { checkForceTables } from '../policy/checkForceTables.js';
import { loadPolicy } from '../policy/loadPolicy.js';
import { loadPostcodeAreas } from '../policy/loadPostcodeAreas.js';
import { StrayAnswerError } from '../sources/checkedSource.js';
import { ForceLine } from '../sources/ForceLine.js';
import { RequestBudget } from '../sources/RequestBudget.js';
import { readJson } from '../sources/readJson.js';
import type { Source } from '../sources/Source.js';
import { accessLogOf } from './accessLogOf.js';
import { elsewhereOf } from './accessPlaces.js';
import { buildBrokerSchema } from './buildBrokerSchema.js';
import { checkOperations } from './checkOperations.js';
import { concealment } from './concealment.js';
import type { Config } from './config.js';
import type { OnIndexed } from './directoryOfNominals.js';
import { faultOf } from './faultOf.js';
import { journalSeal } from './journalSeal.js';
import { decisionsOf, openCasework, reviewedStore } from './openCasework.js';
import { openForces } from './openForces.js';
import { openInstances } from './openInstances.js';
import { openShared } from './openShared.js';
import { postNotice } from './postNotice.js';
import { pseudonymiser } from './pseudonymiser.js';
import { randomId } from './randomId.js';
import { recentKeys } from './recentKeys.js';
import { needNotRetired } from './retireInstance.js';

/** What a test or an embedding program may fit differently. */
export interface Fittings {
  readonly now?: () => Date;
  readonly newRequestId?: () => string;
  readonly newDisclosureReference?: () => string;
  /** Stands between the ledger and the file system; the ledger is then written by this thread. */
  readonly ledgerFiles?: LedgerFiles;
  /** Stands between the broker and its ledger, or between it and its forces. */
  readonly wrapLedger?: (ledger: Ledger) => Ledger;
  readonly wrapForce?: (force: Force) => Force;
  /** Reads the access log, in place of the ledger's own reader. */
  readonly accessLog?: AccessLogPort;
  /** Human decisions as made up by a test, in place of those that casework keeps. */
  readonly casework?: CaseworkPort;
  /** Reaches the duty Inspector of a force; where it is left out, only the server's own log says so. */
  readonly onPage?: BrokerParts['onPage'];
  /** Posts a signed notice to a webhook. */
  readonly postNotice?: Post;
  /** Hears how much of a large force's index of people is made. */
  readonly onIndexed?: OnIndexed;
  readonly newCaseId?: (prefix: string) => string;
  /** Between two rounds of the exchange with other instances, in milliseconds; 0 for none. Default: 1,000. */
  readonly exchangeEveryMs?: number;
}

/** A broker with all its rooms fitted, not yet listening. */
export interface Broker {
  readonly parts: BrokerParts;
  readonly desk: EnquiryDesk;
  readonly authenticator: Authenticator;
  readonly schema: Awaited<ReturnType<typeof buildBrokerSchema>>;
  readonly ledger: Ledger;
  readonly ledgerReader: LedgerReader;
  /** Native rows that were left out, by force. */
  readonly quarantined: ReadonlyMap<string, number>;
  /** What is told to other instances and watched of them; null where there is one instance. */
  readonly exchange: Exchange | null;
  /** Brings what the log has into the index of all logs; null where there is one instance. */
  readonly index: (() => Promise<void>) | null;
  /** Reads what other processes have decided; rejects where it cannot be read. */
  refresh(): Promise<void>;
  /** The same where somebody waits to be told of it, and nothing where nobody does. */
  refreshFollowed(): Promise<void>;
  /** Looks through the forces once for what must be told or done. */
  watch(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Reads policy, schema and configuration and opens ledger, register and forces, in that order: nothing is opened before
 * everything that can be wrong has been checked. What was opened is closed again where something later cannot be.
 * @throws StartupError naming the file, line, variable or field that is wrong.
 */
export async function createBroker(config: Config, logger: Logger, fittings: Fittings = {}): Promise<Broker> {
  const opened: Closable[] = [];
  try {
    return await openBroker(config, logger, fittings, (part) => void opened.unshift(part));
  } catch (problem) {
    for (const part of opened) await part.close();
    throw problem;
  }
}

interface Closable {
  close(): Promise<void>;
}

/** Every part that must be closed is told of as soon as it is open. */
async function openBroker(
  config: Config,
  logger: Logger,
  fittings: Fittings,
  isOpen: (part: Closable) => void,
): Promise<Broker> {
  const now = fittings.now ?? (() => new Date());
  const policy = loadPolicy(config.policyFolder);
  const schema = await buildBrokerSchema();
  const rules = readRules(schema);
  checkRules(rules, policy);
  const mayCall = loadOperations(new URL('operations.csv', config.policyFolder));
  checkOperations(schema, new URL('operations.csv', config.policyFolder), mayCall);
  const organisations = loadOrganisations(new URL('organisations.csv', config.policyFolder));
  const enquiryRules = loadEnquiryRules(config.policyFolder);
  const postcodeAreas = loadPostcodeAreas(new URL('postcode-areas.csv', config.policyFolder));
  const deadlines = loadDeadlines(new URL('deadlines.csv', config.policyFolder));
  const webhooks = await webhooksOf(config, organisations);
  const { forces, quarantined } = await openForces(config, fittings.wrapForce, fittings.onIndexed);
  for (const { source } of forces) isOpen(source);
  checkForceTables(policy, forces);
  const authenticator = createAuthenticator({ issuers: await issuersOf(config), organisations, now });
  const pseudonymise = pseudonymiser(config.dataFolder);
  needNotRetired(config.dataFolder);
  const opened = await openLedger(join(config.dataFolder, 'ledger'), {
    now,
    keysFolder: config.ledgerKeysFolder,
    origin: config.logOrigin,
    retention: { details: config.logDetailYears, texts: config.logTextYears },
    retentionFailed: (error) =>
      logger.error({ fault: faultOf(error) }, 'keys of the access log were not destroyed in time'),
    ...(fittings.ledgerFiles === undefined ? {} : { files: fittings.ledgerFiles }),
  });
  const ledger = fittings.wrapLedger?.(opened) ?? opened;
  isOpen(ledger);
  const reader = openLedgerReader({ folder: opened.folder, keysFolder: opened.keysFolder, writeIndexes: true });
  isOpen(reader);
  if (opened.recovered) logger.warn({ recovered: opened.recovered }, 'the ledger had an unfinished end, which was cut');
  const seal = journalSeal(
    recentKeys(new FolderKeyRing(opened.keysFolder), () => performance.now()),
    now,
  );
  const report = (message: string) => logger.warn(message);
  const cases = await openCasework({
    config,
    seal,
    reader,
    durable: () => opened.durable(),
    report,
  });
  isOpen(cases);
  const shared = await openShared({ config, seal, pseudonymise, now, report });
  isOpen(shared);
  const newRequestId = fittings.newRequestId ?? (() => `rq-${randomId()}`);
  const newDisclosureReference = fittings.newDisclosureReference ?? (() => `DR-${randomBytes(6).toString('hex')}`);
  const deadlineMs = config.sourceDeadlineMs;
  const onFault = (force: string, fault: unknown) =>
    fault instanceof StrayAnswerError
      ? logger.error({ force, holds: fault.what }, 'a force answered with what it was not asked for: it was refused')
      : logger.warn({ force, fault: faultOf(fault) }, 'a force failed');
  let standings = (): readonly Standing[] => [];
  const lines = forces.map(({ source }) => openLine(source, logger));
  const parts: BrokerParts = {
    policy,
    rules,
    forces,
    lines,
    ledger,
    accessLog: fittings.accessLog ?? accessLogOf(reader, opened),
    elsewhere:
      shared.places === null ? null : elsewhereOf(config.logOrigin, shared.places, pseudonymise, () => standings()),
    casework: fittings.casework ?? decisionsOf(cases),
    cases,
    deadlines,
    newCaseId: fittings.newCaseId ?? ((prefix) => `${prefix}-${randomId()}`),
    statistics: shared.statistics,
    pseudonymise,
    concealment: concealment(config.dataFolder),
    organisations,
    postcodeAreas,
    mayCall,
    now,
    newRequestId,
    newDisclosureReference,
    deadlineMs,
    onFault,
    subjectWatch: shared.subjectWatch,
    onPage: fittings.onPage ?? ((force, task) => logger.warn({ force, task }, 'the duty inspector is paged')),
    onManySubjects: (requester) =>
      logger.warn({ requester }, 'an external caller asked about more than five people within an hour'),
  };
  const given = new GivenBook(parts);
  const openCalls = () => {
    const budget = new RequestBudget(deadlineMs * WATCH_PATIENCE);
    return new ForceCalls(lines, budget, new Asker(), onFault);
  };
  const durable = () => opened.durable();
  const { exchange, index } = await openInstances({
    config,
    shared,
    parts,
    reader,
    durable,
    pseudonymise,
    now,
    logger,
  });
  standings = () => exchange?.standings() ?? [];
  const sender = new NoticeSender(parts, webhooks, fittings.postNotice ?? postNotice);
  return {
    parts,
    desk: new EnquiryDesk(reviewedStore(shared.enquiries, cases), enquiryRules, now),
    authenticator,
    schema: guardRoots(schema),
    ledger,
    ledgerReader: reader,
    quarantined,
    exchange,
    index,
    refresh: () => cases.refresh(),
    refreshFollowed: async () => (cases.isFollowed ? cases.refresh() : undefined),
    async watch() {
      await cases.refresh();
      await watchForces(parts, openCalls());
      try {
        await watchGiven(parts, openCalls, given);
      } finally {
        await sender.send();
      }
    },
    async close() {
      await cases.close();
      await reader.close();
      await ledger.close();
      await exchange
        ?.rest()
        .catch((error: unknown) => logger.warn({ fault: faultOf(error) }, 'the others were not told of the stop'));
      await shared.close();
      await Promise.all(forces.map(({ source }) => source.close()));
    },
  };
}

/** The way to a force, whose circuit the operator hears of. */
function openLine(source: Source, logger: Logger): ForceLine {
  const line = new ForceLine(source);
  line.onState((circuit) => logger.warn({ force: line.force, circuit }, 'the circuit to a force changed'));
  return line;
}

async function webhooksOf({ webhooksFile }: Config, organisations: ReadonlyMap<string, unknown>) {
  if (webhooksFile === null) return new Map<string, Webhook>();
  return parseWebhooks(await readJson(pathToFileURL(webhooksFile)), organisations);
}

/** How many times as long as an asker waits may the look through a force take. */
const WATCH_PATIENCE = 10;

async function issuersOf(config: Config) {
  if (config.issuersFile !== null) return loadIssuers(config.issuersFile);
  return [(await createDevelopmentIssuer(config.dataFolder)).trusted];
}
