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

/** All but printable ASCII without quotation mark and backslash: what JSON escapes in a text, or may. */
const ESCAPED = /[^ !#-[\]-~]/;
const LARGEST_INT = 2_147_483_647;
const SMALLEST_INT = -2_147_483_648;

/** A text as JSON. */
export const quote = (text: string): string => (ESCAPED.test(text) ? JSON.stringify(text) : `"${text}"`);

/** How values of a scalar or enumeration are written; null is not for it. */
export function writeLeaf(type: GraphQLLeafType): Write {
  const textOf = leafText(type);
  return (value, parts) => {
    parts.push(textOf(value));
  };
}

type LeafText = (value: unknown) => string;

function leafText(type: GraphQLLeafType): LeafText {
  if (isEnumType(type)) return enumText(type);
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

function enumText(type: GraphQLEnumType): LeafText {
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
function serialized(type: Exclude<GraphQLLeafType, GraphQLEnumType>): LeafText {
  return (value) => {
    if (typeof value === 'object' || typeof value === 'function') throw new NotPlainError();
    let leaf: unknown;
    try {
      leaf = type.serialize(value);
    } catch {
      throw new NotPlainError();
    }
    if (typeof leaf === 'string') return quote(leaf);
    const text = leaf === null ? undefined : JSON.stringify(leaf);
    if (text === undefined) throw new NotPlainError();
    return text;
  };
}
