import { GraphQLError } from 'graphql';
import { BrokerError, ERROR_CODES, type ErrorCode } from '../model/BrokerError.js';

/** HTTP statuses of refusals that concern the whole request; everything else is answered with 200. */
const STATUSES: Readonly<Partial<Record<ErrorCode, number>>> = {
  UNAUTHENTICATED: 401,
  TOKEN_EXPIRED: 401,
  GROUP_UNKNOWN: 401,
  LEDGER_UNAVAILABLE: 503,
};

/** An error as callers meet it: a code from the closed list, a text that names fields and never values. */
export function toGraphQLError(error: BrokerError): GraphQLError {
  const status = STATUSES[error.code];
  const http = status === undefined ? {} : { http: { status } };
  return new GraphQLError(error.message, { extensions: { code: error.code, ...http } });
}

/** The broker's own error behind whatever was thrown, or null where it is not one of ours. */
export function brokerErrorIn(error: unknown): BrokerError | null {
  if (error instanceof BrokerError) return error;
  const { originalError } = error as { originalError?: unknown };
  return originalError instanceof BrokerError ? originalError : null;
}

/** The words of an error that nobody foresaw. */
export const internalError = (requestId: string): BrokerError =>
  new BrokerError('INTERNAL', `something went wrong; quote request ${requestId} to the operator`);

export const isErrorCode = (code: unknown): code is ErrorCode => (ERROR_CODES as readonly unknown[]).includes(code);
