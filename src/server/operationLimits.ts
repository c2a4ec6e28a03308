import { type ASTVisitor, GraphQLError, type SelectionSetNode, type ValidationContext } from 'graphql';

/** How deep a selection may nest, fragments counted by what they spread into. */
const DEPTH_AT_MOST = 12;
/** How many fields a document may select, each mention counted, those of a fragment once for each time it is spread. */
const FIELDS_AT_MOST = 1_000;
/** How many fields may carry an alias, counted in the same way. */
const ALIASES_AT_MOST = 60;

interface Size {
  readonly depth: number;
  readonly fields: number;
  readonly aliases: number;
}

const NOTHING: Size = { depth: 0, fields: 0, aliases: 0 };

/**
 * Refuses operations too large to be an honest question, before anything is planned or compiled (brief 4.9). Each
 * fragment is measured once, so a few that spread each other many times are refused as soon as they are read.
 */
export function operationLimits(context: ValidationContext): ASTVisitor {
  const fragments = new Map<string, Size>();
  let fields = 0;
  let aliases = 0;
  const refuse = (what: string, limit: number) =>
    context.reportError(
      new GraphQLError(`the operation has more than ${limit} ${what}`, { extensions: { code: 'OPERATION_TOO_LARGE' } }),
    );
  const sizeOfFragment = (name: string): Size => {
    const known = fragments.get(name);
    if (known !== undefined) return known;
    // One that spreads itself counts for nothing here: another rule refuses it.
    fragments.set(name, NOTHING);
    const size = sizeOf(context.getFragment(name)?.selectionSet, sizeOfFragment);
    fragments.set(name, size);
    return size;
  };
  return {
    OperationDefinition({ selectionSet }) {
      const before = { fields, aliases };
      const size = sizeOf(selectionSet, sizeOfFragment);
      fields += size.fields;
      aliases += size.aliases;
      if (size.depth > DEPTH_AT_MOST) refuse('levels', DEPTH_AT_MOST);
      if (fields > FIELDS_AT_MOST && before.fields <= FIELDS_AT_MOST) refuse('fields', FIELDS_AT_MOST);
      if (aliases > ALIASES_AT_MOST && before.aliases <= ALIASES_AT_MOST) refuse('aliases', ALIASES_AT_MOST);
    },
  };
}

function sizeOf(set: SelectionSetNode | undefined, sizeOfFragment: (name: string) => Size): Size {
  let { depth, fields, aliases } = NOTHING;
  for (const selection of set?.selections ?? []) {
    const isField = selection.kind === 'Field';
    const inside =
      selection.kind === 'FragmentSpread'
        ? sizeOfFragment(selection.name.value)
        : sizeOf(selection.selectionSet, sizeOfFragment);
    depth = Math.max(depth, inside.depth + (isField ? 1 : 0));
    fields += inside.fields + (isField ? 1 : 0);
    aliases += inside.aliases + (isField && selection.alias !== undefined ? 1 : 0);
  }
  return { depth, fields, aliases };
}
