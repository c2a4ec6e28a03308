import type { IncomingMessage } from 'node:http';
import type { Logger } from 'pino';
import type { RequestContext } from '../broker/RequestContext.js';
import type { GoneSignal } from '../model/Asker.js';
import { BrokerError } from '../model/BrokerError.js';
import type { Requester } from '../model/Requester.js';
import { StartupError } from '../model/StartupError.js';
import type { Broker } from './createBroker.js';
import { faultOf } from './faultOf.js';
import { internalError } from './toGraphQLError.js';

type Who = Pick<RequestContext, 'requester' | 'enquiry' | 'problem' | 'enquiryProblem'>;

/** Who asks and under which enquiry. What is wrong with either is carried along, so that the refusal is logged. */
export async function createContext(
  broker: Broker,
  logger: Logger,
  { headers }: IncomingMessage,
  signal: GoneSignal,
): Promise<RequestContext> {
  const { parts, desk } = broker;
  const requestId = parts.newRequestId();
  const problemOf = (error: unknown, said: string): BrokerError => {
    if (error instanceof BrokerError && error.code !== 'INTERNAL') return error;
    const where = error instanceof StartupError ? { where: error.where } : {};
    logger.error({ requestId, ...where, fault: faultOf(error) }, said);
    return internalError(requestId);
  };
  const { requester, enquiry, problem, enquiryProblem } = await whoAsks(broker, headers, problemOf);
  return { parts, desk, requestId, requester, enquiry, problem, enquiryProblem, signal, notices: null, live: null };
}

async function whoAsks(
  { desk, authenticator, refresh }: Broker,
  { authorization, 'proviso-enquiry': id }: IncomingMessage['headers'],
  problemOf: (error: unknown, said: string) => BrokerError,
): Promise<Who> {
  let said = 'the caller could not be identified';
  const who = { requester: null, enquiry: null, problem: null, enquiryProblem: null };
  let requester: Requester | null = null;
  try {
    requester = await authenticator.authenticate(authorization);
    said = 'what others have decided could not be read';
    await refresh();
  } catch (error) {
    return { ...who, requester, problem: problemOf(error, said) };
  }
  if (typeof id !== 'string' || id === '') return { ...who, requester };
  try {
    return { ...who, requester, enquiry: await desk.find(requester, id) };
  } catch (error) {
    return { ...who, requester, enquiryProblem: problemOf(error, 'the enquiry could not be read') };
  }
}
