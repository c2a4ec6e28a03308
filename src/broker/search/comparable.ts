import { decideIdentity } from '../../disclosure/decideIdentity.js';
import type { DisclosureRules, TypeRules } from '../../disclosure/FieldRule.js';
import type { SelectedField } from '../../disclosure/Plan.js';
import type { RecordDecision } from '../../disclosure/RecordDecision.js';
import { selectByName } from '../../disclosure/selectFields.js';
import type { Nominal, Values } from '../../model/Source.js';
import { StartupError } from '../../model/StartupError.js';
import { visibleThrough } from '../decideSelected.js';
import type { JudgedPerson } from '../judgePerson.js';
import type { Serving } from '../Serving.js';

/** The person core as far as a search compares it, with the columns of each field. */
const COMPARED: Readonly<Record<string, readonly string[]>> = {
  names: ['forenames', 'surname', 'type'],
  dateOfBirth: ['date'],
  sex: [],
  addresses: ['line', 'postcode'],
  associates: ['name'],
  pncId: [],
  croNumber: [],
  localNominalRef: [],
};

function identityType({ types }: DisclosureRules): TypeRules {
  const type = types.get('Identity');
  if (type === undefined) throw new StartupError('schema', 'type Identity is missing');
  return type;
}

/** Those fields, selected on behalf of the search. */
export const comparedFields = (rules: DisclosureRules, names = Object.keys(COMPARED)): readonly SelectedField[] =>
  names.flatMap((name) => selectByName(rules, identityType(rules), name, '', COMPARED[name] ?? []));

/** A nominal that the caller sees, with no more in its values than the caller may have in full. */
export interface Comparable {
  readonly subjectRef: string;
  readonly nominal: Nominal;
  readonly core: RecordDecision;
}

/**
 * The nominals of a person through whose records the caller sees them, with those values only that the caller may have
 * in full: a rule of a field applies wherever the field is used, also where it is only compared (brief 4.9, rule 1).
 * What was read to find and to match is left behind.
 */
export function comparableNominals(
  { parts: { policy, rules } }: Serving,
  { seen, decided, context, subjectRef }: JudgedPerson,
): readonly Comparable[] {
  const fields = comparedFields(rules);
  return seen.map((nominal) => {
    const core = decideIdentity(policy, fields, nominal, visibleThrough(decided, nominal), context);
    const isWhole = (name: string) => {
      const own = core.fields.filter(({ field }) => field.rule.name === name);
      return own.length > 0 && own.every(({ decision }) => decision.level === 'F');
    };
    return { subjectRef, nominal: { ...nominal, values: onlyThose(nominal, isWhole) }, core };
  });
}

function onlyThose({ ref, values }: Nominal, isWhole: (name: string) => boolean): Values {
  const all: Values = { ...values, localNominalRef: ref };
  return Object.fromEntries(
    Object.keys(COMPARED)
      .filter(isWhole)
      .map((name) => [name, all[name]]),
  );
}
