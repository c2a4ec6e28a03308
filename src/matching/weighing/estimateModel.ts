import { ASSOCIATES } from '../levels/associateLevels.js';
import { BIRTH } from '../levels/birthLevels.js';
import { shareOut } from './FieldWeights.js';
import { ASSOCIATES_FIELD, BIRTH_FIELD, fieldName } from './fields.js';
import { namesakesSeen, withHouseholds } from './learnFromRowsApart.js';
import { MatchModel, type PairLikelihoods, type PairShares, priorWeights } from './MatchModel.js';
import type { MatchParameters } from './MatchParameters.js';
import type { PairLevels } from './PairLevels.js';
import type { PeopleTable } from './PeopleTable.js';
import type { RowsApart } from './rowsApart.js';
import { strangerWeights } from './strangerWeights.js';

const MOST_ROUNDS = 40;
const LEAST_ROUNDS = 5;
/** Rounds end when the expected number of matches changes by less than this part. */
const SETTLED = 0.0005;

/**
 * How people of one household differ in forenames and dates of birth is known of households everywhere, and is not
 * learnt: a father and a son of one name would be learnt to be one person with a wrong date.
 */
const KNOWN_OF_HOUSEHOLDS: ReadonlySet<string> = new Set(['forenames', 'order', 'birth']);

/**
 * That two of one household share an associate may be learnt to be commoner than is known, and not rarer: few families in a
 * file would make a father and a son of one name whom one person knows into one.
 */
const isRarerInHousehold = (field: number, learnt: Float64Array, known: Float64Array): boolean =>
  field === ASSOCIATES_FIELD && (learnt[ASSOCIATES.SHARED] ?? 0) < (known[ASSOCIATES.SHARED] ?? 0);

/** How much oftener than is known one person's dates of birth may be learnt to differ by a year or two. */
const MOST_NEAR_YEARS = 2;

/** What to estimate from. */
export interface Sample {
  /** Random pairs of rows. */
  readonly random: PairLevels;
  /** Pairs that share something: nearly all matches that there are among `ofPairs` pairs of rows. */
  readonly candidates: PairLevels;
  readonly ofPairs: number;
  /** How many matches there could be, for a beginning. */
  readonly possibleMatches: number;
}

export interface Estimate {
  readonly model: MatchModel;
  /** Of expectation–maximisation. */
  readonly rounds: number;
}

/**
 * Estimates the model without any label: strangers from random pairs, matches and households by
 * expectation–maximisation over candidates (Fellegi and Sunter 1969, Winkler 1988), held near what the parameters say
 * where data are few.
 */
export function estimateModel(
  table: PeopleTable,
  parameters: MatchParameters,
  sample: Sample,
  apart: RowsApart | null = null,
): Estimate {
  const known = priorWeights(parameters, table.fields);
  const priors = apart === null ? known : withHouseholds(known, apart.households, parameters.strength.household);
  const namesakes = (namesakesSeen(parameters, apart) * sample.possibleMatches) / sample.ofPairs;
  const begun = new MatchModel(priors, { match: sample.possibleMatches / sample.ofPairs, household: 0, namesakes });
  const strangers = strangerWeights(table, sample.random, begun, parameters.strength.stranger);
  let model = new MatchModel(
    priors.map((field, index) => ({ ...field, stranger: strangers[index] ?? field.stranger })),
    {
      match: (0.5 * sample.possibleMatches) / sample.ofPairs,
      household: sample.possibleMatches / sample.ofPairs,
      namesakes,
    },
  );
  for (let round = 1; round <= MOST_ROUNDS; round++) {
    const next = maximise(model, priors, parameters, sample);
    const isSettled = Math.abs(next.shares.match / model.shares.match - 1) < SETTLED;
    model = next;
    if (isSettled && round > LEAST_ROUNDS) return { model, rounds: round };
  }
  return { model, rounds: MOST_ROUNDS };
}

function maximise(
  model: MatchModel,
  priors: MatchModel['fields'],
  { strength }: MatchParameters,
  { candidates, ofPairs }: Sample,
): MatchModel {
  const counts = model.fields.map(({ match }) => ({
    match: new Float64Array(match.length),
    household: new Float64Array(match.length),
  }));
  const total = expect(model, candidates, counts);
  const shares: PairShares = {
    match: Math.min(0.5, (total.match + 1) / ofPairs),
    household: Math.min(0.5, (total.household + 1) / ofPairs),
    namesakes: model.shares.namesakes,
  };
  const fields = model.fields.map((field, index) => {
    const prior = priors[index];
    const seen = counts[index];
    if (prior === undefined || seen === undefined) return field;
    const weighed = (count: Float64Array, before: Float64Array, pairs: number) =>
      shareOut(
        count.map((each, level) => each + pairs * (before[level] ?? 0)),
        field.contexts,
      );
    const match = weighed(seen.match, prior.match, strength.match);
    if (index === BIRTH_FIELD) {
      const most = MOST_NEAR_YEARS * (prior.match[BIRTH.NEAR_YEAR] ?? 0);
      match[BIRTH.NEAR_YEAR] = Math.min(match[BIRTH.NEAR_YEAR] ?? 0, most);
    }
    const learnt = weighed(seen.household, prior.household, strength.household);
    const isKnown = KNOWN_OF_HOUSEHOLDS.has(fieldName(index)) || isRarerInHousehold(index, learnt, prior.household);
    return { ...field, match, household: isKnown ? prior.household : learnt };
  });
  return new MatchModel(fields, shares);
}

/** Counts levels of matches and households, each pair as far as it is one. Returns how many of each there are. */
function expect(
  model: MatchModel,
  pairs: PairLevels,
  counts: readonly { readonly match: Float64Array; readonly household: Float64Array }[],
): Omit<PairShares, 'namesakes'> {
  const likelihoods: PairLikelihoods = { match: 0, household: 0, stranger: 0 };
  const { levels, fields } = pairs;
  let matches = 0;
  let households = 0;
  for (let pair = 0; pair < pairs.size; pair++) {
    model.weigh(levels, pair * fields, pairs.bitsOver(pair), likelihoods);
    const most = Math.max(likelihoods.match, likelihoods.household, likelihoods.stranger);
    const match = Math.exp(likelihoods.match - most);
    const household = Math.exp(likelihoods.household - most);
    const all = match + household + Math.exp(likelihoods.stranger - most);
    const isMatch = match / all;
    const isHousehold = household / all;
    if (isMatch + isHousehold < 1e-4) continue;
    matches += isMatch;
    households += isHousehold;
    for (let field = 0; field < fields; field++) {
      const level = levels[pair * fields + field] ?? 0;
      const count = counts[field];
      if (count === undefined) continue;
      count.match[level] = (count.match[level] ?? 0) + isMatch;
      count.household[level] = (count.household[level] ?? 0) + isHousehold;
    }
  }
  return { match: matches, household: households };
}
