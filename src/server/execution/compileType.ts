import {
  type FieldNode,
  type GraphQLAbstractType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type SelectionSetNode,
} from 'graphql';
import { NotPlainError, type Write } from './NotPlainError.js';
import { type Document, selectedFields } from './selectedFields.js';
import { quote, writeLeaf } from './writeLeaf.js';

/** A type is made, or a field computed, in a way that only the reference implementation follows. */
export class NotCompilableError extends Error {
  constructor(at: string) {
    super(`${at} is not read as it stands`);
    this.name = 'NotCompilableError';
  }
}

/**
 * How values of a type are written under what some field nodes select below them. Values below a root are released views:
 * fields are read, never computed, so the writer is all there is to execute.
 * @throws NotCompilableError where a field has a resolver or arguments of its own, or a type decides itself what is of it.
 */
export function compileType(document: Document, type: GraphQLOutputType, nodes: readonly FieldNode[]): Write {
  if (isNonNullType(type)) {
    const write = compileType(document, type.ofType, nodes);
    return (value, parts) => {
      if (value === null || value === undefined) throw new NotPlainError();
      write(value, parts);
    };
  }
  const write = compileNullable(document, type, nodes);
  return (value, parts) => {
    if (value === null || value === undefined) parts.push('null');
    else write(value, parts);
  };
}

function compileNullable(document: Document, type: GraphQLOutputType, nodes: readonly FieldNode[]): Write {
  if (isLeafType(type)) return writeLeaf(type);
  if (isListType(type)) return writeList(compileType(document, type.ofType, nodes));
  const sets = nodes.flatMap(({ selectionSet }) => (selectionSet === undefined ? [] : [selectionSet]));
  if (isObjectType(type)) return compileObject(document, type, sets);
  if (isAbstractType(type)) return compileAbstract(document, type, sets);
  throw new NotCompilableError(String(type));
}

const writeList =
  (write: Write): Write =>
  (value, parts) => {
    if (!Array.isArray(value)) throw new NotPlainError();
    parts.push('[');
    for (let at = 0; at < value.length; at += 1) {
      if (at > 0) parts.push(',');
      write(value[at], parts);
    }
    parts.push(']');
  };

/** The types behind an interface are told apart by the name that each view carries. */
function compileAbstract(document: Document, type: GraphQLAbstractType, sets: readonly SelectionSetNode[]): Write {
  if (type.resolveType?.name !== 'typenameOf') throw new NotCompilableError(type.name);
  const writes = new Map(
    document.schema.getPossibleTypes(type).map((one) => [one.name, compileObject(document, one, sets)]),
  );
  return (value, parts) => {
    const write = writes.get((value as { readonly __typename: string }).__typename);
    if (write === undefined) throw new NotPlainError();
    write(value, parts);
  };
}

interface WrittenField {
  /** `"key":`, with the comma or bracket before it. */
  readonly key: string;
  readonly name: string;
  readonly write: Write;
}

function compileObject(document: Document, type: GraphQLObjectType, sets: readonly SelectionSetNode[]): Write {
  if (type.isTypeOf != null) throw new NotCompilableError(type.name);
  const fields: WrittenField[] = [];
  for (const [key, nodes] of selectedFields(document, type, sets)) {
    const [first] = nodes;
    if (first === undefined) continue;
    const name = first.name.value;
    const write = name === '__typename' ? constant(quote(type.name)) : compileField(document, type, name, nodes);
    fields.push({ key: `${fields.length === 0 ? '{' : ','}${quote(key)}:`, name, write });
  }
  return writeObject(fields);
}

const constant =
  (text: string): Write =>
  (_value, parts) => {
    parts.push(text);
  };

function compileField(document: Document, type: GraphQLObjectType, name: string, nodes: readonly FieldNode[]): Write {
  const field: GraphQLField<unknown, unknown> | undefined = type.getFields()[name];
  if (field === undefined || field.resolve !== undefined || field.args.length > 0)
    throw new NotCompilableError(`${type.name}.${name}`);
  return compileType(document, field.type, nodes);
}

function writeObject(fields: readonly WrittenField[]): Write {
  return (value, parts) => {
    if (!isView(value)) throw new NotPlainError();
    if (fields.length === 0) parts.push('{');
    for (const { key, name, write } of fields) {
      parts.push(key);
      write(value[name], parts);
    }
    parts.push('}');
  };
}

/** An object that is there already and is no error. */
const isView = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' &&
  value !== null &&
  !(value instanceof Error) &&
  typeof (value as { readonly then?: unknown }).then !== 'function';
