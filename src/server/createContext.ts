import type { IncomingMessage } from 'node:http';
import type { Logger } from 'pino';
import type { RequestContext } from '../broker/RequestContext.js';
import { BrokerError } from '../model/BrokerError.js';
import type { Broker } from './createBroker.js';
import { internalError } from './toGraphQLError.js';

/** Who asks and under which enquiry. What is wrong with either is carried along, so that the refusal is logged. */
export async function createContext(
  { parts, desk, authenticator }: Broker,
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
