import type { IncomingMessage } from 'node:http';
import type { Logger } from 'pino';
import type { RequestContext } from '../broker/RequestContext.js';
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
  signal: AbortSignal,
): Promise<RequestContext> {
  const requestId = parts.newRequestId();
  const problemOf = (error: unknown): BrokerError => {
    if (error instanceof BrokerError && error.code !== 'INTERNAL') return error;
    logger.error({ requestId }, 'the caller could not be identified');
    return internalError(requestId);
  };
  const base = { parts, desk, requestId, signal, notices: null, live: null };
  const nobody = { ...base, requester: null, enquiry: null, problem: null, enquiryProblem: null };
  try {
    const requester = await authenticator.authenticate(headers.authorization);
    const stale = await refresh().then(
      () => null,
      (error: unknown) => {
        const where = error instanceof StartupError ? { where: error.where } : {};
        logger.error({ requestId, ...where, fault: faultOf(error) }, 'what others have decided could not be read');
        return internalError(requestId);
      },
    );
    if (stale !== null) return { ...nobody, requester, problem: stale };
    const id = headers['proviso-enquiry'];
    if (typeof id !== 'string' || id === '') return { ...nobody, requester };
    try {
      return { ...nobody, requester, enquiry: desk.find(requester, id) };
    } catch (error) {
      return { ...nobody, requester, enquiryProblem: problemOf(error) };
    }
  } catch (error) {
    return { ...nobody, problem: problemOf(error) };
  }
}
