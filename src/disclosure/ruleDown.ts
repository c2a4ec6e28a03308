import type { RecordKind } from '../model/codes.js';
import type { ExplainedField } from '../policy/explaining/ExplainedField.js';
import type { DisclosureRules, FieldRule, TypeRules } from './FieldRule.js';

/**
 * The rule that decides the field at the end of a path from a record type: its own, or that of the field it goes with.
 * Null where there is no such field.
 */
export function ruleDown(
  rules: DisclosureRules,
  root: TypeRules,
  kind: RecordKind,
  names: readonly string[],
): ExplainedField | null {
  const isCore = root.kind === null;
  let type: TypeRules | undefined = root;
  let field: ExplainedField | null = null;
  let lists: readonly string[] = [];
  const walked: string[] = [];
  for (const name of names) {
    const rule: FieldRule | undefined = type?.fields.get(name);
    if (rule === undefined) return null;
    walked.push(name);
    lists = [...lists, ...listsOf(rule)];
    field = ruled(rule, { ...existenceOf(kind, lists), path: walked.join('.'), isCore }, field);
    type = rules.types.get(rule.type);
  }
  return field;
}

/** The existence of a record, or of an element of the lists, as a field to be explained. */
export const existenceOf = (kind: RecordKind, lists: readonly string[]): ExplainedField => ({
  kind,
  category: 'EXISTENCE',
  facet: null,
  path: 'recordKind',
  flag: false,
  lists,
  nature: 'OWN',
  isCore: false,
  isAboutOthers: false,
  minimum: 'G_EXISTENCE',
  within: null,
});

/** The lists that a field decided element by element draws on: itself, or those it joins. */
const listsOf = ({ name, each, derived, from }: FieldRule): readonly string[] =>
  each ? (derived ? from : [name]) : [];

function ruled(rule: FieldRule, at: ExplainedField, outer: ExplainedField | null): ExplainedField | null {
  const { mark, category, facet, minimum, flag } = rule;
  const within = outer?.category === 'EXISTENCE' ? null : outer;
  switch (mark) {
    case 'disclose':
      return { ...at, category, facet, minimum, within };
    case 'overlay':
      return { ...at, category: null, flag, minimum: 'NOTHING' };
    case 'open':
      return { ...at, nature: 'OPEN', minimum: 'NOTHING' };
    case 'container':
      return at;
    case 'made':
    case 'part':
      return outer && { ...outer, nature: outer.nature === 'OPEN' ? 'OPEN' : mark === 'made' ? 'MADE' : 'PART' };
  }
}
