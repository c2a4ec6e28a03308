import {
  DirectiveLocation,
  GraphQLBoolean,
  GraphQLDirective,
  GraphQLEnumType,
  GraphQLList,
  GraphQLNonNull,
  GraphQLString,
} from 'graphql';
import { Directive, Field } from 'type-graphql';
import {
  CATEGORIES,
  type Category,
  FACETS,
  type Facet,
  MINIMUM_FORMS,
  type MinimumForm,
  RECORD_KINDS,
  type RecordKind,
} from '../src/model/codes.js';

/*
 * The directives are the policy's hold on the schema: every field of every record says by which category it is
 * decided and what its minimum form is. The decorators below write them, so that no field can carry a type
 * without carrying a rule. A field that carries neither is refused when the server starts.
 */

const enumOf = (name: string, description: string, values: readonly string[]): GraphQLEnumType =>
  new GraphQLEnumType({ name, description, values: Object.fromEntries(values.map((value) => [value, { value }])) });

const categoryType = enumOf('Category', 'Sensitivity category: which row of the policy decides a field.', CATEGORIES);
const facetType = enumOf('Facet', 'What splits one category of a kind into two rows of the policy.', FACETS);
const minimumType = enumOf(
  'MinimumForm',
  'The generaliser that makes a field’s minimum form, or that it has none.',
  MINIMUM_FORMS,
);
const kindType = enumOf('DirectiveRecordKind', 'A kind of police record.', RECORD_KINDS);

const { FIELD_DEFINITION, OBJECT } = DirectiveLocation;
const flag = { type: new GraphQLNonNull(GraphQLBoolean), defaultValue: false };

/** Decided by the row of its category for the record's kind; see `Disclose` for the arguments. */
export const discloseDirective = new GraphQLDirective({
  name: 'disclose',
  description: 'The field is released in full, as its minimum form, or not at all, by the row of its category.',
  locations: [FIELD_DEFINITION],
  args: {
    as: { type: new GraphQLNonNull(categoryType) },
    facet: { type: facetType },
    minimum: { type: new GraphQLNonNull(minimumType) },
    each: flag,
    others: { type: categoryType },
    derived: flag,
    from: { type: new GraphQLList(new GraphQLNonNull(GraphQLString)) },
  },
});

/** Exists to decide; read by public protection and MAPPA authorities, and by front-line officers where it is a flag. */
export const overlayDirective = new GraphQLDirective({
  name: 'overlay',
  description:
    'The field exists to decide about others. Public protection and MAPPA authorities may read it; front-line officers too where it is a flag.',
  locations: [FIELD_DEFINITION],
  args: { flag },
});

/** Holds nothing to withhold. */
export const openDirective = new GraphQLDirective({
  name: 'open',
  description: 'The field holds no personal data.',
  locations: [FIELD_DEFINITION],
  args: { because: { type: new GraphQLNonNull(GraphQLString) } },
});

/** A list whose parts carry their own categories. */
export const containerDirective = new GraphQLDirective({
  name: 'container',
  description: 'A list with no category of its own: each element is decided by the fields it holds.',
  locations: [FIELD_DEFINITION],
});

/** Made at release, together with the minimum form of the field it belongs to. */
export const madeDirective = new GraphQLDirective({
  name: 'made',
  description: 'No force stores the field: it is made at release, from the field that it is a part of.',
  locations: [FIELD_DEFINITION],
});

/** The type is a kind of police record. */
export const recordDirective = new GraphQLDirective({
  name: 'record',
  description: 'The type is a kind of police record and has a policy table of its own.',
  locations: [OBJECT],
  args: { kind: { type: new GraphQLNonNull(kindType) } },
});

export const DIRECTIVES = [
  discloseDirective,
  overlayDirective,
  openDirective,
  containerDirective,
  madeDirective,
  recordDirective,
];

/** What a field's rule says. */
export interface DiscloseRule {
  /** The category that decides the field. */
  readonly as: Category;
  /** Which of two rows, where the field itself decides that. */
  readonly facet?: Facet;
  /** How its minimum form is made. */
  readonly minimum: MinimumForm;
  /** The list's elements are decided one by one. */
  readonly each?: boolean;
  /** The category of elements that are about somebody other than the subject. */
  readonly others?: Category;
  /** No force stores the field: it is computed from the columns in `from`. */
  readonly derived?: boolean;
  /** Further columns that the minimum form (or the derived value) reads, relative to the type. */
  readonly from?: readonly string[];
}

/** The GraphQL type of a field, given late because types refer to one another. */
export type TypeOf = () => unknown;

function decorate(type: TypeOf, description: string, directive: string | null): PropertyDecorator {
  const field = Field(type as () => never, { nullable: true, description }) as PropertyDecorator;
  return (target, key) => {
    if (directive !== null) (Directive(directive) as PropertyDecorator)(target, key);
    field(target, key);
  };
}

/** A disclosable field. Always nullable, so that nothing withheld can bubble up as an error. */
export function Disclose(type: TypeOf, rule: DiscloseRule, description: string): PropertyDecorator {
  const args = [`as: ${rule.as}`];
  if (rule.facet) args.push(`facet: ${rule.facet}`);
  args.push(`minimum: ${rule.minimum}`);
  if (rule.each) args.push('each: true');
  if (rule.others) args.push(`others: ${rule.others}`);
  if (rule.derived) args.push('derived: true');
  if (rule.from) args.push(`from: [${rule.from.map((column) => `"${column}"`).join(', ')}]`);
  return decorate(type, description, `@disclose(${args.join(', ')})`);
}

/** A field that exists to decide about others. */
export function Overlay(type: TypeOf, description: string, options: { flag?: boolean } = {}): PropertyDecorator {
  return decorate(type, description, options.flag ? '@overlay(flag: true)' : '@overlay');
}

/** A field that holds no personal data. */
export function Open(type: TypeOf, because: string, description: string): PropertyDecorator {
  return decorate(type, description, `@open(because: "${because}")`);
}

/** A list whose elements carry their own rules. */
export function Container(type: TypeOf, description: string): PropertyDecorator {
  return decorate(type, description, '@container');
}

/** A field of a nested type: it goes where its parent goes. */
export function Part(type: TypeOf, description: string): PropertyDecorator {
  return decorate(type, description, null);
}

/** A field of a nested type that no force stores. */
export function Made(type: TypeOf, description: string): PropertyDecorator {
  return decorate(type, description, '@made');
}

/** The type is a kind of police record. */
export function PoliceRecordKind(kind: RecordKind): ClassDecorator {
  return Directive(`@record(kind: ${kind})`) as ClassDecorator;
}
