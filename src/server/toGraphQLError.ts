import { GraphQLError } from 'graphql';
import { BrokerError, ERROR_CODES, type ErrorCode } from '../model/BrokerError.js';

/** HTTP statuses of refusals that concern the whole request; others keep what the server library gives them. */
const STATUSES: Readonly<Partial<Record<ErrorCode, number>>> = {
  UNAUTHENTICATED: 401,
  TOKEN_EXPIRED: 401,
  GROUP_UNKNOWN: 401,
  LEDGER_UNAVAILABLE: 503,
};

/**
 * An error as callers meet it: a code from the closed list, a text that names fields and never values. `at` is where it
 * arose, if it arose in a field.
 */
export function toGraphQLError(error: BrokerError, at?: Pick<GraphQLError, 'nodes' | 'path'>): GraphQLError {
  const status = STATUSES[error.code];
  const http = status === undefined ? {} : { http: { status } };
  const place = { nodes: at?.nodes ?? null, path: at?.path ?? null };
  return new GraphQLError(error.message, { extensions: { code: error.code, ...http }, ...place });
}

/**
 * The broker's own error behind whatever was thrown. An error that the GraphQL library raises by itself is about an
 * argument, and its text quotes the value. Null where it is neither.
 */
export function brokerErrorIn(error: unknown): BrokerError | null {
  if (error instanceof BrokerError) return error;
  if (!(error instanceof GraphQLError)) return null;
  if (error.originalError instanceof BrokerError) return error.originalError;
  return error.originalError == null ? new BrokerError('BAD_USER_INPUT', 'an argument does not fit its type') : null;
}

/** The words of an error that nobody foresaw. */
export const internalError = (requestId: string): BrokerError =>
  new BrokerError('INTERNAL', `something went wrong; quote request ${requestId} to the operator`);

export const isErrorCode = (code: unknown): code is ErrorCode => (ERROR_CODES as readonly unknown[]).includes(code);
