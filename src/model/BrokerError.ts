/** The closed list of error codes that callers can meet in `extensions.code`. */
export const ERROR_CODES = [
  'UNAUTHENTICATED',
  'TOKEN_EXPIRED',
  'GROUP_UNKNOWN',
  'FORBIDDEN',
  'ENQUIRY_REQUIRED',
  'ENQUIRY_NOT_FOUND',
  'ENQUIRY_EXPIRED',
  'ENQUIRY_HELD',
  'SUBJECT_NOT_COVERED',
  'KIND_NOT_REQUESTED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_NOT_FOUND',
  'OPERATION_TOO_LARGE',
  'LEDGER_UNAVAILABLE',
  'INTERNAL',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** A request that cannot be served. The message is fit for callers: it names fields, never values. */
export class BrokerError extends Error {
  readonly code: ErrorCode;
  constructor(code: ErrorCode, message: string) {
    super(message);
    this.name = 'BrokerError';
    this.code = code;
  }
}
