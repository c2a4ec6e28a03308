import type { CaseworkPort } from '../broker/BrokerParts.js';
import type { EnquiryStore } from '../broker/EnquiryDesk.js';
import { asReviewed } from '../casework/asReviewed.js';
import { Casework, type LoggedAs } from '../casework/Casework.js';
import { authorisationsFor, childDisclosureFor } from '../casework/decisionsIn.js';
import type { LedgerReader } from '../ledger/reading/LedgerReader.js';
import { BrokerError } from '../model/BrokerError.js';
import { StartupError } from '../model/StartupError.js';
import type { TextSeal } from '../model/TextSeal.js';
import { type CaseworkPlace, openCaseworkStore } from './openCaseworkStore.js';

interface CaseworkFittings {
  readonly seal: TextSeal;
  /** Where decisions are kept. */
  readonly config: CaseworkPlace;
  readonly reader: Pick<LedgerReader, 'findRequest'>;
  /** Entries of the access log that are durable. */
  readonly durable: () => number;
  readonly report: (message: string) => void;
}

/**
 * The casework of a data folder, or of the database that several share. Steps of this folder's broker that were under way
 * when it stopped are settled by what its access log says of their requests.
 * @throws StartupError where what was kept cannot be read
 */
export async function openCasework(fittings: CaseworkFittings): Promise<Casework> {
  const { config, seal, reader, durable, report } = fittings;
  const { store, ...writer } = await openCaseworkStore(config, seal, report).catch(asStartup);
  try {
    return await Casework.load({
      store,
      ...writer,
      report,
      loggedAs: (requestId) => loggedAs(reader, requestId, durable()),
    });
  } catch (problem) {
    await store.close();
    return asStartup(problem);
  }
}

/** What the database does not do at the start is said of its address. */
function asStartup(problem: unknown): never {
  throw problem instanceof BrokerError ? new StartupError('MONGODB_URI', problem.message) : problem;
}

/** What the log says of a request. One whose details were erased was carried out: nothing else would be kept of it. */
async function loggedAs(reader: Pick<LedgerReader, 'findRequest'>, requestId: string, upTo: number): Promise<LoggedAs> {
  const outcome = (await reader.findRequest(requestId, upTo))?.outcome;
  if (outcome == null) return 'NOTHING';
  return outcome.body === null || outcome.body.code === null ? 'DONE' : 'REFUSED';
}

/** Human decisions as the way of a request reads them. */
export const decisionsOf = (cases: Casework): CaseworkPort => ({
  authorisationsFor: async (organisation) => authorisationsFor(cases, organisation),
  childDisclosure: async (id) => childDisclosureFor(cases, id),
});

/** Where enquiries are kept, as casework leaves them. */
export const reviewedStore = (store: EnquiryStore, cases: Casework): EnquiryStore => ({
  open: (justified) => store.open(justified),
  get: async (id) => asReviewed(cases, await store.get(id)),
  close: (id) => store.close(id),
});
