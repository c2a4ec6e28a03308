import { type DocumentNode, type ExecutionResult, execute, type GraphQLError, type GraphQLSchema } from 'graphql';
import type { RequestContext } from '../../broker/RequestContext.js';
import { BrokerError } from '../../model/BrokerError.js';
import type { CompiledOperation } from './compileOperation.js';
import { NotPlainError } from './NotPlainError.js';
import { alreadyResolved, type RootOutcomes, rootsOnly } from './rootsOnly.js';
import { quote } from './writeLeaf.js';

/** What an operation came to: its data as JSON, or as they are. */
export interface Ran {
  /** The data as JSON; null where they were not written out. */
  readonly text: string | null;
  /** The data; where they were written out, something that becomes the same JSON. */
  readonly data: ExecutionResult['data'];
  readonly errors: readonly FieldFailure[];
}

/** Why a field failed, and where it stands. */
export interface FieldFailure extends Pick<GraphQLError, 'nodes' | 'path'> {
  readonly error: GraphQLError | BrokerError;
}

export interface ToRun {
  readonly document: DocumentNode;
  readonly compiled: CompiledOperation | null;
  readonly context: RequestContext;
  /** As they came. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * Executes operations. Root fields are executed by the reference implementation, once; what they came to is written out
 * by the compiled operation. Where a root failed or a value is not plain, the reference implementation executes all the
 * rest, from what the roots came to. So results and errors are the same in either case.
 */
export class OperationRunner {
  readonly #roots: GraphQLSchema;
  readonly #resolved: GraphQLSchema;

  constructor(private readonly schema: GraphQLSchema) {
    this.#roots = rootsOnly(schema);
    this.#resolved = alreadyResolved(schema);
  }

  async run({ document, compiled, context, variables }: ToRun): Promise<Ran> {
    const with_ = { document, contextValue: context, variableValues: variables };
    if (compiled === null) return ranAs(await execute({ schema: this.schema, ...with_ }));
    const outcomes: RootOutcomes = new Map();
    const { data, errors } = await execute({ schema: this.#roots, rootValue: outcomes, ...with_ });
    const refused = compiled.size === 1 ? refusalIn(outcomes) : null;
    if (refused !== null) return refused;
    if (data != null && errors === undefined && [...outcomes.values()].every((outcome) => 'value' in outcome)) {
      const text = writeAll(compiled, data);
      if (text !== null) return { text, data: { toJSON: () => JSON.parse(text) }, errors: [] };
    }
    return ranAs(await execute({ schema: this.#resolved, rootValue: outcomes, ...with_ }));
  }
}

/** Where the only root was refused, there is nothing left to execute; null where it was not. Source: GraphQL 6.4.4. */
function refusalIn(outcomes: RootOutcomes): Ran | null {
  const [only, ...others] = outcomes;
  if (only === undefined || others.length > 0) return null;
  const [key, outcome] = only;
  if ('value' in outcome || !(outcome.error instanceof BrokerError)) return null;
  const { error, nodes, isNeverNull } = outcome;
  return { text: null, data: isNeverNull ? null : { [key]: null }, errors: [{ error, nodes, path: [key] }] };
}

const ranAs = ({ data, errors = [] }: ExecutionResult): Ran => ({
  text: null,
  data,
  errors: errors.map((error) => ({ error, nodes: error.nodes, path: error.path })),
});

/** Null where a value is not plain. */
function writeAll(compiled: CompiledOperation, data: Readonly<Record<string, unknown>>): string | null {
  try {
    const parts: string[] = [];
    for (const [key, write] of compiled) {
      parts.push(`${parts.length === 0 ? '{' : ','}${quote(key)}:`);
      write(data[key], parts);
    }
    return parts.length === 0 ? '{}' : `${parts.join('')}}`;
  } catch (error) {
    if (error instanceof NotPlainError) return null;
    throw error;
  }
}
