import type { GraphQLFormattedError } from 'graphql';
import { isErrorCode } from './toGraphQLError.js';

/** Codes of the server library that callers meet under one of ours. */
const RENAMED: Readonly<Record<string, string>> = {
  BAD_REQUEST: 'BAD_REQUEST',
  OPERATION_RESOLUTION_FAILURE: 'OPERATION_NOT_FOUND',
  PERSISTED_QUERY_NOT_FOUND: 'BAD_REQUEST',
  PERSISTED_QUERY_NOT_SUPPORTED: 'BAD_REQUEST',
};

/** Messages about literal values quote them; the place says enough. */
const QUOTES_VALUE = /cannot represent|Expected value of type|Value .* does not exist|Invalid value|invalid value|Enum/;

/** The last hand on every error: a code from the closed list, no value, no stack, no library name. */
export function formatError(formatted: GraphQLFormattedError): GraphQLFormattedError {
  const given = formatted.extensions?.code;
  const isTooLarge = formatted.message.startsWith('the operation has more than');
  const known = isErrorCode(given) ? given : (RENAMED[String(given)] ?? 'INTERNAL');
  const code = isTooLarge ? 'OPERATION_TOO_LARGE' : known;
  return {
    message: messageFor(code, formatted.message),
    ...(formatted.locations ? { locations: formatted.locations } : {}),
    ...(formatted.path ? { path: formatted.path } : {}),
    extensions: { code },
  };
}

function messageFor(code: string, message: string): string {
  switch (code) {
    case 'INTERNAL':
      return message.startsWith('something went wrong') ? message : 'something went wrong';
    case 'GRAPHQL_PARSE_FAILED':
      return 'the query is not well-formed GraphQL';
    case 'GRAPHQL_VALIDATION_FAILED':
      return QUOTES_VALUE.test(message) ? 'a literal value does not fit its type' : withoutSuggestions(message);
    case 'OPERATION_NOT_FOUND':
      return 'the query has no operation of that name, or several and none was named';
    case 'BAD_REQUEST':
      return 'the request is not a GraphQL request: POST a JSON object with a query, and variables if it has any';
    default:
      return message;
  }
}

const withoutSuggestions = (message: string): string => message.replace(/ Did you mean .*$/, '');
