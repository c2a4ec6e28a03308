import { RECORD_KINDS, type RecordKind } from '../model/codes.js';
import type { ExplainedField } from '../policy/explaining/ExplainedField.js';
import type { DisclosureRules, TypeRules } from './FieldRule.js';
import { pathsTo } from './pathsTo.js';
import { existenceOf, ruleDown } from './ruleDown.js';

/** A field that a coordinate means. */
export interface ResolvedField {
  /** From its record on, e.g. `CrimeReport.victims.name`. */
  readonly path: string;
  /** Null for a list of `Person`, or a part of one, that has no rule of its own. */
  readonly field: ExplainedField | null;
}

const COORDINATE = /^[A-Za-z][A-Za-z0-9]{0,63}(\.[A-Za-z][A-Za-z0-9]{0,63}){1,8}$/;

/** Whether a text is written as a coordinate, so that it may be repeated to its writer. */
export const isCoordinate = (text: string): boolean => COORDINATE.test(text);

/**
 * The fields a schema coordinate (`Condition.text`) or path (`CrimeReport.victims.name`) means: one for each kind of
 * record behind an interface, a list of `Person`, a field of the person core, or a part that several records have. None
 * where the schema has no such field of a record or person.
 */
export function resolveCoordinate(rules: DisclosureRules, coordinate: string): readonly ResolvedField[] {
  const [typeName = '', ...names] = coordinate.split('.');
  if (!isCoordinate(coordinate)) return [];
  if (typeName === 'Person') return ofPerson(rules, names);
  if (typeName === 'TimelineEntry') return ofPerson(rules, ['timeline', ...names]);
  const roots = rootTypes(rules, typeName);
  if (roots.length > 0) return ofRoots(rules, roots, names);
  const part = rules.types.get(typeName);
  if (part === undefined || !part.fields.has(names[0] ?? '')) return [];
  return pathsTo(rules, typeName).flatMap(({ root, path }) => ofRoot(rules, root, [...path, ...names]));
}

/** The record type of the name, those behind an interface of the name in the order of their kinds, or the person core. */
const rootTypes = (rules: DisclosureRules, name: string): readonly TypeRules[] =>
  [...rules.types.values()]
    .filter((type) =>
      type.kind === null ? type.name === CORE && name === CORE : type.name === name || type.interfaces.includes(name),
    )
    .sort((a, b) => orderOf(a) - orderOf(b));

const orderOf = ({ kind }: TypeRules): number => KINDS.indexOf(kind);
const KINDS: readonly (RecordKind | null)[] = RECORD_KINDS;

const CORE = 'Identity';

/** A list of `Person` is the existence of its records; below it, their fields. */
function ofPerson(rules: DisclosureRules, [name = '', ...below]: readonly string[]): readonly ResolvedField[] {
  const rule = rules.types.get('Person')?.fields.get(name);
  if (rule === undefined) return [];
  const roots = rootTypes(rules, rule.type);
  const path = ['Person', name, ...below].join('.');
  if (below.length === 0) {
    const kinds = roots.flatMap(({ kind }) => kind ?? []);
    return kinds.length === 0 ? [{ path, field: null }] : kinds.map((kind) => ({ path, field: existenceOf(kind, []) }));
  }
  if (roots.length > 0) return ofRoots(rules, roots, below);
  const [leaf = '', ...deeper] = below;
  return rules.types.get(rule.type)?.fields.has(leaf) && deeper.length === 0 ? [{ path, field: null }] : [];
}

/** Behind an interface, every kind must have the field: one that only some have is none of the interface's. */
function ofRoots(
  rules: DisclosureRules,
  roots: readonly TypeRules[],
  names: readonly string[],
): readonly ResolvedField[] {
  const found = roots.map((root) => ofRoot(rules, root, names));
  return found.every((fields) => fields.length > 0) ? found.flat() : [];
}

function ofRoot(rules: DisclosureRules, root: TypeRules, names: readonly string[]): readonly ResolvedField[] {
  const path = [root.name, ...names].join('.');
  return kindsOf(root).flatMap((kind) => {
    const field = ruleDown(rules, root, kind, names);
    if (field === null) return [];
    const isWanted = !field.isCore || field.category !== 'REFERENCE' || kind === 'CRIMINAL_HISTORY';
    return isWanted ? [field, ...aboutOthers(root, field)].map((each) => ({ path, field: each })) : [];
  });
}

/** The person core is seen through records of any kind; its identifiers go by the criminal history alone (brief 1.2). */
const kindsOf = ({ kind }: TypeRules): readonly RecordKind[] => (kind === null ? RECORD_KINDS : [kind]);

/** Where elements may be about somebody other than the subject, what then holds. */
function aboutOthers(root: TypeRules, field: ExplainedField): readonly ExplainedField[] {
  const others = root.fields.get(field.path)?.others ?? null;
  if (others === null) return [];
  return [{ ...field, category: others, facet: null, minimum: 'G_THIRD', isAboutOthers: true }];
}
