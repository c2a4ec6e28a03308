import type { FieldNode, FragmentDefinitionNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { getArgumentValues, visit } from 'graphql';
import { collectFields } from '../../disclosure/collectFields.js';
import type { DisclosureRules } from '../../disclosure/FieldRule.js';
import type { Plan } from '../../disclosure/Plan.js';
import { planOperation } from '../../disclosure/planOperation.js';
import { type CompiledOperation, compileOperation } from './compileOperation.js';

/** Operations kept: what partner apps and officers ask is a few hundred texts; each takes some ten kilobytes. */
export const OPERATIONS_KEPT = 500;

/** An operation as it came. */
export interface GivenOperation {
  /** SHA-256 of the query's text, hexadecimal. */
  readonly queryHash: string;
  readonly definition: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Coerced. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/** An operation that is ready to be served. */
export interface PreparedOperation {
  /** What it may fetch, with the arguments of this request. */
  readonly plan: Plan;
  /** Null where only the reference implementation can execute it. */
  readonly compiled: CompiledOperation | null;
}

interface Kept {
  readonly plan: Plan;
  readonly compiled: CompiledOperation | null;
  /** The first node of each root field, whose arguments count. */
  readonly nodes: ReadonlyMap<string, FieldNode>;
}

export interface PreparedOperationsParts {
  readonly schema: GraphQLSchema;
  readonly rules: DisclosureRules;
  readonly policyVersion: string;
  /** Whether operations are compiled at all. */
  readonly compiles: boolean;
}

/**
 * Plans and compiled operations, once for each text, name and value of the variables that decide what is selected. What
 * was not used for longest is forgotten first. The rest of a plan, its arguments, is made for every request.
 */
export class PreparedOperations {
  readonly #parts: PreparedOperationsParts;
  readonly #kept = new Map<string, Kept>();
  readonly #conditions = new Map<string, readonly string[]>();

  constructor(parts: PreparedOperationsParts) {
    this.#parts = parts;
  }

  /** Operations kept now. */
  get size(): number {
    return this.#kept.size;
  }

  /** @throws GraphQLError where an argument does not fit its type. */
  prepare(operation: GivenOperation): PreparedOperation {
    const key = this.#keyOf(operation);
    const known = this.#kept.get(key);
    if (known === undefined) return this.#keep(key, this.#make(operation));
    this.#kept.delete(key);
    this.#kept.set(key, known);
    return { plan: this.#withArguments(known, operation), compiled: known.compiled };
  }

  #keep(key: string, made: Kept): PreparedOperation {
    this.#kept.set(key, made);
    forgetOldest(this.#kept);
    return made;
  }

  #keyOf({ queryHash, definition, fragments, variables }: GivenOperation): string {
    const name = `${this.#parts.policyVersion} ${queryHash} ${definition.name?.value ?? ''}`;
    const names = this.#conditions.get(name) ?? conditionVariables(definition, fragments);
    this.#conditions.delete(name);
    this.#conditions.set(name, names);
    forgetOldest(this.#conditions);
    return names.length === 0 ? name : `${name} ${names.map((one) => (variables[one] === true ? 1 : 0)).join('')}`;
  }

  #make({ definition, fragments, variables }: GivenOperation): Kept {
    const { schema, rules, compiles } = this.#parts;
    const plan = planOperation(schema, rules, definition, { fragments, variables });
    const nodes = new Map<string, FieldNode>();
    for (const same of collectFields([definition.selectionSet], { fragments, variables }, () => true).values())
      for (const node of same) {
        const key = node.alias?.value ?? node.name.value;
        if (!nodes.has(key)) nodes.set(key, node);
      }
    return {
      plan,
      nodes,
      compiled: compiles ? compileOperation({ schema, fragments, variables }, definition) : null,
    };
  }

  #withArguments({ plan, nodes }: Kept, { definition, variables }: GivenOperation): Plan {
    const fields = this.#parts.schema.getRootType(definition.operation)?.getFields();
    const roots = plan.roots.map((root) => {
      const node = nodes.get(root.responseKey);
      const field = fields?.[root.field];
      if (node === undefined || field === undefined || field.args.length === 0) return root;
      return { ...root, args: getArgumentValues(field, node, variables) };
    });
    return { ...plan, roots };
  }
}

function forgetOldest(kept: Map<string, unknown>): void {
  if (kept.size <= OPERATIONS_KEPT) return;
  const [oldest] = kept.keys();
  if (oldest !== undefined) kept.delete(oldest);
}

/** The variables that `@skip` and `@include` name. */
function conditionVariables(
  definition: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): readonly string[] {
  const names = new Set<string>();
  for (const part of [definition, ...fragments.values()])
    visit(part, {
      Directive({ name, arguments: given }) {
        if (name.value !== 'skip' && name.value !== 'include') return;
        for (const { value } of given ?? []) if (value.kind === 'Variable') names.add(value.name.value);
      },
    });
  return [...names].sort();
}
