import {
  GraphQLBoolean,
  type GraphQLEnumType,
  GraphQLID,
  GraphQLInt,
  type GraphQLLeafType,
  GraphQLString,
  isEnumType,
} from 'graphql';
import { NotPlainError, type Write } from './NotPlainError.js';

/** What JSON escapes in a text, or may: all else is written as it is. */
const ESCAPED = /["\\\p{Cc}]|[^\p{ASCII}]/u;
const LARGEST_INT = 2_147_483_647;
const SMALLEST_INT = -2_147_483_648;

/** A text as JSON. */
export const quote = (text: string): string => (ESCAPED.test(text) ? JSON.stringify(text) : `"${text}"`);

/** How values of a scalar or enumeration are written; null is not for it. */
export function writeLeaf(type: GraphQLLeafType): Write {
  if (isEnumType(type)) return writeEnum(type);
  const other = serialized(type);
  switch (type) {
    case GraphQLString:
    case GraphQLID:
      return (value) => (typeof value === 'string' ? quote(value) : other(value));
    case GraphQLInt:
      return (value) => (isInt(value) ? `${value}` : other(value));
    case GraphQLBoolean:
      return (value) => (typeof value === 'boolean' ? `${value}` : other(value));
    default:
      return other;
  }
}

function writeEnum(type: GraphQLEnumType): Write {
  const names = new Map<unknown, string>(type.getValues().map(({ name, value }) => [value, quote(name)]));
  return (value) => {
    const name = names.get(value);
    if (name === undefined) throw new NotPlainError();
    return name;
  };
}

const isInt = (value: unknown): value is number =>
  Number.isInteger(value) && (value as number) <= LARGEST_INT && (value as number) >= SMALLEST_INT;

/** As the type itself serializes; what it refuses, or makes nothing of, is not plain. */
function serialized(type: Exclude<GraphQLLeafType, GraphQLEnumType>): Write {
  return (value) => {
    if (typeof value === 'object' || typeof value === 'function') throw new NotPlainError();
    let leaf: unknown;
    try {
      leaf = type.serialize(value);
    } catch {
      throw new NotPlainError();
    }
    const text = leaf === null ? undefined : JSON.stringify(leaf);
    if (text === undefined) throw new NotPlainError();
    return text;
  };
}
