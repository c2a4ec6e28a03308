import {
  coerceInputValue,
  GraphQLError,
  type GraphQLSchema,
  isInputType,
  isNonNullType,
  type OperationDefinitionNode,
  typeFromAST,
  valueFromAST,
} from 'graphql';
import { BrokerError } from '../model/BrokerError.js';

/**
 * Coerces an operation's variables, as execution would, but with messages that name the place and never the value.
 * @throws BrokerError BAD_USER_INPUT naming variable and path.
 */
export function coerceVariables(
  schema: GraphQLSchema,
  definition: OperationDefinitionNode,
  given: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const coerced: Record<string, unknown> = {};
  const problems: string[] = [];
  for (const { variable, type: typeNode, defaultValue } of definition.variableDefinitions ?? []) {
    const name = variable.name.value;
    const type = typeFromAST(schema, typeNode as Parameters<typeof typeFromAST>[1]);
    if (!isInputType(type)) continue;
    if (!Object.hasOwn(given, name)) {
      if (defaultValue !== undefined) coerced[name] = valueFromAST(defaultValue, type);
      else if (isNonNullType(type)) problems.push(`$${name}: is required`);
      continue;
    }
    if (given[name] === null && isNonNullType(type)) {
      problems.push(`$${name}: must not be null`);
      continue;
    }
    coerced[name] = coerceInputValue(given[name], type, (path, _value, error) => {
      problems.push(`$${[name, ...path].join('.')}: ${reason(error)}`);
    });
  }
  if (problems.length > 0) throw new BrokerError('BAD_USER_INPUT', problems.slice(0, 10).join('; '));
  return coerced;
}

/** What is wrong, without the value: the library's own texts quote it. */
function reason({ message }: GraphQLError): string {
  const unknown = /^Field "([A-Za-z0-9_]+)" is not defined by type "([A-Za-z0-9_]+)"/.exec(message);
  if (unknown) return `is no field of ${unknown[2]}`;
  const missing = /^Field "([A-Za-z0-9_]+)" of required type "[^"]+" was not provided/.exec(message);
  return missing ? `needs ${missing[1]}` : 'does not fit its type';
}
