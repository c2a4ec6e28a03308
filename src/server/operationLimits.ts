import { type ASTVisitor, GraphQLError, type ValidationContext } from 'graphql';

/** How deep a selection may nest, fragments counted by what they spread into. */
const DEPTH_AT_MOST = 12;
/** How many fields one operation may select, each mention counted. */
const FIELDS_AT_MOST = 1_000;
/** How many fields may carry an alias. */
const ALIASES_AT_MOST = 60;

/** Refuses operations too large to be an honest question, before anything is planned (brief 4.9). */
export function operationLimits(context: ValidationContext): ASTVisitor {
  let depth = 0;
  let fields = 0;
  let aliases = 0;
  const refuse = (what: string, limit: number) =>
    context.reportError(
      new GraphQLError(`the operation has more than ${limit} ${what}`, { extensions: { code: 'OPERATION_TOO_LARGE' } }),
    );
  return {
    Field: {
      enter(node) {
        depth += 1;
        fields += 1;
        if (node.alias) aliases += 1;
        if (depth === DEPTH_AT_MOST + 1) refuse('levels', DEPTH_AT_MOST);
        if (fields === FIELDS_AT_MOST + 1) refuse('fields', FIELDS_AT_MOST);
        if (aliases === ALIASES_AT_MOST + 1) refuse('aliases', ALIASES_AT_MOST);
      },
      leave() {
        depth -= 1;
      },
    },
  };
}
