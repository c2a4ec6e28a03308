import type { IncomingMessage } from 'node:http';
import type { Logger } from 'pino';
import type { RequestContext } from '../broker/RequestContext.js';
import type { GoneSignal } from '../model/Asker.js';
import { BrokerError } from '../model/BrokerError.js';
import { StartupError } from '../model/StartupError.js';
import type { Broker } from './createBroker.js';
import { faultOf } from './faultOf.js';
import { internalError } from './toGraphQLError.js';

/** Who asks and under which enquiry. What is wrong with either is carried along, so that the refusal is logged. */
export async function createContext(
  { parts, desk, authenticator, refresh }: Broker,
  logger: Logger,
  { headers }: IncomingMessage,
  signal: GoneSignal,
): Promise<RequestContext> {
  const requestId = parts.newRequestId();
  const broken = (error: unknown, said: string): BrokerError => {
    const where = error instanceof StartupError ? { where: error.where } : {};
    logger.error({ requestId, ...where, fault: faultOf(error) }, said);
    return internalError(requestId);
  };
  const problemOf = (error: unknown, said: string): BrokerError =>
    error instanceof BrokerError && error.code !== 'INTERNAL' ? error : broken(error, said);
  const base = { parts, desk, requestId, signal, notices: null, live: null };
  const nobody = { ...base, requester: null, enquiry: null, problem: null, enquiryProblem: null };
  try {
    const requester = await authenticator.authenticate(headers.authorization);
    const stale = await refresh().then(
      () => null,
      (error: unknown) => broken(error, 'what others have decided could not be read'),
    );
    if (stale !== null) return { ...nobody, requester, problem: stale };
    const id = headers['proviso-enquiry'];
    if (typeof id !== 'string' || id === '') return { ...nobody, requester };
    try {
      return { ...nobody, requester, enquiry: await desk.find(requester, id) };
    } catch (error) {
      return { ...nobody, requester, enquiryProblem: problemOf(error, 'the enquiry could not be read') };
    }
  } catch (error) {
    return { ...nobody, problem: problemOf(error, 'the caller could not be identified') };
  }
}
