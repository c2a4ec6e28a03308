import { type GraphQLField, type GraphQLSchema, isInterfaceType, isObjectType } from 'graphql';
import type { FieldRule } from '../disclosure/FieldRule.js';
import { FORMS } from '../disclosure/minimumFormInWords.js';
import { readRule } from '../disclosure/readRules.js';

/** Adds to every field's description what its rule means, so that whoever reads the schema reads the policy's hold on it. */
export function describeRules(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const words = wordsFor(readRule(schema, type.name, field));
      if (words !== null) describe(field, words);
    }
  }
}

function describe(field: GraphQLField<unknown, unknown>, words: string): void {
  field.description = [field.description, words].filter(Boolean).join('\n\n');
}

function wordsFor(rule: FieldRule): string | null {
  switch (rule.mark) {
    case 'disclose': {
      const facet = rule.facet === null ? '' : `, ${rule.facet}`;
      const others = rule.others === null ? '' : ` (${rule.others} for anybody but the subject)`;
      const minimum = rule.minimum === 'NOTHING' ? 'It has no minimum form.' : `Minimum form: ${FORMS[rule.minimum]}.`;
      return `Decided as ${rule.category}${facet}${others}. ${minimum}${rule.each ? ' Each element is decided by itself.' : ''}`;
    }
    case 'overlay':
      return `Exists to decide about others: read by public protection and MAPPA authorities${rule.flag ? ', and by front-line officers' : ''} only.`;
    case 'container':
      return 'Each element is decided by itself, by the fields it holds.';
    case 'made':
      return 'Made at release; no force stores it.';
    default:
      return null;
  }
}
