import fc from 'fast-check';
import { type GraphQLField, getNamedType, getNullableType, isEnumType, isListType, isObjectType } from 'graphql';
import type { Value, Values } from '../../../src/model/Source.js';
import { SCHEMA } from '../plan/fixtures.js';

/** A text that names its own place in the record, and is like nothing a fixed sentence or a closed list holds. */
const mark = (path: string): string => `<${path}>`;

/** The places of the texts that are found in a value. */
export const marksIn = (value: unknown): string[] =>
  [...(JSON.stringify(value ?? null).match(/<[A-Za-z.]+>/g) ?? [])].map((found) => found.slice(1, -1));

const date = fc
  .date({ min: new Date('1930-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));

/**
 * A record, or part of one, in which every text that a force could have written is hostile; what the schema closes
 * (enumerations, dates, numbers) has any of its values.
 */
export function hostileRecord(typeName: string, prefix = '', depth = 0): fc.Arbitrary<Values> {
  const type = SCHEMA.getType(typeName);
  if (!isObjectType(type) || depth > 4) return fc.constant({});
  const fields = Object.values(type.getFields()).filter(({ type: of }) => String(getNamedType(of)) !== 'Disclosure');
  return fc.record(
    Object.fromEntries(
      fields.map((field) => [
        field.name,
        hostileValue(field, `${prefix}${prefix === '' ? '' : '.'}${field.name}`, depth),
      ]),
    ),
  ) as fc.Arbitrary<Values>;
}

function hostileValue({ type }: GraphQLField<unknown, unknown>, path: string, depth: number): fc.Arbitrary<Value> {
  const one = hostileItem(type, path, depth);
  return isListType(getNullableType(type)) ? fc.array(one, { minLength: 1, maxLength: 2 }) : one;
}

function hostileItem(type: GraphQLField<unknown, unknown>['type'], path: string, depth: number): fc.Arbitrary<Value> {
  const named = getNamedType(type);
  if (isEnumType(named)) return fc.constantFrom(...named.getValues().map(({ value }) => value as string));
  if (isObjectType(named)) return hostileRecord(named.name, path, depth + 1) as fc.Arbitrary<Value>;
  switch (named.name) {
    case 'PartialDate':
      return date;
    case 'Boolean':
      return fc.boolean();
    case 'Int':
      return fc.integer({ min: 0, max: 4 });
    default:
      return fc.constant(mark(path));
  }
}
