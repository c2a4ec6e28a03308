import { nameSounds } from '../model/nameSounds.js';
import type { Nominal } from '../model/Source.js';
import { type MatchFacts, matchFacts } from './matchFacts.js';
import { possibleByWeight } from './nominals/possibleByWeight.js';

/** How sure it is that two nominals are one person (brief 4.10). */
export type MatchConfidence = 'CONFIRMED' | 'PROBABLE' | 'POSSIBLE';

export interface Match {
  readonly confidence: MatchConfidence;
  /** What agrees, in words; never the values. */
  readonly reasons: readonly string[];
}

/** Days within which two dates of birth are near enough for a possible match. */
const NEAR_DAYS = 366;

const COMPARED = new WeakMap<Nominal, WeakMap<Nominal, Match | null>>();

/**
 * Compares two nominals, once however often it is asked: by the rules of brief 4.10, which alone make a match CONFIRMED or
 * PROBABLE; where they say nothing, a match is POSSIBLE by its weight. Null where nothing joins them, or where they have
 * different PNC IDs or CRO numbers: a conflict of strong identifiers forbids any link. The same either way round.
 */
export function compareNominals(a: Nominal, b: Nominal): Match | null {
  const known = COMPARED.get(a)?.get(b);
  if (known !== undefined) return known;
  const match = compareByRules(a, b) ?? compareByWeight(a, b);
  for (const [one, other] of [
    [a, b],
    [b, a],
  ] as const) {
    const others = COMPARED.get(one) ?? new WeakMap<Nominal, Match | null>();
    COMPARED.set(one, others.set(other, match));
  }
  return match;
}

function compareByWeight(a: Nominal, b: Nominal): Match | null {
  const reasons = identifiersConflict(a, b) ? null : possibleByWeight(a, b);
  return reasons === null ? null : { confidence: 'POSSIBLE', reasons };
}

/** By the rules of brief 4.10 alone. */
export function compareByRules(a: Nominal, b: Nominal): Match | null {
  const left = matchFacts(a);
  const right = matchFacts(b);
  if (conflicts(left, right)) return null;
  const sameBirth = shared(wholeDates(left), wholeDates(right));
  if (left.pncId !== null && left.pncId === right.pncId) return { confidence: 'CONFIRMED', reasons: ['same PNC ID'] };
  if (left.croNumber !== null && left.croNumber === right.croNumber && sameBirth) {
    return { confidence: 'CONFIRMED', reasons: ['same CRO number', 'same date of birth'] };
  }
  return compareByName(left, right, sameBirth);
}

function compareByName(left: MatchFacts, right: MatchFacts, sameBirth: boolean): Match | null {
  const name = nameReason(left, right);
  const more = [
    ...(shared(left.addresses, right.addresses) ? ['shared address history'] : []),
    ...(shared(left.associates, right.associates) ? ['shared associate'] : []),
  ];
  if (name !== null && sameBirth) {
    const reasons = [name, 'same date of birth', ...more];
    return { confidence: more.length > 0 ? 'PROBABLE' : 'POSSIBLE', reasons };
  }
  if (nearBirth(left, right) && soundsAlike(left, right)) {
    return { confidence: 'POSSIBLE', reasons: ['names sound alike', 'dates of birth within a year', ...more] };
  }
  return name === 'recorded alias' ? { confidence: 'POSSIBLE', reasons: [name, ...more] } : null;
}

/** `same name`, or `recorded alias` where an alias of one is a name of the other. */
function nameReason(left: MatchFacts, right: MatchFacts): string | null {
  if (shared(left.names, right.names)) return 'same name';
  const all = (facts: MatchFacts) => new Set([...facts.names, ...facts.aliases]);
  return shared(all(left), all(right)) ? 'recorded alias' : null;
}

const conflicts = (left: MatchFacts, right: MatchFacts): boolean =>
  differ(left.pncId, right.pncId) || differ(left.croNumber, right.croNumber);

const differ = (a: string | null, b: string | null): boolean => a !== null && b !== null && a !== b;

/** True where strong identifiers say that the two are different people. */
export const identifiersConflict = (a: Nominal, b: Nominal): boolean => conflicts(matchFacts(a), matchFacts(b));

const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some((item) => b.has(item));

/** Dates of birth known to the day: a year that agrees is no date that agrees. */
const wholeDates = ({ datesOfBirth }: MatchFacts): ReadonlySet<string> =>
  new Set([...datesOfBirth].filter((date) => date.length >= 'YYYY-MM-DD'.length));

function nearBirth(left: MatchFacts, right: MatchFacts): boolean {
  return [...left.datesOfBirth].some((a) =>
    [...right.datesOfBirth].some((b) => Math.abs(Date.parse(a) - Date.parse(b)) <= NEAR_DAYS * 86_400_000),
  );
}

function soundsAlike(left: MatchFacts, right: MatchFacts): boolean {
  const codes = (facts: MatchFacts) => new Set([...facts.names, ...facts.aliases].flatMap(nameSounds));
  return shared(codes(left), codes(right));
}
