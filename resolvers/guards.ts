import { type GraphQLSchema, isObjectType } from 'graphql';
import { applyMiddleware, type IMiddleware } from 'graphql-middleware';
import { rule, shield } from 'graphql-shield';
import type { RequestContext } from '../src/broker/RequestContext.js';
import { BrokerError } from '../src/model/BrokerError.js';

/** One for all, since making an error takes longer than to find out that there is one. */
const FORBIDDEN = new BrokerError('FORBIDDEN', 'your group may not call this operation');

/** Root types: guards stand for who may call an operation, never for fields. */
const ROOTS = ['Query', 'Mutation', 'Subscription'];

/**
 * The schema with a guard on every root field and on nothing else, read from the table of operations and groups. A root
 * field that the table does not name is denied to everybody.
 */
export function guardRoots(schema: GraphQLSchema): GraphQLSchema {
  const tree = Object.fromEntries(
    ROOTS.flatMap((root) => {
      const type = schema.getType(root);
      if (!isObjectType(type)) return [];
      return [[root, Object.fromEntries(Object.keys(type.getFields()).map((field) => [field, mayCall(field)]))]];
    }),
  );
  const options = { allowExternalErrors: true, fallbackError: FORBIDDEN };
  const generated = shield(tree, options).generate(schema) as Record<string, IMiddleware>;
  const rootsOnly = Object.fromEntries(Object.entries(generated).filter(([type]) => ROOTS.includes(type)));
  return applyMiddleware(schema, rootsOnly as IMiddleware);
}

/** Never cached: a verdict holds for one caller and one operation. */
const mayCall = (operation: string) =>
  rule(`mayCall_${operation}`, { cache: 'no_cache' })(
    (_parent, _args, { parts, requester, problem }: RequestContext) => {
      if (requester === null) return problem ?? new BrokerError('UNAUTHENTICATED', 'a bearer token is required');
      return parts.mayCall(operation, requester.group) || FORBIDDEN;
    },
  );
