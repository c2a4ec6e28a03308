import {
  type DocumentNode,
  type ExecutionResult,
  type FragmentDefinitionNode,
  type GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import type { Logger } from 'pino';
import type { Closed, LiveRequest } from '../broker/LiveRequest.js';
import { openRequest } from '../broker/openRequest.js';
import type { RequestContext } from '../broker/RequestContext.js';
import type { Plan } from '../disclosure/Plan.js';
import { BrokerError } from '../model/BrokerError.js';
import type { Receipt } from '../model/LedgerEntry.js';
import { coerceVariables } from './coerceVariables.js';
import { type FieldFailure, OperationRunner, type Ran } from './execution/OperationRunner.js';
import type { PreparedOperations } from './execution/PreparedOperations.js';
import { faultOf } from './faultOf.js';
import { PendingAnswer } from './PendingAnswer.js';
import { brokerErrorIn, internalError, toGraphQLError } from './toGraphQLError.js';

/** An operation that is valid, as it is to be executed. */
export interface AskedOperation {
  /** Null where the query has none of the name that was given, or several and none was named. */
  readonly operation: OperationDefinitionNode | null;
  readonly document: DocumentNode;
  /** SHA-256 of the query's text, hexadecimal. */
  readonly queryHash: string;
  /** As they came. */
  readonly variables: Readonly<Record<string, unknown>>;
  readonly context: RequestContext;
}

/** Gives what an operation comes to. Never rejects. */
export type Executor = (asked: AskedOperation) => Promise<ExecutionResult>;

/** What the executor is fitted with. */
export interface ExecutorParts {
  readonly schema: GraphQLSchema;
  readonly operations: PreparedOperations;
  readonly logger: Logger;
  /** Told of every finished request, for metrics. */
  readonly onFinished: (outcome: string, closed: Closed | null) => void;
  /** Told where the outcome of a request stands in the access log. */
  readonly onLogged: (context: RequestContext, receipt: Receipt) => void;
}

/**
 * Executes operations so that the order of things cannot be got wrong: variables, plan, intent, execution, outcome,
 * answer. An error is returned, never thrown, so that its code reaches the caller.
 */
export function createExecutor(given: ExecutorParts): Executor {
  const parts: Fitted = { ...given, runner: new OperationRunner(given.schema) };
  return async (asked) => {
    const { context } = asked;
    try {
      return await serve(parts, asked);
    } catch (error) {
      const known = brokerErrorIn(error);
      if (known === null) parts.logger.error({ requestId: context.requestId, fault: faultOf(error) }, 'request failed');
      parts.onFinished((known ?? { code: 'INTERNAL' }).code, null);
      return { errors: [toGraphQLError(known ?? internalError(context.requestId))] };
    }
  };
}

interface Fitted extends ExecutorParts {
  readonly runner: OperationRunner;
}

async function serve(
  parts: Fitted,
  { operation, document, queryHash, variables: given, context }: AskedOperation,
): Promise<ExecutionResult> {
  if (operation === null) {
    throw new BrokerError(
      'OPERATION_NOT_FOUND',
      'the query has no operation of that name, or several and none was named',
    );
  }
  if (operation.operation === 'subscription')
    throw new BrokerError('BAD_REQUEST', 'a subscription is opened over a WebSocket');
  const variables = coerceVariables(parts.schema, operation, given);
  const fragments = fragmentsIn(document);
  const { plan, compiled } = parts.operations.prepare({ queryHash, definition: operation, fragments, variables });
  const asked = onlyThis(operation, document, fragments);
  const run = () => parts.runner.run({ document: asked, compiled, context, variables: given });
  if (isAboutSchemaOnly(plan)) {
    const { data = null, errors } = await run();
    return errors.length === 0 ? { data } : { data, errors: errors.map(shownOfSchema) };
  }
  const { live, refusal } = await openRequest(context.parts, {
    requestId: context.requestId,
    plan,
    requester: context.requester,
    enquiry: context.enquiry,
    problem: context.problem,
    enquiryProblem: context.enquiryProblem,
    operationName: operation.name?.value ?? null,
    queryHash,
    variablesText: JSON.stringify(given),
    signal: context.signal,
  });
  if (refusal !== null) return refuse(parts, context, live, refusal);
  context.live = live;
  return finish(parts, context, live, await run());
}

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;
const NO_FRAGMENTS: Fragments = new Map();

function fragmentsIn({ definitions }: DocumentNode): Fragments {
  if (definitions.length === 1) return NO_FRAGMENTS;
  return new Map(
    definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [])),
  );
}

/** The document without other operations. */
const onlyThis = (operation: OperationDefinitionNode, document: DocumentNode, fragments: Fragments): DocumentNode =>
  document.definitions.length === 1
    ? document
    : { kind: Kind.DOCUMENT, definitions: [operation, ...fragments.values()] };

/** Of the schema alone, errors are the server library's to word. */
const shownOfSchema = ({ error, ...at }: FieldFailure): GraphQLError =>
  error instanceof BrokerError ? toGraphQLError(error, at) : error;

/** Introspection shows the schema, not data: it needs no token, asks no force and is not an access. */
const isAboutSchemaOnly = ({ roots }: Plan): boolean => roots.every(({ field }) => field.startsWith('__'));

/** The outcome is durable before the answer leaves; if it cannot be, the answer does not. */
async function finish(
  parts: ExecutorParts,
  context: RequestContext,
  live: LiveRequest,
  ran: Ran,
): Promise<ExecutionResult> {
  const errors = ran.errors.map(({ error }) => known(parts, context, error));
  const failure = errors[0]?.code ?? null;
  const shown = errors.map((error, index) => toGraphQLError(error, ran.errors[index]));
  const answer = new PendingAnswer(context.requestId, ran.data, shown, ran.text);
  const closed = await live.close(failure, (facts) => answer.fix(facts));
  parts.onFinished(failure ?? closed.outcome ?? 'DONE', closed);
  parts.onLogged(context, closed.receipt);
  return answer.complete(closed.receipt);
}

/** A refusal tells of no force and no outcome. Who is known gets a receipt for it; who is not learns nothing of the log. */
async function refuse(
  parts: ExecutorParts,
  context: RequestContext,
  live: LiveRequest,
  refusal: BrokerError,
): Promise<ExecutionResult> {
  const answer = new PendingAnswer(context.requestId, undefined, [toGraphQLError(refusal)]);
  const { receipt } = await live.close(refusal.code, () => answer.fix(context.requester && {}));
  parts.onFinished(refusal.code, null);
  parts.onLogged(context, receipt);
  return answer.complete(receipt);
}

function known({ logger }: ExecutorParts, { requestId }: RequestContext, error: FieldFailure['error']): BrokerError {
  const own = brokerErrorIn(error);
  if (own === null)
    logger.error(
      { requestId, fault: faultOf('originalError' in error ? (error.originalError ?? error) : error) },
      'a field failed',
    );
  return own ?? internalError(requestId);
}
