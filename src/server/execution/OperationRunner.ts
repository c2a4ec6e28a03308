import { type DocumentNode, type ExecutionResult, execute, type GraphQLError, type GraphQLSchema } from 'graphql';
import type { RequestContext } from '../../broker/RequestContext.js';
import type { CompiledOperation } from './compileOperation.js';
import { NotPlainError } from './NotPlainError.js';
import { alreadyResolved, rootsOnly } from './rootsOnly.js';

/** What an operation came to: its data as JSON, or as they are. */
export interface Ran {
  /** The data as JSON; null where they were not written out. */
  readonly text: string | null;
  /** The data; where they were written out, something that becomes the same JSON. */
  readonly data: ExecutionResult['data'];
  readonly errors: readonly GraphQLError[];
}

export interface ToRun {
  readonly document: DocumentNode;
  readonly compiled: CompiledOperation | null;
  readonly context: RequestContext;
  /** As they came. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * Executes operations. Root fields are always executed by the reference implementation; what they resolved to is written
 * out by the compiled operation, or, where there is none or the values are not plain, executed by the reference
 * implementation too. So results and errors are the same in either case.
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
    const { data, errors = [] } = await execute({ schema: this.#roots, ...with_ });
    if (data == null) return { text: null, data, errors };
    try {
      const text = writeAll(compiled, data);
      return { text, data: { toJSON: () => JSON.parse(text) }, errors };
    } catch (error) {
      if (!(error instanceof NotPlainError)) throw error;
      const rest = await execute({ schema: this.#resolved, rootValue: data, ...with_ });
      return { text: null, data: rest.data, errors: [...errors, ...(rest.errors ?? [])] };
    }
  }
}

const ranAs = ({ data, errors = [] }: ExecutionResult): Ran => ({ text: null, data, errors });

function writeAll(compiled: CompiledOperation, data: Readonly<Record<string, unknown>>): string {
  let text = '{';
  for (const [key, write] of compiled) {
    const value = data[key];
    text += `${text.length === 1 ? '' : ','}${JSON.stringify(key)}:${value === null ? 'null' : write(value)}`;
  }
  return `${text}}`;
}
