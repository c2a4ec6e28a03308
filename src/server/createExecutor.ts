import { createHash } from 'node:crypto';
import type { GatewayExecutor, GatewayGraphQLRequestContext } from '@apollo/server-gateway-interface';
import {
  type ExecutionResult,
  execute,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { Logger } from 'pino';
import type { Closed, LiveRequest } from '../broker/LiveRequest.js';
import { openRequest } from '../broker/openRequest.js';
import type { RequestContext } from '../broker/RequestContext.js';
import type { Plan } from '../disclosure/Plan.js';
import { planOperation } from '../disclosure/planOperation.js';
import { BrokerError } from '../model/BrokerError.js';
import { coerceVariables } from './coerceVariables.js';
import { faultOf } from './faultOf.js';
import { brokerErrorIn, internalError, toGraphQLError } from './toGraphQLError.js';

/** What the executor is fitted with. */
export interface ExecutorParts {
  readonly schema: GraphQLSchema;
  readonly logger: Logger;
  /** Told of every finished request, for metrics. */
  readonly onFinished: (outcome: string, closed: Closed | null) => void;
}

/**
 * Executes operations so that the order of things cannot be got wrong: variables, plan, intent, execution, outcome,
 * answer. An error is returned, never thrown, so that its code reaches the caller.
 */
export function createExecutor(parts: ExecutorParts): GatewayExecutor {
  return async (request) => {
    const context = request.context as RequestContext;
    try {
      return await serve(parts, request, context);
    } catch (error) {
      const known = brokerErrorIn(error);
      if (known === null) parts.logger.error({ requestId: context.requestId, fault: faultOf(error) }, 'request failed');
      parts.onFinished((known ?? { code: 'INTERNAL' }).code, null);
      return { errors: [toGraphQLError(known ?? internalError(context.requestId))] };
    }
  };
}

async function serve(
  parts: ExecutorParts,
  { operation, document, request, schema }: GatewayGraphQLRequestContext,
  context: RequestContext,
): Promise<ExecutionResult> {
  if (operation === undefined) {
    throw new BrokerError(
      'OPERATION_NOT_FOUND',
      'the query has no operation of that name, or several and none was named',
    );
  }
  const definition: OperationDefinitionNode = operation;
  const variables = coerceVariables(schema, definition, request.variables ?? {});
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document?.definitions ?? []) {
    if (node.kind === 'FragmentDefinition') fragments.set(node.name.value, node);
  }
  const plan = planOperation(schema, context.parts.rules, definition, { fragments, variables });
  const run = () =>
    execute({
      schema: parts.schema,
      document: { kind: 'Document', definitions: [definition, ...fragments.values()] } as never,
      contextValue: context,
      variableValues: request.variables ?? {},
    });
  if (isAboutSchemaOnly(plan)) return run();
  context.live = await openRequest(context.parts, {
    requestId: context.requestId,
    plan,
    requester: context.requester,
    enquiry: context.enquiry,
    problem: context.problem,
    enquiryProblem: context.enquiryProblem,
    operationName: definition.name?.value ?? null,
    queryHash: createHash('sha256')
      .update(request.query ?? '')
      .digest('hex'),
    variablesText: JSON.stringify(request.variables ?? {}),
    signal: context.signal,
  });
  return finish(parts, context, context.live, await run());
}

/** Introspection shows the schema, not data: it needs no token, asks no force and is not an access. */
const isAboutSchemaOnly = ({ roots }: Plan): boolean => roots.every(({ field }) => field.startsWith('__'));

/** The outcome is durable before the answer leaves; if it cannot be, the answer does not. */
async function finish(
  parts: ExecutorParts,
  context: RequestContext,
  live: LiveRequest,
  result: ExecutionResult,
): Promise<ExecutionResult> {
  const errors = result.errors?.map((error) => known(parts, context, error)) ?? [];
  const failure = result.data == null || errors.length > 0 ? (errors[0]?.code ?? null) : null;
  const closed = await live.close(failure);
  parts.onFinished(failure ?? closed.outcome ?? 'DONE', closed);
  const { receipt, ...said } = closed;
  return {
    ...(result.data === undefined ? {} : { data: result.data }),
    ...(errors.length === 0 ? {} : { errors: errors.map((error, index) => located(error, result.errors?.[index])) }),
    extensions: { disclosure: { requestId: context.requestId, ...said, receipt } },
  };
}

function known({ logger }: ExecutorParts, { requestId }: RequestContext, error: GraphQLError): BrokerError {
  const own = brokerErrorIn(error);
  if (own === null) logger.error({ requestId, fault: faultOf(error.originalError ?? error) }, 'a field failed');
  return own ?? internalError(requestId);
}

function located(error: BrokerError, at: GraphQLError | undefined): GraphQLError {
  const { message, extensions } = toGraphQLError(error);
  return new GraphQLError(message, { extensions, nodes: at?.nodes ?? null, path: at?.path ?? null });
}
