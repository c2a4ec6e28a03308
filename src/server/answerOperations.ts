import { hash } from 'node:crypto';
import {
  type ApolloServerPlugin,
  type GraphQLRequestContextResponseForOperation,
  type GraphQLResponse,
  HeaderMap,
} from '@apollo/server';
import type { ExecutionResult, GraphQLError } from 'graphql';
import type { RequestContext } from '../broker/RequestContext.js';
import type { Executor } from './createExecutor.js';
import { formatError } from './formatError.js';

type Answering = GraphQLRequestContextResponseForOperation<RequestContext>;

const NO_HEADERS = new HeaderMap();

/**
 * Hands every operation that is valid to the executor, and answers with what comes of it.
 * INVARIANT: there is always an answer, or the server library would execute the operation itself, past the log.
 */
export function answerOperations(executor: Executor): ApolloServerPlugin<RequestContext> {
  const listener = {
    async responseForOperation(asked: Answering): Promise<GraphQLResponse> {
      const { operation, document, source, request, queryHash = hash('sha256', source), contextValue } = asked;
      const { errors, ...rest } = await executor({
        operation: operation ?? null,
        document,
        queryHash,
        variables: request.variables ?? {},
        context: contextValue,
      });
      if (errors === undefined) return { http: { headers: NO_HEADERS }, body: { kind: 'single', singleResult: rest } };
      const singleResult = { errors: errors.map((error) => formatError(error.toJSON())), ...rest };
      return { http: { ...statusOf(rest.data, errors), headers: NO_HEADERS }, body: { kind: 'single', singleResult } };
    },
  };
  return { requestDidStart: async () => listener };
}

/** What an error says itself, or that the request was at fault where nothing of it was executed; else the usual. */
function statusOf(data: ExecutionResult['data'], errors: readonly GraphQLError[]): { readonly status?: number } {
  for (const { extensions } of errors) {
    const { http } = extensions as { readonly http?: { readonly status: number } };
    if (http !== undefined) return http;
  }
  return data === undefined ? { status: 400 } : {};
}
