import type { Group, LawfulBasis, UseCasePurpose } from '../model/codes.js';
import type { InputReader } from '../model/InputReader.js';
import type { BasisRule, EnquiryRules, NeededField } from './EnquiryRules.js';

/** What the lawful bases of an enquiry are judged by. */
export interface BasisContext {
  readonly group: Group;
  /** Null when the purpose itself is wrong. */
  readonly purpose: UseCasePurpose | null;
  /** The parts that were offered, well formed or not. */
  readonly given: ReadonlySet<NeededField>;
  /** In an emergency the reference may follow (brief 2.5). */
  readonly emergency: boolean;
  /** ISO date. */
  readonly today: string;
}

/**
 * Notes every basis that the group, the purpose or the day does not allow, and every part that a basis needs.
 * Returns whether each basis is allowed. Source: brief 3.3.
 */
export function checkBases(
  reader: InputReader,
  bases: readonly string[],
  rules: EnquiryRules['bases'],
  context: BasisContext,
): boolean {
  const known = bases.flatMap((basis, index) => {
    const rule = rules.get(basis as LawfulBasis);
    return rule === undefined ? [] : [{ basis, index, rule }];
  });
  const verdicts = known.map(({ index, rule }) => {
    const problem = problemOf(rule, context);
    if (problem !== null) reader.wrong(`lawfulBases.${index}`, problem);
    return problem === null;
  });
  const power = known.some(({ rule }) => rule.standsAlone);
  for (const { basis, index, rule } of known) {
    if (!rule.standsAlone && !power) {
      reader.wrong(`lawfulBases.${index}`, 'cannot stand alone: add the power that it goes with');
    }
    const missing = missingField(rule, context);
    const noted = reader.problems.some(({ path }) => path === missing);
    if (missing !== null && !noted) reader.wrong(missing, `is required with ${basis}`);
  }
  return verdicts.every((allowed) => allowed);
}

function problemOf(rule: BasisRule, { group, purpose, today }: BasisContext): string | null {
  if (rule.refusedBecause !== null) return rule.refusedBecause;
  if (!rule.groups.has(group)) return 'may not be relied on by your group';
  if (purpose !== null && !rule.purposes.has(purpose)) return 'does not serve this purpose';
  const enabled = rule.enabledFrom === 'always' || (rule.enabledFrom !== null && rule.enabledFrom <= today);
  return enabled ? null : 'is not in force';
}

function missingField(rule: BasisRule, { given, emergency }: BasisContext): NeededField | null {
  const [first] = rule.needsOneOf;
  if (first === undefined || rule.needsOneOf.some((field) => given.has(field))) return null;
  return emergency && first !== 'confidentialityLimb' ? null : first;
}
