import { type GraphQLSchema, getNamedType, isObjectType } from 'graphql';
import { markOf } from './ruledFields.js';

/**
 * What of a released value is the stored value: the parts that go where their field goes. Parts made at release and
 * parts with a rule of their own are left out, and so are columns that the type does not have.
 */
export function storedForm(schema: GraphQLSchema, typeName: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => storedForm(schema, typeName, item));
  const type = schema.getType(typeName);
  if (!isObjectType(type) || value === null || value === undefined || typeof value !== 'object') return value ?? null;
  const own = Object.values(type.getFields()).filter((field) => markOf(field) === null);
  return Object.fromEntries(
    own.map((field) => [
      field.name,
      storedForm(schema, getNamedType(field.type).name, (value as Record<string, unknown>)[field.name] ?? null),
    ]),
  );
}

/** Every value along a dotted path, through lists; nulls are kept. */
export function along(value: unknown, path: readonly string[]): unknown[] {
  if (Array.isArray(value)) return value.flatMap((item) => along(item, path));
  const [head, ...rest] = path;
  if (head === undefined) return [value ?? null];
  if (value === null || value === undefined || typeof value !== 'object') return [];
  const inner = (value as Record<string, unknown>)[head] ?? null;
  return rest.length === 0 ? [inner] : along(inner, rest);
}

/** Nothing at all: null, or a list without elements. */
export const isNothing = (value: unknown): boolean =>
  value === null || value === undefined || (Array.isArray(value) && value.every(isNothing));
