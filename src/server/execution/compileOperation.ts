import { getNamedType, isIntrospectionType, type OperationDefinitionNode } from 'graphql';
import { compileType, NotCompilableError } from './compileType.js';
import type { Write } from './NotPlainError.js';
import { type Document, selectedFields } from './selectedFields.js';
import { quote } from './writeLeaf.js';

/** How the answer of an operation is written, once its root fields have been resolved: by key, in the order of the answer. */
export type CompiledOperation = ReadonlyMap<string, Write>;

/** Compiles an operation; null where only the reference implementation can execute it: introspection, fields with resolvers. */
export function compileOperation(document: Document, definition: OperationDefinitionNode): CompiledOperation | null {
  const root = document.schema.getRootType(definition.operation);
  if (root == null || definition.operation === 'subscription') return null;
  const writes = new Map<string, Write>();
  try {
    for (const [key, nodes] of selectedFields(document, root, [definition.selectionSet])) {
      const name = nodes[0]?.name.value ?? '';
      const field = root.getFields()[name];
      if (name === '__typename') writes.set(key, (_value, parts) => parts.push(quote(root.name)));
      else if (field === undefined || isIntrospectionType(getNamedType(field.type))) return null;
      else writes.set(key, compileType(document, field.type, nodes));
    }
  } catch (error) {
    if (error instanceof NotCompilableError) return null;
    throw error;
  }
  return writes;
}
