import { compareByRules, type Match, type MatchConfidence } from '../../matching/compareNominals.js';
import { fullName } from '../../matching/matchFacts.js';
import type { EvidenceLine } from '../../matching/question/EvidenceLine.js';
import { SEARCH_PARAMETERS } from '../../matching/question/searchParameters.js';
import type { WeighedQuestion } from '../../matching/question/weighQuestion.js';
import { reasonsOf } from '../../matching/reasonsOf.js';
import { listOf } from '../../model/listOf.js';
import { bornOn, type SearchCriteria, wholeCroNumber, wholePncId } from '../../model/SearchCriteria.js';
import type { Nominal } from '../../model/Source.js';
import { canonicalName } from '../../model/subjectIdentifiers.js';

/** How sure it is that somebody is the person meant. */
export interface Sureness {
  readonly confidence: MatchConfidence;
  readonly reasons: readonly string[];
}

const ORDER: readonly MatchConfidence[] = ['CONFIRMED', 'PROBABLE', 'POSSIBLE'];
const byOrder = (a: Sureness, b: Sureness): number => ORDER.indexOf(a.confidence) - ORDER.indexOf(b.confidence);

/** What was said, as if it were a nominal, so that the rules between nominals hold for it too. */
function saidNominal(criteria: SearchCriteria): Nominal {
  const date = bornOn(criteria);
  return {
    force: '',
    ref: '',
    values: {
      pncId: wholePncId(criteria),
      croNumber: wholeCroNumber(criteria),
      names: criteria.name === null ? [] : [{ forenames: criteria.name, surname: null, type: 'CURRENT' }],
      dateOfBirth: date === null ? [] : [{ date }],
    },
  };
}

/**
 * How sure it is by what was said alone: by the rules of brief 4.10, which alone confirm, or by the weight where it is
 * over a threshold, whichever says more. Half an identifier that agrees makes somebody possible, whatever else is said. Where the identifier that was said is another, no more than possible. Null for
 * somebody who is not meant.
 */
export function surenessOf(
  criteria: SearchCriteria,
  nominals: readonly Nominal[],
  { bits, lines }: WeighedQuestion,
): Sureness | null {
  const said = saidNominal(criteria);
  const byRule = nominals.flatMap((nominal) => compareByRules(said, nominal) ?? []).sort(byOrder);
  const isOther = lines.some(({ field, level }) => IDENTIFIERS.includes(field) && level === 'different');
  const { probable, possible } = SEARCH_PARAMETERS.thresholds;
  const isHalf = lines.some(({ level }) => HALVES.includes(level));
  const confidence = bits >= probable && !isOther ? 'PROBABLE' : bits >= possible || isHalf ? 'POSSIBLE' : null;
  const byWeight = confidence === null ? [] : [{ confidence, reasons: reasonsOf(lines) } as const];
  return surest([...byRule, ...byWeight]);
}

/** Levels of half an identifier that agrees. */
const HALVES = ['ends so', 'begins so'];
const IDENTIFIERS: readonly EvidenceLine['field'][] = ['PNC_ID', 'CRO_NUMBER'];

/** The surest; of two alike, the first. */
export const surest = (all: readonly Sureness[]): Sureness | null => [...all].sort(byOrder)[0] ?? null;

export const AS_ASKED = 'name and date of birth as asked';

/** Whether any of the person's names, with any of their dates of birth, is what was asked for. */
export function isAsAsked(criteria: SearchCriteria, nominals: readonly Nominal[]): boolean {
  const wanted = criteria.name === null ? null : canonicalName(criteria.name);
  const on = bornOn(criteria);
  if (wanted === null || on === null) return false;
  return nominals.some(
    ({ values }) =>
      listOf(values.names).some((name) => fullName(name) === wanted) &&
      listOf(values.dateOfBirth).some(({ date }) => date === on),
  );
}

/** The best link of somebody to one of these people; null where no rule links them. */
export function linkTo(
  people: readonly { readonly unconfirmed: readonly { readonly nominal: Nominal; readonly match: Match }[] }[],
  nominals: readonly Nominal[],
): Sureness | null {
  const links = people
    .flatMap(({ unconfirmed }) => unconfirmed)
    .filter(({ nominal }) => nominals.some(({ force, ref }) => force === nominal.force && ref === nominal.ref))
    .map(({ match }) => match);
  return surest(links);
}
